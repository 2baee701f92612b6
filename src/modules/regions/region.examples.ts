import type { RegionId } from '../../kernel/ids.ts';
import { parseMunicipalityCode } from '../../kernel/municipality-code.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { makeRegion } from './make-region.ts';
import { insertSetting } from './setting.rows.ts';
import { defaultSettings, type Setting } from './setting.rules.ts';

let made = 0;

/** The escrow holder's account and its bank's codes, as they hold in an example region from 2020 on. */
export const exampleBankSettings: readonly Setting[] = [
  {
    name: 'escrowAccount',
    value: {
      bankCode: '0119',
      branchCode: '361',
      accountType: 1,
      number: '1234567',
      holderName: '例の地域商社 預り金口',
      holderKana: 'レイノチイキショウシャ アズカリキングチ',
    },
  },
  {
    name: 'bankFile',
    value: {
      ...defaultSettings.bankFile,
      originatorCode: '0123456789',
      originatorKana: 'レイノチイキショウシャ',
    },
  },
];

/** A region of its own for a database test; each call makes the next one. */
export async function exampleRegion(slug?: string): Promise<RegionId> {
  made += 1;
  const municipalityCode = parseMunicipalityCode('05207');
  if (!municipalityCode) throw new Error('05207 is a municipality');
  const result = await makeRegion(
    {
      slug: slug ?? `region-${made}`,
      municipalityCode,
      nameJa: `例の町${made}`,
      nameEn: `Example Town ${made}`,
      sectionJa: '産業振興課',
      sectionEn: 'Industry Section',
      phone: '0183-73-2111',
    },
    'an example',
  );
  if (!result.ok) throw new Error(`The example's slug is taken: ${slug}`);
  const { regionId } = result.value;
  await inTransaction(regionId, async (tx) => {
    for (const setting of exampleBankSettings)
      await insertSetting(tx, setting, localDate('2020-01-01'), null);
  });
  return regionId;
}
