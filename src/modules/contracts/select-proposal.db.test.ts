import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { newId, newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { lockJob, moveJob, proposalsBy, submitProposal, withdrawProposal } from '../jobs/index.ts';
import { exampleOpenJob, exampleProposal, settled } from '../jobs/job.examples.ts';
import { notificationsOf } from '../messages/index.ts';
import { answerInvitation } from '../organizations/index.ts';
import { insertMember, inviteMember } from '../organizations/member.rows.ts';
import { exampleClient, exampleMember, exampleStaff } from '../organizations/organization.examples.ts';
import { decideOrganization } from '../organizations/organization.rows.ts';
import { defaultSettings } from '../regions/index.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { insertSetting } from '../regions/setting.rows.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { currentNotice } from './conditions-notice.rows.ts';
import { readNotice } from './conditions-notice.rules.ts';
import { exampleContract, exampleProposed } from './contract.examples.ts';
import { loadContract, milestonesOf } from './contract.rows.ts';
import { selectProposal } from './select-proposal.ts';

const database = useOwnDatabase(8);
beforeAll(() => clockAt('2026-11-20T12:00:00+09:00'));

const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());

async function proposed(example: Parameters<typeof exampleProposed>[1] = {}) {
  const region = await exampleRegion();
  const { parties, ids } = await exampleProposed(region, example);
  const select = (actor: Actor = parties.client) => selectProposal(actor, { key: newKey(), ...ids });
  return { region, ...parties, ...ids, select };
}
const personOf = (actor: Actor): PersonId => actor.personId ?? newId('person');
const proposals = (region: RegionId, worker: Actor) =>
  reading(region, async (tx) => (await proposalsBy(tx, personOf(worker))).map(({ state }) => state));

