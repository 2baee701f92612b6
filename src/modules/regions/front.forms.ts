import { z } from 'zod';
import { flag, optionalText, text } from '../../kernel/fields.ts';
import {
  type Story,
  type StoryKind,
  type StoryLanguage,
  storyKinds,
  storyLanguages,
  type WrittenStories,
} from './story.rules.ts';

const title = optionalText(60);
const steps = optionalText(1_000);
const ending = optionalText(300);

const fields = z.object({
  // It stands as a headline, and in the list of towns: three lines of an old phone.
  leadJa: text({ max: 80 }),
  leadEn: text({ max: 180 }),
  workerTitleJa: title,
  workerStepsJa: steps,
  workerEndingJa: ending,
  workerTitleEn: title,
  workerStepsEn: steps,
  workerEndingEn: ending,
  workerInvented: flag(),
  companyTitleJa: title,
  companyStepsJa: steps,
  companyEndingJa: ending,
  companyTitleEn: title,
  companyStepsEn: steps,
  companyEndingEn: ending,
  companyInvented: flag(),
});
type Fields = z.infer<typeof fields>;

const parts = ['Title', 'Steps', 'Ending'] as const;
const tails = { ja: 'Ja', en: 'En' } as const;
const pathsOf = (kind: StoryKind, language: StoryLanguage) =>
  parts.map((part) => `${kind}${part}${tails[language]}` as const);

/** The sentence of the region and its two stories: the sentence in both languages, each story in one at least. */
export const frontForm = fields
  .superRefine(
    (typed, context) => {
      for (const kind of storyKinds)
        for (const { path, why } of missingOf(typed, kind))
          context.addIssue({ code: 'custom', path: [path], params: { problem: { why } } });
    },
    // Also where another field is wrong, so that all of it is said at once.
    { when: () => true },
  )
  .transform((typed) => ({
    leadJa: typed.leadJa,
    leadEn: typed.leadEn,
    stories: {
      worker: { ja: storyOf(typed, 'worker', 'ja'), en: storyOf(typed, 'worker', 'en') },
      company: { ja: storyOf(typed, 'company', 'ja'), en: storyOf(typed, 'company', 'en') },
    } satisfies WrittenStories,
  }));
export type FrontForm = z.infer<typeof frontForm>;

/** A story is whole in a language or is not there; where it is in none, the Japanese one is asked for. */
function missingOf(
  typed: Fields,
  kind: StoryKind,
): readonly { readonly path: keyof Fields; readonly why: 'missing' | 'missing-of-story' }[] {
  const begun = storyLanguages.filter((language) =>
    pathsOf(kind, language).some((path) => typed[path] !== ''),
  );
  return (begun.length === 0 ? (['ja'] as const) : begun).flatMap((language) =>
    pathsOf(kind, language)
      .filter((path) => typed[path] === '')
      .map((path) => ({ path, why: begun.length === 0 ? 'missing' : 'missing-of-story' }) as const),
  );
}

function storyOf(typed: Fields, kind: StoryKind, language: StoryLanguage): Story | null {
  const [title = '', steps = '', ending = ''] = pathsOf(kind, language).map((path) => typed[path]);
  return title === ''
    ? null
    : { language, title, steps, ending, invented: typed[`${kind}Invented` as const] };
}
