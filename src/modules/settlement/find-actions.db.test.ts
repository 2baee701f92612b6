import { expect, test } from 'vitest';
import { addDays, localDate } from '../../kernel/tokyo-date.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { reading } from '../../platform/transaction.ts';
import { exampleContract } from '../contracts/contract.examples.ts';
import { personOf } from '../contracts/ending.examples.ts';
import { exampleDraft } from '../jobs/job.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { findOwnActions } from './find-actions.ts';
import { exampleAgreement } from './settlement.examples.ts';

const database = useOwnDatabase(4);

test('drafts in which something is missing take no place from what can be done', async () => {
  await moveClock(database, Date.parse('2026-11-30T12:00:00+09:00') - Date.now());
  const made = await exampleContract(await exampleRegion(), { title: '髙﨑商店①の伝票', dueIn: 40 });
  for (const side of [made.client, made.worker]) await exampleAgreement(made, side);
  const soon = { applicationDeadline: addDays(localDate('2026-11-30'), 1) };
  for (let count = 0; count < 30; count++) {
    await exampleDraft(made.client, { ...soon, title: `書きかけ${count}`, employmentSigns: [] });
  }
  await exampleDraft(made.client, { ...soon, title: '書き終えた募集㈱' });
  const clients = [made.organizationId];
  const own = {
    personId: personOf(made.client),
    isWorker: false,
    binds: clients,
    pays: clients,
    drafts: clients,
  };
  const items = await reading(made.regionId, (tx) => findOwnActions(tx, own));
  expect(items.map(({ what, title }) => [what, title])).toEqual([
    ['submit-draft', '書き終えた募集㈱'],
    ['pay-in', '髙﨑商店①の伝票'],
  ]);
});
