import type { RegionId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { type Tx, withoutRegion } from '../../platform/transaction.ts';
import { recordLoaded } from '../audit/load.examples.ts';
import { exampleBankSettings } from './region.examples.ts';
import { insertRegion, nextRegionId } from './region.rows.ts';
import type { RegionDescription } from './region.rules.ts';
import { insertSetting } from './setting.rows.ts';
import type { Setting } from './setting.rules.ts';

const settings: readonly Setting[] = [
  ...exampleBankSettings,
  {
    name: 'referenceHourlyWage',
    value: { amount: yen(1_031n), source: '秋田県の最低賃金', sourceEn: '' },
  },
];

/** The number of a region that is not there yet. */
export function nextLoadedRegion(): Promise<RegionId> {
  return withoutRegion(nextRegionId);
}

/** The transaction's region itself, with settings that hold since 2020. */
export async function insertLoadedRegion(tx: Tx, slug: string, facts: RegionDescription): Promise<void> {
  await insertRegion(tx, slug, facts);
  for (const setting of settings) await insertSetting(tx, setting, localDate('2020-01-01'), null);
  await recordLoaded(tx, [
    {
      action: 'region.made',
      subject: ['region', String(tx.regionId)],
      detail: { slug, municipalityCode: facts.municipalityCode },
    },
  ]);
}
