import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { JobId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { diskFileStore, useFileStore } from '../../platform/file-store.ts';
import { newKey } from '../../platform/random.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { keepUploads } from '../files/index.ts';
import { exampleClient, exampleMember } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { attachFiles } from './attach-files.ts';
import { exampleDraft, exampleOpenJob } from './job.examples.ts';

useOwnDatabase();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yuinowa-attached-'));
  useFileStore(diskFileStore(folder));
});
afterAll(() => rm(folder, { recursive: true }));

async function attaching(actor: Actor, jobId: JobId) {
  const uploads = await keepUploads(actor, [new File(['髙﨑①'], '見本①.txt')], 'attachment');
  if (!uploads.ok) throw new Error('The example is taken');
  const beside = { audience: 'public', fileDescription: '㈱の見本' } as const;
  return attachFiles(actor, { key: newKey(), jobId, files: uploads.value, ...beside });
}

test('a drafter adds files to a draft, and none to what is published already', async () => {
  const region = await exampleRegion();
  const { organization, actor: approver } = await exampleClient(region);
  const drafter = await exampleMember(region, organization.id, 'clientDrafter');
  const [draft, open] = [await exampleDraft(approver), await exampleOpenJob(approver)];
  expect(await attaching(drafter, draft)).toMatchObject({ ok: true });
  await expect(attaching(drafter, open)).rejects.toThrow(NotAllowed);
  expect(await attaching(approver, open)).toMatchObject({ ok: true });
});

test('nobody else adds files', async () => {
  const region = await exampleRegion();
  const { organization, actor: approver } = await exampleClient(region);
  const viewer = await exampleMember(region, organization.id, 'clientViewer');
  const { actor: other } = await exampleClient(region);
  const draft = await exampleDraft(approver);
  await expect(attaching(viewer, draft)).rejects.toThrow(NotAllowed);
  await expect(attaching(other, draft)).rejects.toThrow(NotFound);
});
