import { z } from 'zod';
import { flag, text } from '../../kernel/fields.ts';
import type { Stories, Story } from './story.rules.ts';

const title = text({ max: 60 });
const steps = text({ max: 1_000 });
const ending = text({ max: 300 });

/** The sentence of the region and its two stories, in both languages. */
export const frontForm = z
  .object({
    leadJa: text({ max: 200 }),
    leadEn: text({ max: 200 }),
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
  })
  .transform((typed) => ({
    leadJa: typed.leadJa,
    leadEn: typed.leadEn,
    stories: {
      worker: {
        ja: story(typed.workerTitleJa, typed.workerStepsJa, typed.workerEndingJa, typed.workerInvented),
        en: story(typed.workerTitleEn, typed.workerStepsEn, typed.workerEndingEn, typed.workerInvented),
      },
      company: {
        ja: story(typed.companyTitleJa, typed.companyStepsJa, typed.companyEndingJa, typed.companyInvented),
        en: story(typed.companyTitleEn, typed.companyStepsEn, typed.companyEndingEn, typed.companyInvented),
      },
    } satisfies Stories,
  }));
export type FrontForm = z.infer<typeof frontForm>;

function story(title: string, steps: string, ending: string, invented: boolean): Story {
  return { title, steps, ending, invented };
}
