import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { addYen } from '../../kernel/yen.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { exampleMember } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { answerRefund } from './answer-refund.ts';
import {
  type ExampleContract,
  exampleContract,
  exampleDelivery,
  type MadeContract,
} from './contract.examples.ts';
import { lockMilestone, milestonesOf } from './contract.rows.ts';
import { deliver } from './deliver-milestone.ts';
import { answering, opening, overseer, saying, termed } from './dispute.examples.ts';
import { agreeingToShares, moneyOf, proposingShares, statesOf, toldTo } from './ending.examples.ts';
import { insertMilestoneEnd } from './ending.rows.ts';
import { proposeRefund } from './propose-refund.ts';
import { readEnding } from './read-ending.ts';
import { withdrawDispute } from './withdraw-dispute.ts';
import { withdrawEnding } from './withdraw-ending.ts';

const database = useOwnDatabase(8);
beforeEach(() => clockAt('2026-11-20T12:00:00+09:00'));

const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());
const made = async (example: ExampleContract = {}) =>
  exampleContract(await exampleRegion(), { state: 'funded', ...example });
const withdrawing = ({ contractId }: MadeContract, actor: Actor) =>
  withdrawEnding(actor, { key: newKey(), contractId });
const resuming = ({ contractId }: MadeContract, actor: Actor) =>
  withdrawDispute(actor, { key: newKey(), contractId });
const refunding = ({ contractId }: MadeContract, actor: Actor) =>
  proposeRefund(actor, { key: newKey(), contractId, statement: '髙﨑の畑の都合です。' });
const delivering = ({ contractId, milestoneId, worker }: MadeContract) =>
  deliver(worker, { key: newKey(), contractId, milestoneId, note: '①から㈱まで入力しました。', files: [] });
const endingOf = ({ regionId, contractId }: MadeContract) =>
  reading(regionId, async (tx) => (await readEnding(tx, contractId)).ending);
const milestoneOf = async ({ regionId, contractId }: MadeContract) =>
  (await reading(regionId, (tx) => milestonesOf(tx, contractId)))[0];

describe('a proposal to end', () => {
  test('is taken back by the side that made it, and the other is told', async () => {
    for (const propose of [refunding, (of: MadeContract, by: Actor) => proposingShares(of, by, [40])]) {
      const contract = await made();
      expect(await withdrawing(contract, contract.client)).toEqual({ ok: false, reason: 'no-ending-open' });
      await propose(contract, contract.client);
      expect(await withdrawing(contract, contract.worker)).toEqual({ ok: false, reason: 'not-own-proposal' });
      expect(await withdrawing(contract, contract.client)).toMatchObject({ ok: true });
      expect(await endingOf(contract)).toBeNull();
      expect(await toldTo(contract, contract.worker)).toContain('ending-withdrawn');
      expect(await moneyOf(contract)).toMatchObject({ escrow: 11_880n });
      expect(await agreeingToShares(contract, contract.worker)).toEqual({
        ok: false,
        reason: 'no-ending-open',
      });
      expect(await propose(contract, contract.worker)).toMatchObject({ ok: true });
    }
  });

  test('is nothing for onlookers, strangers and another region', async () => {
    const contract = await made();
    await refunding(contract, contract.client);
    const viewer = await exampleMember(contract.regionId, contract.organizationId, 'clientViewer');
    await expect(withdrawing(contract, viewer)).rejects.toThrow(NotAllowed);
    await expect(withdrawing(contract, await exampleWorker(contract.regionId))).rejects.toThrow(NotFound);
    const other = await made();
    await expect(withdrawing(contract, other.client)).rejects.toThrow(NotFound);
  });
});

