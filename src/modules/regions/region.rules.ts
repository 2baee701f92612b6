import type { Colour } from '../../kernel/colour.ts';
import type { RegionId } from '../../kernel/ids.ts';
import type { MunicipalityCode } from '../../kernel/municipality-code.ts';

/** Who is in charge of the region, as its officer describes it. */
export interface RegionDescription {
  readonly nameJa: string;
  readonly nameEn: string;
  /** The section of the town hall that is in charge (担当課). */
  readonly sectionJa: string;
  readonly sectionEn: string;
  /** As printed on every page: 0183-73-2111. */
  readonly phone: string;
  readonly municipalityCode: MunicipalityCode;
}

/** How the region looks; null is what every region has until its officer decides. */
export interface RegionLook {
  /** Readable on white. */
  readonly keyColour: Colour | null;
  /** Pictures by the SHA-256 of their bytes; the picture in two sizes, and never without words for who cannot see it. */
  readonly logo: string | null;
  readonly picture: string | null;
  readonly pictureSmall: string | null;
  readonly pictureAltJa: string | null;
  readonly pictureAltEn: string | null;
}

/** What everyone may know about a region: it stands on every page of it. */
export interface RegionFacts extends RegionDescription, RegionLook {
  readonly id: RegionId;
  /** The part of the address: /r/{slug}. Never changes, because it is printed on leaflets. */
  readonly slug: string;
  /** What this is about here, in a sentence; null for the sentence that fits every region. */
  readonly leadJa: string | null;
  readonly leadEn: string | null;
}

/** Which of the facts differ, by name, for the audit. */
export function changedFacts(before: RegionFacts, after: Partial<RegionFacts>): (keyof RegionFacts)[] {
  return (Object.keys(after) as (keyof RegionFacts)[]).filter((name) => before[name] !== after[name]);
}
