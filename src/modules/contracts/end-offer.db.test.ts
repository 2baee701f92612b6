import { beforeEach, describe, expect, it, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { newId, newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading, withoutRegion } from '../../platform/transaction.ts';
import { loadJob, proposalsBy, submitProposal } from '../jobs/index.ts';
import { notificationsOf } from '../messages/index.ts';
import { restoreOrganization, suspendOrganization } from '../organizations/index.ts';
import { exampleMember, exampleStaff } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { agreementsOf, currentNotice } from './conditions-notice.rows.ts';
import { type ExampleContract, exampleContract, type MadeContract } from './contract.examples.ts';
import { contractsDue, loadContract, lockContract, milestonesOf } from './contract.rows.ts';
import { declineOffer } from './decline-offer.ts';
import { lapseOffer } from './lapse-offer.ts';
import { recordAgreement } from './record-agreement.ts';
import { selectProposal } from './select-proposal.ts';
import { withdrawOffer } from './withdraw-offer.ts';

beforeEach(() => clockAt('2026-11-20T12:00:00+09:00'));

const database = useOwnDatabase(8);
const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());
const offered = async (example: ExampleContract = {}) => exampleContract(await exampleRegion(), example);

function agreeing({ regionId, contractId }: MadeContract, actor: Actor, changed: { sha256?: string } = {}) {
  return inTransaction(regionId, async (tx) => {
    const contract = await lockContract(tx, contractId);
    const { version, sha256 } = await currentNotice(tx, contractId);
    return recordAgreement(tx, actor, contract, { version, sha256, ...changed });
  });
}

/** How everything that hangs together stands. */
function standing({ regionId, contractId, jobId, worker }: MadeContract) {
  return reading(regionId, async (tx) => ({
    contract: (await loadContract(tx, contractId)).state,
    milestones: (await milestonesOf(tx, contractId)).map(({ state }) => state),
    job: (await loadJob(tx, jobId)).state,
    proposals: (await proposalsBy(tx, personOf(worker))).map(({ state }) => state),
  }));
}
const personOf = (actor: Actor): PersonId => actor.personId ?? newId('person');
const told = ({ regionId }: MadeContract, actor: Actor) =>
  reading(regionId, async (tx) =>
    (await notificationsOf(tx, personOf(actor))).map(({ telling }) => telling.kind),
  );

describe('agreement', () => {
  test('of one side alone makes no contract; that of both does, and answers the others', async () => {
    const made = await offered();
    const other = await exampleWorker(made.regionId);
    const { jobId } = made;
    const late = {
      key: newKey(),
      jobId,
      message: '毎朝三時間、入力できます。',
      conditionsRead: true,
    } as const;
    expect(await submitProposal(other, late)).toMatchObject({ ok: true });

    expect(await agreeing(made, made.worker)).toMatchObject({ ok: true, value: { both: false } });
    expect(await standing(made)).toMatchObject({ contract: 'offered', job: 'open' });
    expect(await told(made, other)).toEqual([]);

    expect(await agreeing(made, made.client)).toMatchObject({ ok: true, value: { both: true } });
    expect(await standing(made)).toEqual({
      contract: 'agreed',
      milestones: ['planned'],
      job: 'filled',
      proposals: ['selected'],
    });
    expect(await told(made, other)).toEqual(['proposal-declined']);
    const sides = await reading(made.regionId, (tx) => agreementsOf(tx, made.contractId));
    expect(sides.map(({ side, version }) => [side, version])).toEqual([
      ['worker', 1],
      ['client', 1],
    ]);
  });

  test('twice by one side, to another text, after the time, or to an offer that is gone is refused', async () => {
    const made = await offered();
    expect(await agreeing(made, made.client, { sha256: '0'.repeat(64) })).toEqual({
      ok: false,
      reason: 'notice-not-current',
    });
    await agreeing(made, made.client);
    expect(await agreeing(made, made.client)).toEqual({ ok: false, reason: 'already-agreed' });
    await clockAt('2026-11-27T18:00:00+09:00');
    expect(await agreeing(made, made.worker)).toEqual({ ok: false, reason: 'offer-expired' });
    await clockAt('2026-11-27T17:59:00+09:00');
    expect(await agreeing(made, made.worker)).toMatchObject({ ok: true, value: { both: true } });
    expect(await agreeing(made, made.worker)).toEqual({ ok: false, reason: 'not-offered' });
  });

  test('waits while the client is suspended', async () => {
    const made = await offered();
    const { organizationId } = await reading(made.regionId, (tx) => loadContract(tx, made.contractId));
    const officer = await exampleStaff(made.regionId, 'officer');
    const which = { organizationId, reason: '㈱の確認のため' };
    await suspendOrganization(officer, { ...which, key: newKey() });
    for (const side of [made.worker, made.client])
      expect(await agreeing(made, side)).toEqual({ ok: false, reason: 'organization-suspended' });
    await restoreOrganization(officer, { ...which, key: newKey() });
    expect(await agreeing(made, made.worker)).toMatchObject({ ok: true });
  });

  test('of somebody who stands on neither side finds nothing', async () => {
    const made = await offered();
    const stranger = await exampleWorker(made.regionId);
    await expect(agreeing(made, stranger)).rejects.toThrow(NotFound);
  });
});

