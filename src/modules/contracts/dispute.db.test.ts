import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { yen } from '../../kernel/yen.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { reading, withoutRegion } from '../../platform/transaction.ts';
import { exampleMember, exampleStaff } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { acceptAutomatically } from './accept-automatically.ts';
import { acceptDelivery } from './accept-delivery.ts';
import { announceDispute } from './announce-deadline.ts';
import { contractChanges } from './change.pages.ts';
import { type ExampleContract, exampleContract, type MadeContract } from './contract.examples.ts';
import { milestonesOf } from './contract.rows.ts';
import { answering, disputeOf, looking, opening, overseer, saying, termed } from './dispute.examples.ts';
import { openMatters } from './dispute.pages.ts';
import { moneyOf, personOf, statesOf, toldTo } from './ending.examples.ts';
import { endingsDue } from './ending.rows.ts';
import { holdMilestones } from './hold-milestones.ts';
import { passDispute } from './pass-deadline.ts';
import { mayReadContract, viewContract } from './view-contract.ts';
import { withdrawDispute } from './withdraw-dispute.ts';

const database = useOwnDatabase(8);
beforeEach(() => clockAt('2026-11-20T12:00:00+09:00'));

const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());
const made = async (example: ExampleContract = {}) =>
  exampleContract(await exampleRegion(), { state: 'delivered', ...example });
const system = ({ regionId }: MadeContract) => systemActor(regionId, 'a test of the deadline');
const dueOf = async ({ regionId }: MadeContract) =>
  (await withoutRegion(endingsDue)).filter((due) => due.regionId === regionId).map(({ what }) => what);
