import { beforeEach, describe, expect, it, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { yen } from '../../kernel/yen.ts';
import { newId, newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { reading, withoutRegion } from '../../platform/transaction.ts';
import { balanceOf, bank, escrowOf, fee, feeTax, payableOf } from '../ledger/index.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleMember } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { acceptAutomatically } from './accept-automatically.ts';
import { acceptDelivery } from './accept-delivery.ts';
import {
  type ExampleContract,
  exampleContract,
  exampleDelivery,
  type MadeContract,
} from './contract.examples.ts';
import { contractsDue, loadContract, milestonesOf } from './contract.rows.ts';
import { toldTo } from './ending.examples.ts';

beforeEach(() => clockAt('2026-11-20T12:00:00+09:00'));

const database = useOwnDatabase(8);
const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());
const delivered = async (example: ExampleContract = {}) =>
  exampleContract(await exampleRegion(), { state: 'delivered', ...example });
const personOf = (actor: Actor): PersonId => actor.personId ?? newId('person');

function accepting({ client, contractId, milestoneId }: MadeContract, actor = client, key = newKey()) {
  return acceptDelivery(actor, { key, contractId, milestoneId });
}
function automatically({ regionId, milestoneId }: MadeContract, key = newKey()) {
  return acceptAutomatically(systemActor(regionId, 'sweep of due acceptances'), { key, milestoneId });
}
/** Where the money of the first milestone's region is: bank with its sign turned. */
function money({ regionId, milestoneId, worker }: MadeContract) {
  return reading(regionId, async (tx) => ({
    bank: -(await balanceOf(tx, bank)),
    escrow: await balanceOf(tx, escrowOf(milestoneId)),
    worker: await balanceOf(tx, payableOf(personOf(worker))),
    fee: await balanceOf(tx, fee),
    feeTax: await balanceOf(tx, feeTax),
  }));
}
function states({ regionId, contractId }: MadeContract) {
  return reading(regionId, async (tx) => ({
    contract: (await loadContract(tx, contractId)).state,
    milestones: (await milestonesOf(tx, contractId)).map(({ state, autoAccepted }) => [state, autoAccepted]),
  }));
}
/** What the worker was told of this kind. */
const told = async ({ regionId, worker }: MadeContract, kind: string) =>
  (await reading(regionId, (tx) => notificationsOf(tx, personOf(worker))))
    .filter(({ telling }) => telling.kind === kind)
    .map(({ telling }) => telling.facts);

describe('acceptance', () => {
  test('turns the escrow into the pay and the fee, and completes the contract', async () => {
    const made = await delivered({ reward: yen(10_800n) });
    expect(await money(made)).toEqual({ bank: 11_880n, escrow: 11_880n, worker: 0n, fee: 0n, feeTax: 0n });
    expect(await accepting(made)).toEqual({ ok: true, value: { milestoneId: made.milestoneId } });
    expect(await money(made)).toEqual({ bank: 11_880n, escrow: 0n, worker: 10_800n, fee: 982n, feeTax: 98n });
    expect(await states(made)).toEqual({ contract: 'completed', milestones: [['accepted', false]] });
    // One notice says it all: what is paid, and until when a review can be written.
    expect(await told(made, 'delivery-accepted')).toMatchObject([
      { amount: 10_800n, payOn: '2026-12-15', writeBy: expect.any(String) },
    ]);
    expect(await told(made, 'review-opened')).toEqual([]);
  });

  test('pays writing without what the client withholds', async () => {
    const made = await delivered({ reward: yen(110_000n), category: 'writing' });
    await accepting(made);
    expect(await money(made)).toMatchObject({
      bank: 110_790n,
      escrow: 0n,
      worker: 99_790n,
      fee: 10_000n,
      feeTax: 1_000n,
    });
  });

  test('of one milestone leaves the others and the contract as they are', async () => {
    const made = await delivered({ rewards: [yen(10_800n), yen(5_400n)] });
    await accepting(made);
    expect(await states(made)).toEqual({
      contract: 'active',
      milestones: [
        ['accepted', false],
        ['delivered', null],
      ],
    });
    await accepting({ ...made, milestoneId: made.milestoneIds[1] ?? made.milestoneId });
    expect(await states(made)).toMatchObject({ contract: 'completed' });
    expect(await money(made)).toMatchObject({ worker: 16_200n, fee: 982n + 491n, feeTax: 98n + 49n });
  });

  test('thirty-two at once release once; with one key all get the one answer', async () => {
    const made = await delivered();
    const answers = await Promise.all(Array.from({ length: 32 }, () => accepting(made)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(answers.filter(({ ok }) => !ok).map((answer) => JSON.stringify(answer)))).toEqual(
      new Set(['{"ok":false,"reason":"already-accepted"}']),
    );
    expect(await money(made)).toMatchObject({ escrow: 0n, worker: 10_800n });

    const next = await delivered();
    const key = newKey();
    const same = await Promise.all(Array.from({ length: 32 }, () => accepting(next, next.client, key)));
    expect(same.every(({ ok }) => ok)).toBe(true);
    expect(await money(next)).toMatchObject({ escrow: 0n, worker: 10_800n });
  });

  test('and the automatic one at the same moment release once', async () => {
    const made = await delivered();
    await clockAt('2026-11-27T18:00:00+09:00');
    const answers = await Promise.all([
      accepting(made),
      automatically(made),
      accepting(made),
      automatically(made),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await money(made)).toMatchObject({ escrow: 0n, worker: 10_800n });
  });

  test('needs a delivery, and comes once', async () => {
    const funded = await delivered({ state: 'funded' });
    expect(await accepting(funded)).toEqual({ ok: false, reason: 'not-delivered' });
    const offered = await delivered({ state: 'offered' });
    expect(await accepting(offered)).toEqual({ ok: false, reason: 'not-delivered' });
    const made = await delivered({ state: 'accepted' });
    expect(await accepting(made)).toEqual({ ok: false, reason: 'already-accepted' });
    expect(await money(made)).toMatchObject({ worker: 10_800n });
  });

  test('stays within the approval limit of the person', async () => {
    const made = await delivered();
    const small = await exampleMember(made.regionId, made.organizationId, 'clientPayer', yen(10_799n));
    expect(await accepting(made, small)).toEqual({ ok: false, reason: 'above-approval-limit' });
    const enough = await exampleMember(made.regionId, made.organizationId, 'clientPayer', yen(10_800n));
    expect(await accepting(made, enough)).toMatchObject({ ok: true });
  });

  it.each(['clientDrafter', 'clientViewer'] as const)('is nothing for a %s', async (role) => {
    const made = await delivered();
    const member = await exampleMember(made.regionId, made.organizationId, role);
    await expect(accepting(made, member)).rejects.toThrow(NotAllowed);
  });

  test('is nothing for the worker, strangers, another region, or the milestone of another contract', async () => {
    const made = await delivered();
    const other = await delivered();
    await expect(accepting(made, made.worker)).rejects.toThrow(NotAllowed);
    await expect(accepting(made, { ...other.client, regionId: made.regionId })).rejects.toThrow(NotFound);
    await expect(accepting(made, { ...made.client, regionId: other.regionId })).rejects.toThrow(NotFound);
    await expect(accepting({ ...made, milestoneId: other.milestoneId })).rejects.toThrow(NotFound);
    expect(await money(made)).toMatchObject({ escrow: 11_880n, worker: 0n });
  });
});

describe('automatic acceptance', () => {
  test('comes at the shown evening and not a minute before', async () => {
    const made = await delivered();
    await clockAt('2026-11-27T17:59:00+09:00');
    expect(await automatically(made)).toEqual({ ok: false, reason: 'acceptance-not-due' });
    expect((await withoutRegion(contractsDue)).map(({ id }) => id)).not.toContain(made.milestoneId);

    await clockAt('2026-11-27T18:00:00+09:00');
    expect(await withoutRegion(contractsDue)).toContainEqual({
      regionId: made.regionId,
      what: 'acceptance',
      id: made.milestoneId,
    });
    expect(await automatically(made)).toMatchObject({ ok: true });
    expect(await automatically(made)).toEqual({ ok: false, reason: 'already-accepted' });
    expect(await states(made)).toEqual({ contract: 'completed', milestones: [['accepted', true]] });
    expect(await money(made)).toMatchObject({ escrow: 0n, worker: 10_800n });
    expect((await withoutRegion(contractsDue)).map(({ id }) => id)).not.toContain(made.milestoneId);
    expect(await toldTo(made, made.worker)).toContain('auto-accepted');
    expect(await toldTo(made, made.client)).toContain('delivery-auto-accepted');
  });

  test('long after its time promises the next payment day', async () => {
    const made = await delivered();
    await clockAt('2026-12-16T09:00:00+09:00');
    await automatically(made);
    expect(await told(made, 'auto-accepted')).toMatchObject([{ payOn: '2026-12-30' }]);
  });

  test('is done by no person', async () => {
    const made = await delivered();
    await clockAt('2026-11-27T18:00:00+09:00');
    const command = () => ({ key: newKey(), milestoneId: made.milestoneId });
    await expect(acceptAutomatically(made.client, command())).rejects.toThrow(NotAllowed);
    await expect(acceptAutomatically(made.worker, command())).rejects.toThrow(NotAllowed);
  });

  test('finds nothing in another region, and nothing that was not delivered', async () => {
    const made = await delivered();
    const other = await delivered({ state: 'funded' });
    await expect(automatically({ ...made, regionId: other.regionId })).rejects.toThrow(NotFound);
    await clockAt('2027-01-20T18:00:00+09:00');
    expect(await automatically(other)).toEqual({ ok: false, reason: 'not-delivered' });
    await exampleDelivery(other, other.milestoneId);
    expect(await automatically(other)).toEqual({ ok: false, reason: 'acceptance-not-due' });
  });
});
