import type { PostingPage } from '../../modules/jobs/index.ts';
import { weekInWords } from '../../modules/workers/availability.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { Typed } from '../parts/typed.view.tsx';
import { jobLifeTexts } from './job-life.texts.ts';

type Life = Pick<PostingPage, 'workplace' | 'workArea' | 'weekTimes'>;

/** Where the work is done and, if it matters, when: as marks beside a title. */
export function LifeChips({ lang, job }: { readonly lang: Lang; readonly job: Life }) {
  const t = jobLifeTexts[lang];
  const { workplace, workArea, weekTimes } = job;
  return (
    <>
      <span class="chip">
        {t.chips[workplace]}
        {workplace !== 'home' && workArea ? (
          <>
            {t.brackets[0]}
            <Typed lang={lang}>{workArea}</Typed>
            {t.brackets[1]}
          </>
        ) : null}
      </span>{' '}
      {weekTimes.length > 0 ? <span class="chip">{t.week(weekInWords(weekTimes, lang))}</span> : null}
    </>
  );
}

/** When one has to be there, in words. */
export function timesText({ weekTimes }: Pick<Life, 'weekTimes'>, lang: Lang): string {
  const t = jobLifeTexts[lang];
  return weekTimes.length === 0 ? t.anyTime : t.timesOf(weekInWords(weekTimes, lang));
}

/** What one works with: said of work at home, since a place brings its own tools. */
export function deviceText(job: Pick<PostingPage, 'workplace' | 'phoneEnough'>, lang: Lang): string {
  const t = jobLifeTexts[lang];
  if (job.phoneEnough) return t.phone;
  return job.workplace === 'onSite' ? '' : t.computer;
}
