import { z } from 'zod';
import { printedPhone } from '../../kernel/contact-fields.ts';
import { fails, text } from '../../kernel/fields.ts';
import { type MunicipalityCode, parseMunicipalityCode } from '../../kernel/municipality-code.ts';

/** 全国地方公共団体コード, five or six digits; a wrong check digit is refused. */
function municipalityCode() {
  return text({ max: 12 }).transform(
    (typed, context): MunicipalityCode =>
      parseMunicipalityCode(typed) ?? fails(context, { why: 'not-a-municipality-code' }),
  );
}

/** What stands on English pages, where a name in kanji could not be read. */
function latin(max: number) {
  return text({ max }).transform((typed, context): string =>
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(typed) ? fails(context, { why: 'not-latin' }) : typed,
  );
}

export const regionForm = z.object({
  nameJa: text({ max: 40 }),
  nameEn: latin(60),
  sectionJa: text({ max: 60 }),
  sectionEn: latin(80),
  phone: printedPhone(),
  municipalityCode: municipalityCode(),
});
export type RegionForm = z.infer<typeof regionForm>;

export const newRegionForm = regionForm.extend({
  slug: text({ min: 2, max: 31 }).transform((typed, context): string =>
    /^[a-z][a-z0-9-]+$/.test(typed) ? typed : fails(context, { why: 'not-chosen' }),
  ),
});
export type NewRegionForm = z.infer<typeof newRegionForm>;
