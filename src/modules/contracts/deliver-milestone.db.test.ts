import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { diskFileStore, useFileStore } from '../../platform/file-store.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { keepUploads, type Upload } from '../files/index.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleMember } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { insertSetting } from '../regions/setting.rows.ts';
import {
  type ExampleContract,
  exampleContract,
  exampleDelivery,
  type MadeContract,
} from './contract.examples.ts';
import { contractPage } from './contract.pages.ts';
import { lockMilestone, milestonesOf, moveMilestone } from './contract.rows.ts';
import { deliver } from './deliver-milestone.ts';

const database = useOwnDatabase(8);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yuinowa-deliveries-'));
  useFileStore(diskFileStore(folder));
});
beforeEach(() => clockAt('2026-11-20T12:00:00+09:00'));
afterAll(() => rm(folder, { recursive: true }));

const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());
const funded = async (example: ExampleContract = {}) =>
  exampleContract(await exampleRegion(), { state: 'funded', ...example });

function delivering(
  { worker, contractId, milestoneId }: MadeContract,
  {
    actor = worker,
    key = newKey(),
    files = [],
  }: { actor?: Actor; key?: string; files?: readonly Upload[] } = {},
) {
  return deliver(actor, { key, contractId, milestoneId, note: '240枚すべて入力しました。', files });
}
async function firstMilestone({ regionId, contractId }: MadeContract) {
  const [milestone] = await reading(regionId, (tx) => milestonesOf(tx, contractId));
  return milestone;
}

describe('a delivery', () => {
  test('fixes the day of receipt, the payment day and the evening of acceptance', async () => {
    const made = await funded();
    expect(await delivering(made)).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await firstMilestone(made)).toMatchObject({
      state: 'delivered',
      receivedOn: '2026-11-20',
      paymentOn: '2026-12-15',
      acceptanceDueAt: new Date('2026-11-27T18:00:00+09:00'),
    });
  });

  test('belongs to the day that the calendar in Tokyo shows', async () => {
    const before = await funded();
    await clockAt('2026-11-20T23:59:00+09:00');
    await delivering(before);
    expect(await firstMilestone(before)).toMatchObject({ receivedOn: '2026-11-20' });
    const after = await funded();
    await clockAt('2026-11-21T00:00:30+09:00');
    await delivering(after);
    expect(await firstMilestone(after)).toMatchObject({ receivedOn: '2026-11-21', paymentOn: '2026-12-15' });
  });

  test('that comes late is taken, and paid by the day on which it came', async () => {
    const made = await funded({ dueIn: 3 });
    await clockAt('2026-12-01T09:00:00+09:00');
    expect(await delivering(made)).toMatchObject({ ok: true });
    expect(await firstMilestone(made)).toMatchObject({
      dueOn: '2026-11-23',
      receivedOn: '2026-12-01',
      paymentOn: '2026-12-30',
      acceptanceDueAt: new Date('2026-12-08T18:00:00+09:00'),
    });
  });

  test('goes by the rule that was agreed, and by the calendar as it stands', async () => {
    const made = await funded();
    await inTransaction(made.regionId, async (tx) => {
      const today = localDate('2026-11-20');
      const closings = [{ fromDay: 1, toDay: 'end', pay: { monthOffset: 0, day: 'end' } }] as const;
      await insertSetting(tx, { name: 'paymentRule', value: { closings } }, today, null);
      const timers = { acceptanceDays: 3, extensionDays: 5, offerDays: 7, depositDays: 7 };
      await insertSetting(tx, { name: 'timers', value: timers }, today, null);
      const closingDays = { added: [localDate('2026-11-27')], removed: [] };
      await insertSetting(tx, { name: 'closingDays', value: closingDays }, today, null);
    });
    await delivering(made);
    expect(await firstMilestone(made)).toMatchObject({
      paymentOn: '2026-12-15',
      acceptanceDueAt: new Date('2026-11-30T18:00:00+09:00'),
    });
  });

  test('carries its files, and is told to everyone who can accept it', async () => {
    const made = await funded();
    const payer = await exampleMember(made.regionId, made.organizationId, 'clientPayer');
    const viewer = await exampleMember(made.regionId, made.organizationId, 'clientViewer');
    const kept = await keepUploads(
      made.worker,
      [new File(['品目,数\n味噌,3\n'], '出荷伝票①.csv')],
      'delivery',
    );
    if (!kept.ok) throw new Error(kept.reason);
    expect(await delivering(made, { files: kept.value })).toMatchObject({ ok: true });
    await reading(made.regionId, async (tx) => {
      const page = await contractPage(tx, made.contractId);
      expect(page.deliveries).toMatchObject([
        {
          milestoneId: made.milestoneId,
          version: 1,
          note: '240枚すべて入力しました。',
          files: [{ name: '出荷伝票①.csv' }],
        },
      ]);
      for (const [actor, times] of [
        [made.client, 1],
        [payer, 1],
        [viewer, 0],
      ] as const) {
        if (!actor.personId) throw new Error('a member is a person');
        const told = await notificationsOf(tx, actor.personId);
        expect(told.filter(({ telling }) => telling.kind === 'delivery-made')).toHaveLength(times);
      }
    });
  });

  test('after a revision is a second version with days of its own', async () => {
    const made = await funded();
    await delivering(made);
    await inTransaction(made.regionId, async (tx) => {
      await moveMilestone(tx, await lockMilestone(tx, made.contractId, made.milestoneId), 'funded');
    });
    await clockAt('2026-12-02T12:00:00+09:00');
    expect(await delivering(made)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await firstMilestone(made)).toMatchObject({ receivedOn: '2026-12-02', paymentOn: '2026-12-30' });
  });

  test('is one for one key, and one of many at once', async () => {
    const made = await funded();
    const key = newKey();
    const first = await delivering(made, { key });
    expect(await delivering(made, { key })).toEqual(first);
    const other = await funded();
    const answers = await Promise.all(Array.from({ length: 8 }, () => delivering(other)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'already-delivered')).toHaveLength(7);
  });
});

describe('no delivery', () => {
  it.each([
    ['offered', 'not-funded'],
    ['agreed', 'not-funded'],
    ['delivered', 'already-delivered'],
    ['accepted', 'already-accepted'],
  ] as const)('when it is %s', async (state, reason) => {
    expect(await delivering(await funded({ state }))).toEqual({ ok: false, reason });
  });

  test('by the client, a stranger, in another region, or to another contract’s milestone', async () => {
    const made = await funded();
    const other = await funded();
    await expect(delivering(made, { actor: made.client })).rejects.toThrow(NotAllowed);
    await expect(delivering(made, { actor: { ...other.worker, regionId: made.regionId } })).rejects.toThrow(
      NotFound,
    );
    await expect(delivering(made, { actor: { ...made.worker, regionId: other.regionId } })).rejects.toThrow(
      NotFound,
    );
    await expect(delivering({ ...made, milestoneId: other.milestoneId })).rejects.toThrow(NotFound);
    await exampleDelivery(made, made.milestoneId);
    expect(await firstMilestone(other)).toMatchObject({ state: 'funded', receivedOn: null });
  });
});
