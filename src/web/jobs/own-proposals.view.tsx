import { slugOf } from '../../kernel/ids.ts';
import { type LocalDate, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { OwnProposal } from '../../modules/jobs/index.ts';
import { answerBy, isLive, yenPerHour } from '../../modules/jobs/job.rules.ts';
import { findLures } from '../../modules/messages/lure.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { LureNote } from '../messages/lure-note.view.tsx';
import { talkTexts } from '../messages/talk.texts.ts';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { jobTexts } from './job.texts.ts';
import { jobStepTexts } from './job-step.texts.ts';
import { waitingTexts } from './waiting.texts.ts';

interface Props {
  readonly place: Place;
  readonly today: LocalDate;
}

/** A worker's applications: what each pays, until when its answer comes, and what can be done. */
export function OwnProposals({
  place,
  today,
  proposals,
}: Props & { readonly proposals: readonly OwnProposal[] }) {
  const t = jobTexts[place.lang];
  return (
    <ul class="rows">
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <div>
            <h3 {...typedIn(place.lang)}>
              {proposal.isPublic ? (
                <a href={href(place, `/jobs/${slugOf('job', proposal.jobId)}`)}>{proposal.jobTitle}</a>
              ) : (
                proposal.jobTitle
              )}
            </h3>
            <p>
              <span class="chip">{t.proposalState[proposal.state]}</span>
            </p>
            <p class="small">{expectationOf(proposal, today, place.lang)}</p>
            <LureNote lang={place.lang} lures={findLures(`${proposal.message}\n${proposal.answer}`)} />
            <WaysOn place={place} today={today} proposal={proposal} />
          </div>
          <Pay lang={place.lang} proposal={proposal} />
        </li>
      ))}
    </ul>
  );
}

function Pay({ lang, proposal }: { readonly lang: Lang; readonly proposal: OwnProposal }) {
  const t = jobTexts[lang];
  const { total, ownHours, expectedHours } = proposal;
  if (!total) return null;
  // Who reckons with other hours than the posting reads what an hour brings them.
  const hours = ownHours ?? expectedHours;
  return (
    <div class="pay">
      <b class="num">{writeYen(total)}</b>
      {hours ? (
        <>
          <p class="small num">{t.perHour(writeYen(yenPerHour(total, hours)))}</p>
          <p class="small num">{ownHours ? waitingTexts[lang].ownHours(ownHours) : t.hours(hours)}</p>
        </>
      ) : null}
    </div>
  );
}

/** On the page of the posting: how one's own application stands. */
export function OwnProposalNote({ place, today, proposal }: Props & { readonly proposal: OwnProposal }) {
  const t = waitingTexts[place.lang];
  const said = proposal.state === 'selected' ? t.chosenYou : expectationOf(proposal, today, place.lang);
  if (!said) return null;
  return (
    <div class="notice">
      <p>{said}</p>
      {proposal.state === 'submitted' ? <p>{t.takeBack}</p> : null}
      {isLive(proposal) ? <Sent lang={place.lang} proposal={proposal} /> : null}
      <WaysOn place={place} today={today} proposal={proposal} />
    </div>
  );
}

/** What the client reads of it. */
function Sent({ lang, proposal }: { readonly lang: Lang; readonly proposal: OwnProposal }) {
  const t = waitingTexts[lang];
  const { labels } = jobStepTexts[lang].proposal;
  const { message, answer, ownHours, availableFrom, availableTo } = proposal;
  const facts = [
    [labels.availableFrom, availableFrom && writeDate(availableFrom, lang)],
    [labels.availableTo, availableTo && writeDate(availableTo, lang)],
  ] as const;
  return (
    <details>
      <summary>{t.sent}</summary>
      <p class="typed" {...typedIn(lang)}>
        {message}
      </p>
      {answer ? (
        <p class="typed" {...typedIn(lang)}>
          {answer}
        </p>
      ) : null}
      {ownHours ? <p>{t.ownHours(ownHours)}</p> : null}
      {facts.map(([label, day]) =>
        day ? (
          <p key={label}>
            {label}: {day}
          </p>
        ) : null,
      )}
    </details>
  );
}

/** Until when the answer comes, and what it means that it did not; nothing where the answer is there. */
function expectationOf(proposal: OwnProposal, today: LocalDate, lang: Lang): string | null {
  const t = waitingTexts[lang];
  const { state, applicationDeadline, unanswered } = proposal;
  const until = applicationDeadline && answerBy(applicationDeadline);
  if (!until) return null;
  const day = writeDate(until, lang);
  if (state === 'submitted') return until < today ? t.answerLate(day) : t.appliedWaiting(day);
  return state === 'lapsed' && unanswered ? t.unanswered(day) : null;
}

/** Looking at what changed, talking, withdrawing at no cost, or looking for other work. */
function WaysOn({ place, today, proposal }: Props & { readonly proposal: OwnProposal }) {
  const t = waitingTexts[place.lang];
  const { state, applicationDeadline, hasChanged } = proposal;
  const waits = state === 'submitted';
  const isLate = waits && applicationDeadline !== null && answerBy(applicationDeadline) < today;
  const at = `/proposals/${slugOf('proposal', proposal.id)}`;
  const changes = `/jobs/${slugOf('job', proposal.jobId)}/changes`;
  const ways = [
    { shown: waits && hasChanged, to: changes, label: t.seeChanges },
    { shown: waits || state === 'selected', to: `${at}/talk`, label: talkTexts[place.lang].title },
    { shown: waits, to: `${at}/withdrawal`, label: t.withdraw },
    { shown: isLate || (state !== 'selected' && !waits), to: '/jobs', label: t.otherJobs },
  ].filter(({ shown }) => shown);
  return (
    <ul class="ways-beside">
      {ways.map(({ to, label }) => (
        <li key={to}>
          <a href={href(place, to)}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
