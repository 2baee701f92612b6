import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { JobRow } from '../../modules/jobs/index.ts';
import { href, type Place } from '../visit.ts';
import { fitTexts } from './fit.texts.ts';
import type { OwnFit } from './fit.view.tsx';
import { JobRows } from './list.view.tsx';

export interface SuitableProps {
  readonly place: Place;
  readonly today: LocalDate;
  readonly jobs: readonly (readonly [JobRow, OwnFit])[];
  /** They have told when they can work: without it nothing is claimed. */
  readonly hasTold: boolean;
}

/** On a worker's own page: a few open postings that suit them, each with its reason. */
export function Suitable({ place, today, jobs, hasTold }: SuitableProps) {
  const t = fitTexts[place.lang];
  return (
    <section>
      <h2>{t.own}</h2>
      {jobs.length > 0 ? (
        <JobRows
          place={place}
          today={today}
          jobs={jobs.map(([job]) => job)}
          fits={new Map(jobs.map(([job, own]) => [job.id, own]))}
          from="home"
        />
      ) : (
        <p class="empty">{hasTold ? t.ownNone : t.tellFirst}</p>
      )}
      <p class="ways">
        <a href={href(place, hasTold ? '/jobs?order=fit' : '/circumstances')}>{hasTold ? t.more : t.tell}</a>
      </p>
    </section>
  );
}
