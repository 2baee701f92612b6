/** What small clients say they have trouble with, in the order in which a page shows it. */
export const troubles = [
  'flyer',
  'website',
  'dataEntry',
  'transcription',
  'translation',
  'socialMedia',
  'photos',
  'productText',
  'minutes',
  'tally',
] as const;
export type Trouble = (typeof troubles)[number];

/** What a client told of its troubles; kinds of work are suggested from it. */
export interface Need {
  readonly troubles: readonly Trouble[];
  /** In their own words; may be empty. */
  readonly note: string;
}