async function passing(contract: MadeContract) {
  const dispute = await disputeOf(contract);
  if (!dispute) throw new Error('There is no dispute');
  return passDispute(system(contract), { key: newKey(), disputeId: dispute.id });
}
describe('a dispute', () => {
  test('stops the work with its money: nothing is accepted by hand or by time', async () => {
    const contract = await made();
    expect(await opening(contract, contract.client)).toMatchObject({ ok: true });
    expect(await statesOf(contract)).toEqual(['active', 'held']);
    expect(await disputeOf(contract)).toMatchObject({ origin: 'client', state: 'statement' });
    const { client, worker, contractId, milestoneId } = contract;
    const accepted = await acceptDelivery(client, { key: newKey(), contractId, milestoneId });
    expect(accepted).toEqual({ ok: false, reason: 'part-held' });
    await clockAt('2027-01-10T12:00:00+09:00');
    const late = await acceptAutomatically(system(contract), { key: newKey(), milestoneId });
    expect(late).toEqual({ ok: false, reason: 'part-held' });
    expect(await moneyOf(contract)).toMatchObject({ escrow: 11_880n, worker: 0n, client: 0n });
    expect(await toldTo(contract, worker)).toContain('work-held');
    expect(await opening(contract, worker)).toEqual({ ok: false, reason: 'dispute-open' });
  });

  test('goes 5, 2 and 5 days, with a word before each ends, and then waits without moving money', async () => {
    const contract = await made();
    const mediator = await overseer(contract, 'mediator');
    const operator = await overseer(contract, 'operator');
    await opening(contract, contract.worker);
    expect(await toldTo(contract, mediator)).toContain('dispute-opened');
    await clockAt('2026-11-24T18:00:00+09:00');
    expect(await dueOf(contract)).toEqual(['statement_soon']);
    const dispute = await disputeOf(contract);
    if (!dispute) throw new Error('There is no dispute');
    const { id: disputeId } = dispute;
    await announceDispute(system(contract), { key: newKey(), disputeId });
    expect(await toldTo(contract, contract.client)).toContain('dispute-soon');
    expect(await dueOf(contract)).toEqual([]);
    expect(await passing(contract)).toEqual({ ok: false, reason: 'dispute-not-due' });
    await clockAt('2026-11-25T18:00:00+09:00');
    expect(await dueOf(contract)).toEqual(['statement_due']);
    await passing(contract);
    expect(await disputeOf(contract)).toMatchObject({
      state: 'proposal',
      dueAt: new Date('2026-11-27T18:00:00+09:00'),
    });
    expect(await toldTo(contract, mediator)).toContain('mediation-waits');
    await clockAt('2026-11-26T18:00:00+09:00');
    expect(await dueOf(contract)).toEqual(['proposal_soon']);
    await announceDispute(system(contract), { key: newKey(), disputeId });
    expect(await toldTo(contract, mediator)).toContain('mediation-soon');
    expect(await toldTo(contract, operator)).toEqual(['dispute-opened']);
    await clockAt('2026-11-27T18:00:00+09:00');
    await passing(contract);
    expect(await disputeOf(contract)).toMatchObject({ state: 'unsettled' });
    expect(await toldTo(contract, contract.client)).toContain('mediation-ended');
    // A proposal too late is better than none; the reason for looking has to be fresh.
    await expect(termed(contract, mediator, [50])).rejects.toThrow(NotFound);
    await looking(contract, mediator);
    expect(await termed(contract, mediator, [50])).toMatchObject({ ok: true });
    expect(await disputeOf(contract)).toMatchObject({
      state: 'answers',
      dueAt: new Date('2026-12-02T18:00:00+09:00'),
    });
    await answering(contract, contract.worker);
    await clockAt('2026-12-02T18:00:00+09:00');
    await passing(contract);
    expect(await disputeOf(contract)).toMatchObject({ state: 'unsettled' });
    expect(await statesOf(contract)).toEqual(['active', 'held']);
    expect(await moneyOf(contract)).toMatchObject({ escrow: 11_880n, worker: 0n, client: 0n });
  });

  test('is about chosen parts; the others go on', async () => {
    const contract = await made({ rewards: [yen(10_800n), yen(5_400n)] });
    expect(await opening(contract, contract.client, [])).toEqual({ ok: false, reason: 'nothing-to-hold' });
    await opening(contract, contract.client, [contract.milestoneId]);
    expect(await statesOf(contract)).toEqual(['active', 'held', 'delivered']);
    const second = contract.milestoneIds[1] ?? contract.milestoneId;
    const { client, contractId } = contract;
    expect(await acceptDelivery(client, { key: newKey(), contractId, milestoneId: second })).toMatchObject({
      ok: true,
    });
    const mediator = await overseer(contract, 'mediator');
    await saying(contract, contract.worker);
    expect(await termed(contract, mediator, [50, 50])).toEqual({ ok: false, reason: 'terms-incomplete' });
  });

  test('taken back by whoever opened it goes on where it was, with the days that were left', async () => {
    const contract = await made();
    await clockAt('2026-11-24T12:00:00+09:00');
    await opening(contract, contract.client);
    const { contractId } = contract;
    const withdrawing = (actor: Actor) => withdrawDispute(actor, { key: newKey(), contractId });
    expect(await withdrawing(contract.worker)).toEqual({ ok: false, reason: 'not-to-withdraw' });
    await clockAt('2026-12-07T12:00:00+09:00');
    expect(await withdrawing(contract.client)).toMatchObject({ ok: true });
    expect(await statesOf(contract)).toEqual(['active', 'delivered']);
    const [milestone] = await reading(contract.regionId, (tx) => milestonesOf(tx, contractId));
    expect(milestone).toMatchObject({
      acceptanceDueAt: new Date('2026-12-10T18:00:00+09:00'),
      paymentOn: '2026-12-15',
    });
    expect(await toldTo(contract, contract.worker)).toContain('work-resumed');
    expect(await disputeOf(contract)).toMatchObject({ state: 'closed', outcome: 'withdrawn' });
  });

  test('is nothing for strangers, onlookers, another region, and what holds no money', async () => {
    const contract = await made();
    await expect(opening(contract, await exampleWorker(contract.regionId))).rejects.toThrow(NotFound);
    const viewer = await exampleMember(contract.regionId, contract.organizationId, 'clientViewer');
    await expect(opening(contract, viewer)).rejects.toThrow(NotAllowed);
    const other = await made({ state: 'agreed' });
    await expect(opening(contract, { ...contract.client, regionId: other.regionId })).rejects.toThrow(
      NotFound,
    );
    expect(await opening(other, other.client)).toEqual({ ok: false, reason: 'not-under-way' });
    expect(await saying(contract, contract.worker)).toEqual({ ok: false, reason: 'no-dispute-open' });
    expect(await answering(contract, contract.worker)).toEqual({ ok: false, reason: 'no-dispute-open' });
  });
});

