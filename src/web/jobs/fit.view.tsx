import { type JobId, slugOf } from '../../kernel/ids.ts';
import { skillNames } from '../../kernel/skills.ts';
import { workCategoryOf } from '../../kernel/work-categories.ts';
import type { Fit, FitObstacle, FitReason } from '../../modules/jobs/fit.rules.ts';
import type { RefusedJob } from '../../modules/jobs/index.ts';
import { weekInWords, yearInWords } from '../../modules/workers/availability.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { Typed } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { fitTexts } from './fit.texts.ts';

/** What one worker's life says of one posting, and whether they said that it is not for them. */
export interface OwnFit {
  /** null while nothing can be claimed. */
  readonly fit: Fit | null;
  readonly isRefused: boolean;
  /** Of the button that says so: each posting has its own; null where it is not said, of another region's. */
  readonly key: string | null;
}

/** So many at most: who reads a row decides by the first. */
const shown = 3;

/** Why it suits, or what stands in the way, in one line; nothing where nothing can be claimed. */
export function FitReasons({ lang, fit }: { readonly lang: Lang; readonly fit: Fit | null }) {
  const t = fitTexts[lang];
  if (fit === null) return null;
  const words = fit.fits
    ? fit.reasons.map((reason) => reasonText(reason, lang))
    : fit.obstacles.map((obstacle) => obstacleText(obstacle, lang));
  return (
    <p class={fit.fits ? 'why' : 'why not'}>
      <b>{fit.fits ? t.fits : t.mind}</b> {words.slice(0, shown).join(t.between)}
    </p>
  );
}

function reasonText(reason: FitReason, lang: Lang): string {
  const t = fitTexts[lang].reasons;
  switch (reason.kind) {
    case 'skills':
      return t.skills(skillNames(reason.skills, lang));
    case 'known-kind':
      return t.knownKind(workCategoryOf(reason.category)?.[lang] ?? reason.category);
    case 'hours':
      return t[reason.besideOrders ? 'hoursBeside' : 'hours'](reason.aWeek, reason.limit);
    case 'phone':
      return t.phone;
    case 'times':
      return t.times(weekInWords(reason.times, lang));
    case 'beginner':
      return t.beginner;
    case 'days':
      return t.days(reason.left);
    case 'any-time':
      return t.anyTime;
  }
}

function obstacleText(obstacle: FitObstacle, lang: Lang): string {
  const t = fitTexts[lang].obstacles;
  switch (obstacle.kind) {
    case 'months':
      return t.months(yearInWords(obstacle.months, lang));
    case 'hours':
      return t[obstacle.besideOrders ? 'hoursBeside' : 'hours'](obstacle.aWeek, obstacle.limit);
    case 'computer':
      return t.computer;
    case 'times':
      return t[obstacle.onSite ? 'timesOnSite' : 'times'](weekInWords(obstacle.times, lang));
    case 'skills':
      return t.skills(skillNames(obstacle.skills, lang));
  }
}

interface RefusalProps {
  readonly place: Place;
  readonly jobId: JobId;
  readonly own: OwnFit;
  /** The page to which one comes back. */
  readonly from: 'list' | 'home' | 'job' | 'taste';
}

/** One tap that says "not for me", or takes it back. */
export function NotForMe({ place, jobId, own, from }: RefusalProps) {
  const { isRefused, key } = own;
  const t = fitTexts[place.lang];
  if (key === null) return null;
  return (
    <form method="post" class="button-form" action={href(place, `/jobs/${slugOf('job', jobId)}/not-for-me`)}>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="from" value={from} />
      {isRefused ? <input type="hidden" name="takenBack" value="yes" /> : null}
      <button class="btn quiet" type="submit">
        {isRefused ? t.takeBack : t.notForMe}
      </button>
    </form>
  );
}

interface JustRefusedProps {
  readonly place: Place;
  readonly job: RefusedJob | null;
  readonly formKey: string;
  readonly from: 'list' | 'home';
}

/** Which posting was just said to be not for them, with the way back and the list of all such. */
export function JustRefused({ place, job, formKey, from }: JustRefusedProps) {
  const t = fitTexts[place.lang];
  if (!job) return null;
  const [before, after] = t.refusedNow;
  return (
    <section class="notice" role="status">
      <p>
        {before}
        <Typed lang={place.lang}>{job.title}</Typed>
        {after} <a href={href(place, '/taste#refused')}>{t.refusedAll}</a>
      </p>
      <NotForMe place={place} jobId={job.id} own={{ fit: null, isRefused: true, key: formKey }} from={from} />
    </section>
  );
}

/** On the page of a posting: why it suits this reader or what does not, each in a line of its own. */
export function WhyThis(props: Omit<RefusalProps, 'from'>) {
  const { place, own } = props;
  const { fit, isRefused } = own;
  const t = fitTexts[place.lang];
  const words = fit?.fits
    ? fit.reasons.map((reason) => reasonText(reason, place.lang))
    : (fit?.obstacles.map((obstacle) => obstacleText(obstacle, place.lang)) ?? []);
  return (
    <section class="notice">
      {isRefused ? (
        <p>{t.refused}</p>
      ) : fit ? (
        <>
          <h2>{fit.fits ? t.why : t.whyNot}</h2>
          <ul class="plain">
            {words.slice(0, shown).map((line) => (
              <li key={line}>{line.charAt(0).toUpperCase() + line.slice(1)}</li>
            ))}
          </ul>
          {fit.fits ? null : (
            <p>
              {t.stillFree} <a href={href(place, '/circumstances')}>{t.changeLife}</a>
            </p>
          )}
        </>
      ) : (
        <p>
          {t.tellFirst} <a href={href(place, '/circumstances')}>{t.tell}</a>
        </p>
      )}
      <NotForMe {...props} from="job" />
    </section>
  );
}
