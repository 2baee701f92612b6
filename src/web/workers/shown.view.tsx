import { skillNames } from '../../kernel/skills.ts';
import type { WorkerReviewCounts } from '../../modules/contracts/index.ts';
import type { WorkerProfile } from '../../modules/workers/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import { typedIn } from '../parts/typed.view.tsx';
import { profileTexts } from './profile.texts.ts';
import { AvailabilityFacts } from './profile.view.tsx';
import { workerFormTexts } from './worker-form.texts.ts';

export interface TrackRecord {
  /** Contracts that ended as agreed. */
  readonly completed: number;
  readonly counts: WorkerReviewCounts;
}

interface Props {
  readonly worker: WorkerProfile;
  readonly record: TrackRecord;
  readonly lang: Lang;
  /** The name as the page's own heading, or inside another page. */
  readonly heading: 'h1' | 'h3';
}

/** What a client sees of a worker: on its own page, and in the worker's preview of it. */
export function ShownToClients({ worker, record, lang, heading: Heading }: Props) {
  const t = profileTexts[lang];
  return (
    <>
      <div class="who">
        <span class="initial" aria-hidden="true">
          {[...worker.displayName][0]}
        </span>
        <Heading>{worker.displayName}</Heading>
      </div>
      <p class="tags">
        <span class="chip">{workerFormTexts[lang].kinds[worker.kind]}</span>
        {worker.companyName ? <span class="small">{worker.companyName}</span> : null}
      </p>
      <p class="lead typed" {...(worker.introduction ? typedIn(lang) : {})}>
        {worker.introduction || t.introductionNone}
      </p>
      {worker.availability ? (
        <AvailabilityFacts availability={worker.availability} lang={lang} />
      ) : (
        <p class="empty">{t.notShown}</p>
      )}
      <dl class="facts">
        {worker.availability ? (
          <>
            <Fact name={t.skills} value={skillNames(worker.skills, lang) || t.notWritten} />
            <Fact name={t.labels.beforeWork} value={worker.beforeWork || t.notWritten} />
            <Fact name={t.labels.wishes} value={worker.wishes || t.notWritten} />
          </>
        ) : null}
        <Fact name={t.done} value={t.doneCount(record.completed)} />
        <Fact name={t.reviews} value={reviewLine(record.counts, lang)} />
      </dl>
    </>
  );
}

function reviewLine(counts: WorkerReviewCounts, lang: Lang): string {
  const t = profileTexts[lang];
  const { reviews, withResult, asAgreed, inTime, again } = counts;
  if (reviews === 0) return t.noReviews;
  return reviews === withResult
    ? t.reviewLine(reviews, asAgreed, inTime, again)
    : t.reviewLineOf(reviews, again, withResult, asAgreed, inTime);
}

export function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="typed">{value}</dd>
    </div>
  );
}
