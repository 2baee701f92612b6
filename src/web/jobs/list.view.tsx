import type { ComponentChildren } from 'preact';
import { type JobId, slugOf } from '../../kernel/ids.ts';
import { daysBetween, type LocalDate, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { JobRow } from '../../modules/jobs/index.ts';
import { yenPerHour } from '../../modules/jobs/job.rules.ts';
import type { RegionFacts } from '../../modules/regions/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import { Typed, typedIn } from '../parts/typed.view.tsx';
import { WholeDays } from '../parts/whole-days.view.tsx';
import { href, type Place, regionName } from '../visit.ts';
import { fitTexts } from './fit.texts.ts';
import { FitReasons, NotForMe, type OwnFit } from './fit.view.tsx';
import { jobTexts } from './job.texts.ts';
import { LifeChips } from './job-life.view.tsx';
import { searchTexts } from './search.texts.ts';
import { waitingTexts } from './waiting.texts.ts';

interface Props {
  readonly place: Place;
  readonly jobs: readonly JobRow[];
  readonly showState?: boolean;
  /** What became of a posting that led to a contract: it stands in place of the posting's own state. */
  readonly contracts?: ReadonlyMap<JobId, ComponentChildren>;
  /** For the days that are left to apply. */
  readonly today?: LocalDate;
  /** What each is to the worker who reads; null for everybody else. */
  readonly fits?: ReadonlyMap<JobId, OwnFit> | null;
  /** Those of other regions: they name theirs, and lead to it. */
  readonly elsewhere?: ReadonlyMap<JobId, RegionFacts>;
  /** The page of the list, to come back to. */
  readonly from?: 'list' | 'home';
}

/** Postings as rows with hairlines. */
export function JobRows({
  place,
  jobs,
  showState = false,
  today,
  contracts,
  fits,
  elsewhere,
  from = 'list',
}: Props) {
  const t = jobTexts[place.lang];
  const placeOf = (id: JobId): Place => ({ lang: place.lang, region: elsewhere?.get(id) ?? place.region });
  return (
    <ul class="rows">
      {jobs.map((job) => (
        <li key={job.id}>
          <div>
            <h3 {...typedIn(place.lang)}>
              <a href={href(placeOf(job.id), `/jobs/${slugOf('job', job.id)}`)}>{job.title || t.untitled}</a>
            </h3>
            <p class="small">
              <OfRegion lang={place.lang} region={elsewhere?.get(job.id)} />
              <Typed lang={place.lang}>{job.organizationName}</Typed>
              <WholeDays>
                {factsOf(job, place.lang, today)
                  .map((fact) => `　／　${fact}`)
                  .join('')}
              </WholeDays>
            </p>
            <p class="tags">
              {showState && !contracts?.get(job.id) ? (
                <span class={job.state === 'open' ? 'chip ok' : 'chip'}>{t.state[job.state]}</span>
              ) : null}
              {job.isChosen && job.state === 'open' && !contracts?.get(job.id) ? (
                <>
                  {showState ? null : <span class="chip ok">{t.state.open}</span>}{' '}
                  <span class="chip">{waitingTexts[place.lang].chosen}</span>
                </>
              ) : null}
              <LifeChips lang={place.lang} job={job} />
              {job.phoneEnough ? <span class="chip">{t.phoneEnough}</span> : null}
              {job.beginnersWelcome ? <span class="chip ok">{t.beginnersWelcome}</span> : null}
            </p>
            {contracts?.get(job.id)}
            <Fitting place={place} jobId={job.id} own={fits?.get(job.id)} from={from} />
          </div>
          <div class="pay">
            <b class="num">{job.total ? writeYen(job.total) : '—'}</b>
            {job.total && job.expectedHours ? (
              <p class="small num">{t.perHour(writeYen(yenPerHour(job.total, job.expectedHours)))}</p>
            ) : null}
            <p class="small">{t.proposals(job.proposals)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Of another region: which one, before everything else. */
function OfRegion({ lang, region }: { readonly lang: Lang; readonly region: RegionFacts | undefined }) {
  if (!region) return null;
  return (
    <>
      <b>{searchTexts[lang].ofRegion(regionName(region, lang))}</b>
      {'　／　'}
    </>
  );
}

/** Why a posting suits the reader or does not, and the tap that says so. */
function Fitting(props: {
  readonly place: Place;
  readonly jobId: JobId;
  readonly own: OwnFit | undefined;
  readonly from: 'list' | 'home';
}) {
  const { place, own } = props;
  if (!own) return null;
  return (
    <>
      {own.isRefused ? (
        <p class="why not">{fitTexts[place.lang].refused}</p>
      ) : (
        <FitReasons lang={place.lang} fit={own.fit} />
      )}
      <NotForMe {...props} own={own} />
    </>
  );
}

/** Until when one can apply, and how long it takes; of a draft, what is known already. */
function factsOf(job: JobRow, lang: Lang, today?: LocalDate): string[] {
  const t = jobTexts[lang];
  const { applicationDeadline, expectedHours } = job;
  const left = applicationDeadline && today ? daysBetween(today, applicationDeadline) : -1;
  const by = applicationDeadline ? t.by(writeDate(applicationDeadline, lang)) : '';
  return [
    ...(by ? [left >= 0 ? `${by} ${t.daysLeft(left)}` : by] : []),
    ...(expectedHours ? [t.hours(expectedHours)] : []),
  ];
}