describe('a hold of the operator because a side is silent', () => {
  const holding = (contract: MadeContract, actor: Actor) =>
    holdMilestones(actor, {
      key: newKey(),
      contractId: contract.contractId,
      reason: '働き手と二週間連絡がとれません。',
      milestones: contract.milestoneIds,
    });

  test('is mediated as a dispute is, and lifted when there is word', async () => {
    const contract = await made({ state: 'funded' });
    const operator = await overseer(contract, 'operator');
    expect(await holding(contract, operator)).toMatchObject({ ok: true });
    expect(await statesOf(contract)).toEqual(['active', 'held']);
    expect(await disputeOf(contract)).toMatchObject({ origin: 'hold', state: 'statement' });
    await saying(contract, contract.client);
    expect(await disputeOf(contract)).toMatchObject({ state: 'statement' });
    await saying(contract, contract.worker);
    expect(await disputeOf(contract)).toMatchObject({ state: 'proposal' });
    const { contractId } = contract;
    expect(await withdrawDispute(operator, { key: newKey(), contractId })).toMatchObject({ ok: true });
    expect(await statesOf(contract)).toEqual(['active', 'funded']);
    expect(await moneyOf(contract)).toMatchObject({ escrow: 11_880n });
  });

  test('of what was never delivered ends by the share of the deposit, the whole pay at most', async () => {
    const contract = await made({ state: 'funded' });
    await holding(contract, await overseer(contract, 'operator'));
    await saying(contract, contract.client);
    await saying(contract, contract.worker);
    await termed(contract, await overseer(contract, 'mediator'), [100]);
    await answering(contract, contract.worker);
    await answering(contract, contract.client);
    expect(await statesOf(contract)).toEqual(['ended', 'split']);
    expect(await moneyOf(contract)).toEqual({ escrow: 0n, worker: 10_800n, client: 1_080n, fees: 0n });
  });

  test('is for operators of neither side who wrote why', async () => {
    const contract = await made();
    await expect(holding(contract, await exampleStaff(contract.regionId, 'operator'))).rejects.toThrow(
      NotFound,
    );
    await expect(holding(contract, await overseer(contract, 'mediator'))).rejects.toThrow(NotAllowed);
    await expect(holding(contract, contract.client)).rejects.toThrow(NotAllowed);
  });
});

describe('who of neither side reads a contract', () => {
  const reads = (contract: MadeContract, actor: Actor) =>
    reading(contract.regionId, (tx) =>
      mayReadContract(tx, actor, {
        ...contract,
        id: contract.contractId,
        workerId: personOf(contract.worker),
      }),
    );

  test('writes why, for a day, and both sides can see it', async () => {
    const contract = await made();
    const idle = await exampleStaff(contract.regionId, 'mediator');
    expect(await reads(contract, idle)).toBe(false);
    const mediator = await overseer(contract, 'mediator');
    expect(await reads(contract, mediator)).toBe(true);
    expect(await reads(contract, contract.client)).toBe(true);
    const { viewings } = await reading(contract.regionId, (tx) => contractChanges(tx, contract.contractId));
    expect(viewings[0]?.reason).toBe('電話で相談を受けたため。');
    await clockAt('2026-11-21T12:00:01+09:00');
    expect(await reads(contract, mediator)).toBe(false);
  });

  test('is a mediator or operator, not of the client and not the worker', async () => {
    const contract = await made();
    const { regionId, contractId, client, worker } = contract;
    const asking = (actor: Actor) =>
      viewContract(actor, { key: newKey(), contractId, reason: '知りたいため。' });
    for (const role of ['officer', 'csp', 'paymentApprover', 'centreStaff'] as const)
      await expect(asking(await exampleStaff(regionId, role))).rejects.toThrow(NotFound);
    for (const side of [client, worker])
      await expect(asking({ ...side, roles: ['mediator', 'operator'] })).rejects.toThrow(NotFound);
    const other = await made();
    await expect(asking(await exampleStaff(other.regionId, 'mediator'))).rejects.toThrow(NotFound);
  });

  test('finds what is open, with what is due next', async () => {
    const contract = await made();
    await opening(contract, contract.client);
    const matters = await reading(contract.regionId, (tx) => openMatters(tx));
    expect(matters.map(({ contractId, state }) => [contractId, state])).toEqual([
      [contract.contractId, 'statement'],
    ]);
  });
});