describe('an offer', () => {
  test('freezes the amounts of each milestone and waits for both until a business evening', async () => {
    const made = await exampleContract(await exampleRegion(), { rewards: [yen(10_800n), yen(21_600n)] });
    await reading(made.regionId, async (tx) => {
      const contract = await loadContract(tx, made.contractId);
      expect(contract).toMatchObject({
        state: 'offered',
        withholds: false,
        clientFeeBp: 1000,
        workerFeeBp: 0,
      });
      expect(contract.workerId).toBe(made.worker.personId);
      expect(contract.offerExpiresAt).toEqual(new Date('2026-11-27T18:00:00+09:00'));
      expect(await milestonesOf(tx, made.contractId)).toMatchObject([
        { position: 1, state: 'planned', dueOn: '2026-12-04', depositAmount: 11_880n, payoutAmount: 10_800n },
        { position: 2, state: 'planned', dueOn: '2026-12-05', depositAmount: 23_760n, payoutAmount: 21_600n },
      ]);
    });
  });

  test('comes with the first conditions notice, whose bytes and hash the database has compared', async () => {
    const made = await exampleContract(await exampleRegion(), { worker: { name: { familyName: '𠮷﨑' } } });
    await reading(made.regionId, async (tx) => {
      const stored = await currentNotice(tx, made.contractId);
      const notice = readNotice(stored);
      expect(stored.version).toBe(1);
      expect(stored.sha256).toBe(createHash('sha256').update(stored.body).digest('hex'));
      expect(notice.worker.name).toMatch(/^𠮷﨑 /);
      expect(notice.work.title).toBe('農家の出荷伝票を表に入力（240枚）');
      expect(notice.milestones[0]).toMatchObject({
        dueOn: '2026-12-04',
        inspectedBy: '2026-12-11',
        paidOn: '2026-12-30',
      });
      expect(notice.agreeBy).toBe('2026-11-27');
    });
  });

  it.each([
    ['re-entrusted', '株式会社みなと', /再委託です。もとの発注者は、株式会社みなとです。/],
    ['direct', '', /再委託ではありません。$/],
    ['mediated', '', /再委託ではありません。$/],
  ] as const)('says whose work it is, as the posting said: %s', async (engagementModel, name, says) => {
    const region = await exampleRegion();
    await exampleStaff(region, 'operator');
    const { actor: client } = await exampleClient(region);
    const jobId = await exampleOpenJob(client, { engagementModel, originalOrderer: name });
    const proposalId = await exampleProposal(await exampleWorker(region), jobId);
    const offer = settled(await selectProposal(client, { key: newKey(), jobId, proposalId }));
    const notice = readNotice(await reading(region, (tx) => currentNotice(tx, offer.contractId)));
    expect(notice.clauses.reconsignment.ja).toMatch(says);
    expect(notice.engagement).toBe(name ? 're-entrusted' : 'direct');
  });

  it.each([
    ['writing for a company', 'writing', {}, {}, true, 10_210n],
    ['data entry', 'data-entry', {}, {}, false, 0n],
    ['writing by a company of one', 'writing', {}, { kind: 'company' }, false, 0n],
    [
      'writing for a sole proprietor without salaries',
      'writing',
      { legalForm: 'soleProprietor', paysSalary: false },
      {},
      false,
      0n,
    ],
    [
      'writing for a sole proprietor who pays salaries',
      'writing',
      { legalForm: 'soleProprietor' },
      {},
      true,
      10_210n,
    ],
  ] as const)('settles the withholding: %s', async (_, category, client, worker, withholds, withholding) => {
    const made = await exampleContract(await exampleRegion(), {
      category,
      client,
      worker,
      reward: yen(110_000n),
    });
    await reading(made.regionId, async (tx) => {
      expect((await loadContract(tx, made.contractId)).withholds).toBe(withholds);
      const [milestone] = await milestonesOf(tx, made.contractId);
      expect(milestone?.withholding).toBe(withholding);
      expect(milestone?.depositAmount).toBe(121_000n - withholding);
    });
  });

  test('is told to the worker alone; the others stay under consideration', async () => {
    const { region, worker, jobId, select } = await proposed();
    const other = await exampleWorker(region);
    await submitProposal(other, {
      key: newKey(),
      jobId,
      message: '毎朝三時間、入力できます。',
      conditionsRead: true,
    });
    expect(await select()).toMatchObject({ ok: true });
    expect(await proposals(region, worker)).toEqual(['selected']);
    expect(await proposals(region, other)).toEqual(['submitted']);
    await reading(region, async (tx) => {
      const kinds = async (actor: Actor) =>
        (await notificationsOf(tx, personOf(actor), 50)).map(({ telling }) => telling.kind);
      expect(await kinds(worker)).toContain('offer-made');
      expect(await kinds(other)).toEqual([]);
    });
  });

  test('is made once for one key, and a second offer for the same job is refused', async () => {
    const { region, client, jobId, proposalId, select } = await proposed();
    const other = await exampleWorker(region);
    const second = await submitProposal(other, {
      key: newKey(),
      jobId,
      message: '毎朝三時間、入力できます。',
      conditionsRead: true,
    });
    if (!second.ok) throw new Error(second.reason);
    const command = { key: newKey(), jobId, proposalId };
    const first = await selectProposal(client, command);
    expect(first.ok).toBe(true);
    expect(await selectProposal(client, command)).toEqual(first);
    expect(await select()).toEqual({ ok: false, reason: 'another-offer-stands' });
    expect(
      await selectProposal(client, { key: newKey(), jobId, proposalId: second.value.proposalId }),
    ).toEqual({ ok: false, reason: 'another-offer-stands' });
  });

  test('is made once when two approvers choose two people at the same moment', async () => {
    const { region, client, organizationId, jobId, proposalId } = await proposed();
    const colleague = await exampleMember(region, organizationId, 'clientApprover');
    const other = await exampleWorker(region);
    const second = await submitProposal(other, {
      key: newKey(),
      jobId,
      message: '毎朝三時間、入力できます。',
      conditionsRead: true,
    });
    if (!second.ok) throw new Error(second.reason);
    const answers = await Promise.all([
      selectProposal(client, { key: newKey(), jobId, proposalId }),
      selectProposal(colleague, { key: newKey(), jobId, proposalId: second.value.proposalId }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'another-offer-stands')).toHaveLength(
      1,
    );
  });
});

describe('no offer', () => {
  test('to somebody of the own organisation', async () => {
    const { region, worker, organizationId, select } = await proposed();
    await inTransaction(region, (tx) =>
      insertMember(tx, organizationId, {
        personId: personOf(worker),
        role: 'clientViewer',
        approvalLimit: null,
      }),
    );
    expect(await select()).toEqual({ ok: false, reason: 'own-organization' });
    expect(await proposals(region, worker)).toEqual(['submitted']);
  });

  test('to somebody who accepts a seat there at the same moment', async () => {
    const { region, worker, organizationId, select } = await proposed();
    const seat = { personId: personOf(worker), role: 'clientViewer', approvalLimit: null } as const;
    const joining = inTransaction(region, async (tx) => {
      await insertMember(tx, organizationId, seat);
      await sleep(400);
    });
    await sleep(100);
    const [answer] = await Promise.all([select(), joining]);
    expect(answer).toEqual({ ok: false, reason: 'own-organization' });
  });

  test('keeps its worker out of the organisation: an invitation cannot be accepted meanwhile', async () => {
    const { region, worker, organizationId, select } = await proposed();
    const seat = { personId: personOf(worker), role: 'clientViewer', approvalLimit: null } as const;
    await inTransaction(region, (tx) => inviteMember(tx, organizationId, seat, 'somebody'));
    expect((await select()).ok).toBe(true);
    const accepted = { organizationId, decision: 'accept', key: newKey() } as const;
    expect(await answerInvitation(worker, accepted)).toEqual({ ok: false, reason: 'works-for-organization' });
  });

  test('above the approval limit of the person, and one exactly at it', async () => {
    const { region, organizationId, select } = await proposed({ rewards: [yen(10_800n), yen(1n)] });
    const small = await exampleMember(region, organizationId, 'clientApprover', yen(10_800n));
    expect(await select(small)).toEqual({ ok: false, reason: 'above-approval-limit' });
    expect(
      await select(await exampleMember(region, organizationId, 'clientApprover', yen(10_801n))),
    ).toMatchObject({
      ok: true,
    });
  });

  test('of a reward that could be paid in and never be paid out, since the limit was lowered', async () => {
    const { region, select } = await proposed();
    const value = { ...defaultSettings.bankFile, payeeLimit: yen(10_799n) };
    await inTransaction(region, (tx) =>
      insertSetting(tx, { name: 'bankFile', value }, localDate('2026-11-20'), null),
    );
    expect(await select()).toEqual({ ok: false, reason: 'above-payee-limit' });
  });

  test('of an organisation whose check was taken back', async () => {
    const { region, client, organizationId, select } = await proposed();
    await inTransaction(region, (tx) =>
      decideOrganization(tx, organizationId, 'returned', personOf(client), '番号'),
    );
    expect(await select()).toEqual({ ok: false, reason: 'organization-not-checked' });
  });

  test('for a job that was closed, or to a proposal that was withdrawn', async () => {
    const closed = await proposed();
    await inTransaction(closed.region, async (tx) => moveJob(tx, await lockJob(tx, closed.jobId), 'closed'));
    expect(await closed.select()).toEqual({ ok: false, reason: 'job-not-open' });

    const { worker, proposalId, select } = await proposed();
    await withdrawProposal(worker, { key: newKey(), proposalId });
    expect(await select()).toEqual({ ok: false, reason: 'proposal-not-open' });
  });

  it.each(['clientDrafter', 'clientPayer', 'clientViewer'] as const)('by a %s', async (role) => {
    const { region, organizationId, select } = await proposed();
    await expect(select(await exampleMember(region, organizationId, role))).rejects.toThrow(NotAllowed);
  });

  test('by the worker, by another client, from another region, or for another job', async () => {
    const { region, client, worker, jobId, select } = await proposed();
    const stranger = await proposed();
    await expect(select(worker)).rejects.toThrow(NotFound);
    await expect(select({ ...stranger.client, regionId: region })).rejects.toThrow(NotFound);
    await expect(select({ ...client, regionId: stranger.region })).rejects.toThrow(NotFound);
    const wrong = { key: newKey(), jobId, proposalId: stranger.proposalId };
    await expect(selectProposal(client, wrong)).rejects.toThrow(NotFound);
  });
});

test('no offer after a due date has passed', async () => {
  const { region, client, worker, organizationId } = await proposed();
  const { ids } = await exampleProposed(region, { dueIn: 1, parties: { client, worker, organizationId } });
  await clockAt('2026-11-22T09:00:00+09:00');
  expect(await selectProposal(client, { key: newKey(), ...ids })).toEqual({
    ok: false,
    reason: 'due-date-passed',
  });
});