describe('what contradicts what was said', () => {
  test('nothing is handed over while all of it is to go back', async () => {
    const contract = await made();
    await refunding(contract, contract.client);
    expect(await delivering(contract)).toEqual({ ok: false, reason: 'refund-open' });
    const amount = addYen(
      ...[await milestoneOf(contract)].flatMap((one) => (one ? [one.depositAmount] : [])),
    );
    const refusal = { agrees: false, amount, confirmed: false };
    const { contractId, worker } = contract;
    expect(await answerRefund(worker, { key: newKey(), contractId, ...refusal })).toMatchObject({ ok: true });
    expect(await delivering(contract)).toMatchObject({ ok: true });
    const own = await made();
    await refunding(own, own.worker);
    expect(await delivering(own)).toEqual({ ok: false, reason: 'refund-open' });
    await withdrawing(own, own.worker);
    expect(await delivering(own)).toMatchObject({ ok: true });
  });

  test('a dispute overtakes the wish that all of it goes back', async () => {
    const contract = await made();
    await refunding(contract, contract.client);
    await opening(contract, contract.worker);
    expect(await endingOf(contract)).toBeNull();
  });

  test('while the mediator’s proposal waits, no shares beside it', async () => {
    const contract = await made({ state: 'delivered' });
    await proposingShares(contract, contract.client, [30]);
    await opening(contract, contract.worker);
    await saying(contract, contract.client);
    await termed(contract, await overseer(contract, 'mediator'), [60]);
    await answering(contract, contract.client);
    const first = { ok: false, reason: 'terms-first' };
    expect(await agreeingToShares(contract, contract.worker)).toEqual(first);
    expect(await proposingShares(contract, contract.worker, [90])).toEqual(first);
    expect(await moneyOf(contract)).toMatchObject({ escrow: 11_880n });
  });

  test('the database pays nobody more than was agreed', async () => {
    const contract = await made();
    const milestone = await milestoneOf(contract);
    if (!milestone) throw new Error('There is no milestone');
    const above = addYen(milestone.payoutAmount, 1n as never);
    const rest = (milestone.depositAmount - above) as never;
    const end = { kind: 'split', payoutAmount: above, refundAmount: rest, by: null } as const;
    const paymentOn = milestone.dueOn;
    await expect(
      inTransaction(contract.regionId, async (tx) => {
        await lockMilestone(tx, contract.contractId, milestone.id);
        await insertMilestoneEnd(tx, { ...end, milestoneId: milestone.id, paymentOn });
      }),
    ).rejects.toMatchObject({ constraint: 'milestone_end_within_pay' });
  });
});

describe('stopping the work to put off its acceptance', () => {
  test('is possible once for each side and delivery, and takes no day off the clock', async () => {
    const contract = await made({ state: 'delivered' });
    const before = (await milestoneOf(contract))?.acceptanceDueAt;
    for (const side of [contract.client, contract.worker]) {
      expect(await opening(contract, side)).toMatchObject({ ok: true });
      expect(await resuming(contract, side)).toMatchObject({ ok: true });
      expect((await milestoneOf(contract))?.acceptanceDueAt).toEqual(before);
      expect(await opening(contract, side)).toEqual({ ok: false, reason: 'stopped-before' });
    }
    expect(await statesOf(contract)).toEqual(['active', 'delivered']);
  });

  test('counts anew for the next delivery', async () => {
    const contract = await made();
    await opening(contract, contract.client);
    await resuming(contract, contract.client);
    expect(await opening(contract, contract.client)).toEqual({ ok: false, reason: 'stopped-before' });
    await exampleDelivery(contract, contract.milestoneId);
    expect(await opening(contract, contract.client)).toMatchObject({ ok: true });
  });

  test('on the last evening leaves the evening of the next business day at most', async () => {
    const contract = await made({ state: 'delivered' });
    await clockAt('2026-11-27T17:59:00+09:00');
    await opening(contract, contract.client);
    await clockAt('2026-11-27T19:00:00+09:00');
    await resuming(contract, contract.client);
    expect((await milestoneOf(contract))?.acceptanceDueAt).toEqual(new Date('2026-11-30T18:00:00+09:00'));
  });

  test('comes too late when the time to accept is over', async () => {
    const contract = await made({ state: 'delivered' });
    await clockAt('2026-11-27T18:00:30+09:00');
    expect(await opening(contract, contract.client)).toEqual({ ok: false, reason: 'nothing-to-hold' });
  });
});
