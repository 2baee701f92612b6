import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { newKey } from '../../platform/random.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleClient, exampleStaff } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { checkJob, checksOf, loadJob, lockProposal, stopJob, submitJob } from './index.ts';
import { exampleOpenJob, exampleProposal } from './job.examples.ts';

useOwnDatabase();
let region: RegionId;
let client: Actor;
let worker: Actor;
beforeAll(async () => {
  region = await exampleRegion();
  client = (await exampleClient(region)).actor;
  worker = await exampleWorker(region);
});

const told = (actor: Actor) =>
  reading(region, async (tx) => {
    if (!actor.personId) throw new Error('somebody');
    return (await notificationsOf(tx, actor.personId)).map(({ telling }) => telling.kind);
  });

test('what is open is stopped by the programme with a reason, and comes back corrected', async () => {
  const jobId = await exampleOpenJob(client);
  const proposalId = await exampleProposal(worker, jobId);
  const csp = await exampleStaff(region, 'csp');
  const stopping = { jobId, reason: '働く時間が決められています。髙﨑さんと相談して、消してください。' };
  for (const nobody of [client, worker, await exampleStaff(region, 'operator')])
    await expect(stopJob(nobody, { ...stopping, key: newKey() })).rejects.toThrow(NotAllowed);
  const elsewhere = await exampleStaff(await exampleRegion(), 'csp');
  await expect(stopJob(elsewhere, { ...stopping, key: newKey() })).rejects.toThrow(NotFound);
  expect(await stopJob(csp, { ...stopping, key: newKey() })).toMatchObject({ ok: true });
  expect(await stopJob(csp, { ...stopping, key: newKey() })).toEqual({ ok: false, reason: 'not-closable' });
  expect((await reading(region, (tx) => loadJob(tx, jobId))).state).toBe('returned');
  expect(await told(client)).toContain('job-stopped');
  expect(await told(worker)).toContain('proposal-stopped');
  const answered = await inTransaction(region, (tx) => lockProposal(tx, proposalId));
  expect(answered.state).toBe('declined');
  expect((await reading(region, (tx) => checksOf(tx, jobId)))[0]?.note).toBe(stopping.reason);
  expect(await submitJob(client, { jobId, key: newKey() })).toMatchObject({ ok: true });
  expect(await checkJob(csp, { jobId, decision: 'open', note: '', key: newKey() })).toMatchObject({
    ok: true,
  });
  expect((await reading(region, (tx) => loadJob(tx, jobId))).state).toBe('open');
});