describe('an offer ends before both have agreed', () => {
  test('when the client takes it back: everything is as before, and the client chooses again', async () => {
    const made = await offered();
    await agreeing(made, made.client);
    const command = { key: newKey(), contractId: made.contractId };
    const first = await withdrawOffer(made.client, command);
    expect(first).toMatchObject({ ok: true });
    expect(await withdrawOffer(made.client, command)).toEqual(first);
    expect(await standing(made)).toEqual({
      contract: 'lapsed',
      milestones: ['cancelled'],
      job: 'open',
      proposals: ['lapsed'],
    });
    expect(await told(made, made.worker)).toContain('offer-withdrawn');

    const other = await exampleWorker(made.regionId);
    const { jobId } = made;
    const form = {
      key: newKey(),
      jobId,
      message: '毎朝三時間、入力できます。',
      conditionsRead: true,
    } as const;
    const proposal = await submitProposal(other, form);
    if (!proposal.ok) throw new Error(proposal.reason);
    const again = { key: newKey(), jobId, proposalId: proposal.value.proposalId };
    expect(await selectProposal(made.client, again)).toMatchObject({ ok: true });
  });

  test('when the worker declines it', async () => {
    const made = await offered();
    expect(await declineOffer(made.worker, { key: newKey(), contractId: made.contractId })).toMatchObject({
      ok: true,
    });
    expect(await standing(made)).toMatchObject({ contract: 'lapsed', job: 'open', proposals: ['withdrawn'] });
    expect(await told(made, made.client)).toContain('offer-declined');
  });

  test('when its time has passed: the sweep finds it, and lapses it once', async () => {
    const made = await offered();
    const sweep = systemActor(made.regionId, 'sweep of due offers');
    const lapse = () => lapseOffer(sweep, { key: newKey(), contractId: made.contractId });
    expect(await lapse()).toEqual({ ok: false, reason: 'offer-not-expired' });
    await clockAt('2026-11-27T18:00:00+09:00');
    const due = await withoutRegion(contractsDue);
    expect(due).toContainEqual({ regionId: made.regionId, what: 'offer', id: made.contractId });
    expect(await lapse()).toMatchObject({ ok: true });
    expect(await lapse()).toEqual({ ok: false, reason: 'not-offered' });
    expect(await standing(made)).toMatchObject({ contract: 'lapsed', job: 'open', proposals: ['lapsed'] });
    expect(await told(made, made.worker)).toContain('offer-lapsed');
    expect(await told(made, made.client)).toContain('offer-lapsed');
    expect((await withoutRegion(contractsDue)).map(({ id }) => id)).not.toContain(made.contractId);
  });

  test('but not after both have agreed', async () => {
    const made = await offered({ state: 'agreed' });
    const command = () => ({ key: newKey(), contractId: made.contractId });
    const refusal = { ok: false, reason: 'not-offered' };
    expect(await withdrawOffer(made.client, command())).toEqual(refusal);
    expect(await declineOffer(made.worker, command())).toEqual(refusal);
    await clockAt('2026-12-27T18:00:00+09:00');
    expect(await lapseOffer(systemActor(made.regionId, 'sweep of due offers'), command())).toEqual(refusal);
    expect(await standing(made)).toMatchObject({ contract: 'agreed', milestones: ['planned'] });
  });

  it.each(['clientDrafter', 'clientPayer', 'clientViewer'] as const)('and not by a %s', async (role) => {
    const made = await offered();
    const member = await exampleMember(made.regionId, made.organizationId, role);
    const command = { key: newKey(), contractId: made.contractId };
    await expect(withdrawOffer(member, command)).rejects.toThrow(NotAllowed);
    await expect(declineOffer(member, command)).rejects.toThrow(NotAllowed);
    await expect(lapseOffer(member, command)).rejects.toThrow(NotAllowed);
  });

  test('and not by strangers, from another region, or by the other side', async () => {
    const made = await offered();
    const other = await offered();
    const command = { key: newKey(), contractId: made.contractId };
    await expect(withdrawOffer(made.worker, command)).rejects.toThrow(NotAllowed);
    await expect(declineOffer(made.client, command)).rejects.toThrow(NotAllowed);
    for (const stranger of [other.client, other.worker, { ...other.client, regionId: made.regionId }]) {
      await expect(withdrawOffer(stranger, command)).rejects.toThrow(NotFound);
      await expect(declineOffer(stranger, command)).rejects.toThrow(NotFound);
    }
    const elsewhere = { ...made.client, regionId: other.regionId };
    await expect(withdrawOffer(elsewhere, command)).rejects.toThrow(NotFound);
    expect(await standing(made)).toMatchObject({ contract: 'offered' });
  });
});
