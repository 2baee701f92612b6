import { beforeEach, expect, test } from 'vitest';
import { runSweeps } from '../../background/sweeps.ts';
import { asAdministrator } from '../../platform/embedded-postgres/administer.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { reading } from '../../platform/transaction.ts';
import { personOf } from '../contracts/ending.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { findDuties } from './find-actions.ts';
import { regionsWithOwed } from './payout.pages.ts';
import { exampleOwed, must } from './payout-walk.examples.ts';
import { unplannedParts } from './unplanned.pages.ts';

const database = useOwnDatabase(6);
const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());
beforeEach(() => clockAt('2026-11-13T09:00:00+09:00'));

/** As a fault of the disk or of the program would leave it: nobody can do this through the application. */
const breakNotice = (contractId: string) =>
  asAdministrator(database.url('admin'), (admin) =>
    admin.query(
      `set session_replication_role = replica;
       update conditions_notice set body = 'broken', sha256 = encode(sha256('broken'), 'hex') where contract_id = '${contractId}'`,
    ),
  );
const mendNotice = (from: string, to: string) =>
  asAdministrator(database.url('admin'), (admin) =>
    admin.query(
      `set session_replication_role = replica;
       update conditions_notice n set body = o.body, sha256 = o.sha256 from conditions_notice o
       where n.contract_id = '${to}' and o.contract_id = '${from}'`,
    ),
  );

test('one order that cannot be planned keeps nobody else from their pay, and the operator sees it', async () => {
  const region = await exampleRegion();
  const examples = [{}, { title: '𠮷田味噌㈱の箱①を数えて、表に入力' }, {}];
  const { made, plan, operator } = await exampleOwed(region, examples);
  const [, broken, sound] = made;
  if (!broken || !sound) throw new Error('Three orders were made');
  await breakNotice(broken.contractId);
  // Late: the pay day follows from the conditions, which cannot be read for one of them.
  await clockAt('2026-12-16T09:00:00+09:00');
  expect(must(await plan())).toEqual({ planned: 2, failed: 1 });
  expect(must(await plan())).toEqual({ planned: 0, failed: 1 });
  await reading(region, async (tx) => {
    expect(await regionsWithOwed(tx)).toContain(region);
    expect(await unplannedParts(tx)).toMatchObject([
      { title: '𠮷田味噌㈱の箱①を数えて、表に入力', contractId: broken.contractId },
    ]);
    const duties = await findDuties(tx, personOf(operator));
    expect(duties.find(({ what }) => what === 'look-at-unplanned')).toMatchObject({ count: 1 });
  });
  await mendNotice(sound.contractId, broken.contractId);
  await runSweeps({ auditAnchor: Buffer.alloc(32, 7) });
  await reading(region, async (tx) => {
    expect(await regionsWithOwed(tx)).not.toContain(region);
    expect(await unplannedParts(tx)).toEqual([]);
  });
});
