/** The two languages of every page; Japanese addresses have no prefix, English ones begin with /en. */
export type Lang = 'ja' | 'en';

/** The words of a screen. English has the shape of the Japanese, so that a missing one does not compile. */
export interface Texts<Words> {
  readonly ja: Words;
  readonly en: Words;
}

/** One sentence in both languages. */
export type Sentence = Texts<string>;

/** The words of a screen, typed after the Japanese ones. */
export function texts<Words>(ja: Words, en: NoInfer<Words>): Texts<Words> {
  return { ja, en };
}
