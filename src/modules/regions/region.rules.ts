import type { RegionId } from '../../kernel/ids.ts';
import type { MunicipalityCode } from '../../kernel/municipality-code.ts';

/** What everyone may know about a region: it stands on every page of it. */
export interface RegionFacts {
  readonly id: RegionId;
  /** The part of the address: /r/{slug}. Never changes, because it is printed on leaflets. */
  readonly slug: string;
  readonly nameJa: string;
  readonly nameEn: string;
  /** The section of the town hall that is in charge (担当課). */
  readonly sectionJa: string;
  readonly sectionEn: string;
  /** As printed on every page: 0183-73-2111. */
  readonly phone: string;
  readonly municipalityCode: MunicipalityCode;
}

/** What an officer may change. */
export type RegionDescription = Omit<RegionFacts, 'id' | 'slug'>;

/** Which of the facts differ, by name, for the audit. */
export function changedFacts(before: RegionFacts, after: RegionDescription): (keyof RegionDescription)[] {
  return (Object.keys(after) as (keyof RegionDescription)[]).filter((name) => before[name] !== after[name]);
}
