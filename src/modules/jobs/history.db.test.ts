import { expect, test } from 'vitest';
import type { JobId } from '../../kernel/ids.ts';
import { newKey } from '../../platform/random.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { reading } from '../../platform/transaction.ts';
import { exampleClient, exampleStaff } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { checkJob, type Returning, retractJob, returnedPostings, stopJob, submitJob } from './index.ts';
import { exampleDraft, exampleOpenJob, settled } from './job.examples.ts';

useOwnDatabase();

async function example() {
  const region = await exampleRegion();
  const { actor: client } = await exampleClient(region);
  const csp = await exampleStaff(region, 'csp');
  const submit = async (jobId: JobId) => settled(await submitJob(client, { jobId, key: newKey() }));
  const decide = async (jobId: JobId, decision: 'open' | 'return', note = '') =>
    settled(await checkJob(csp, { jobId, decision, note, key: newKey() }));
  /** A posting that was submitted and given back. */
  const returned = async (title: string, note = '枚数を書いてください。') => {
    const jobId = await exampleDraft(client, { title });
    await submit(jobId);
    await decide(jobId, 'return', note);
    return jobId;
  };
  const list = (behind: Returning | null = null, limit = 20) =>
    reading(region, (tx) => returnedPostings(tx, behind, limit));
  return { region, client, csp, submit, decide, returned, list };
}

test('what was given back is listed newest first, with who, why, and what became of it', async () => {
  const { client, csp, submit, decide, returned, list } = await example();
  await returned('髙﨑農園①の伝票');
  const again = await returned('𠮷田㈱の伝票入力');
  await submit(again);
  const opened = await returned('開かれた伝票の入力');
  await submit(opened);
  await decide(opened, 'open');
  const twice = await returned('二度戻した伝票の入力', '一度目です。');
  await submit(twice);
  await decide(twice, 'return', '二度目です。');
  const takenBack = await returned('取り下げた伝票の入力');
  await submit(takenBack);
  settled(await retractJob(client, { jobId: takenBack, key: newKey() }));
  const stopped = await exampleOpenJob(client, { title: '止めた伝票の入力' });
  settled(await stopJob(csp, { jobId: stopped, reason: '時間が決められています。', key: newKey() }));

  const rows = await list();
  expect(rows.map(({ title, round, state, next }) => [title, round, state, next])).toEqual([
    ['止めた伝票の入力', 2, 'returned', null],
    ['取り下げた伝票の入力', 1, 'draft', null],
    ['二度戻した伝票の入力', 2, 'returned', null],
    ['二度戻した伝票の入力', 1, 'returned', 'returned'],
    ['開かれた伝票の入力', 1, 'open', 'open'],
    ['𠮷田㈱の伝票入力', 1, 'in_check', null],
    ['髙﨑農園①の伝票', 1, 'returned', null],
  ]);
  expect(rows[2]).toMatchObject({ note: '二度目です。', checkedBy: expect.stringMatching(/./) });
  expect(rows[4]?.nextAt).toBeInstanceOf(Date);
});

test('it goes on behind any of them without losing one, and stays in its region', async () => {
  const { returned, list } = await example();
  for (const title of ['一つ目の伝票入力', '二つ目の伝票入力', '三つ目の伝票入力']) await returned(title);
  const all = await list();
  const [first, second] = [await list(null, 2), await list(all[1], 2)];
  expect([...first, ...second]).toEqual(all);
  expect(all).toHaveLength(3);

  const elsewhere = await example();
  expect(await elsewhere.list()).toEqual([]);
  await elsewhere.returned('別の町の伝票入力');
  expect(await elsewhere.list(all[0])).toEqual([]);
  expect(await list()).toEqual(all);
});
