import { type PersonId, slugOf } from '../../kernel/ids.ts';
import { type LocalDate, tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { PostingPage, ProposalRow } from '../../modules/jobs/index.ts';
import { totalOf, yenPerHour } from '../../modules/jobs/job.rules.ts';
import { findLures } from '../../modules/messages/lure.rules.ts';
import { type Availability, availabilitySentence } from '../../modules/workers/availability.rules.ts';
import { LureNote } from '../messages/lure-note.view.tsx';
import { talkTexts } from '../messages/talk.texts.ts';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { jobTexts } from './job.texts.ts';

interface Props {
  readonly place: Place;
  readonly job: PostingPage;
  readonly proposals: readonly ProposalRow[];
  /** When they can work in general, of those who show it. */
  readonly shown: ReadonlyMap<PersonId, Availability>;
  readonly maySelect: boolean;
}

/** Each with the same facts in the same order, so that they can be compared. */
export function ProposalRows({ place, job, proposals, shown, maySelect }: Props) {
  const t = jobTexts[place.lang];
  return (
    <ul class="rows">
      {proposals.map((row) => (
        <li key={row.id}>
          <div>
            <h2 {...typedIn(place.lang)}>{row.workerName}</h2>
            <p class="small">
              <span class="chip">{t.proposalState[row.state]}</span>{' '}
              {t.sentOn(writeDate(tokyoDateOf(row.submittedAt), place.lang))}
            </p>
            <p class="typed" {...typedIn(place.lang)}>
              {row.message}
            </p>
            <LureNote lang={place.lang} lures={findLures(`${row.message}\n${row.answer}`)} />
            <dl class="facts">
              {factsOf(row, job, shown.get(row.workerId), place).map(([name, value, isTyped]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd class="typed" {...(isTyped ? typedIn(place.lang) : {})}>
                    {value}
                  </dd>
                </div>
              ))}
            </dl>
            <p>
              <a href={href(place, `/workers/${slugOf('person', row.workerId)}`)}>{t.profile}</a>
            </p>
            <p>
              <a href={href(place, `/proposals/${slugOf('proposal', row.id)}/talk`)}>
                {talkTexts[place.lang].title}
              </a>
            </p>
          </div>
          {maySelect && row.state === 'submitted' ? (
            <a class="btn line" href={href(place, `/proposals/${slugOf('proposal', row.id)}/selection`)}>
              {t.select}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function factsOf(
  row: ProposalRow,
  job: PostingPage,
  usual: Availability | undefined,
  place: Place,
): [string, string, boolean][] {
  const t = jobTexts[place.lang];
  const day = (date: LocalDate | null) => (date ? writeDate(date, place.lang) : t.anyTime);
  const { availableFrom, availableTo } = row;
  const period =
    availableFrom || availableTo ? t.availableBetween(day(availableFrom), day(availableTo)) : t.anyTime;
  const hours = row.ownHours ?? job.expectedHours ?? 1;
  const estimate = t.ownHours(hours, writeYen(yenPerHour(totalOf(job.milestones), hours)));
  return [
    ...(row.answer ? ([[t.answersTo, row.answer, true]] as [string, string, boolean][]) : []),
    [t.estimate, row.ownHours === null ? t.hours(hours) : estimate, false],
    [t.availability, period, false],
    ...(usual
      ? ([[t.usually, availabilitySentence(usual, place.lang), false]] as [string, string, boolean][])
      : []),
    [t.introduction, row.introduction, true],
  ];
}
