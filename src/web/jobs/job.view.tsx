import type { ComponentChildren } from 'preact';
import { writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import { answerBy, takesProposals, totalOf, yenPerHour } from '../../modules/jobs/job.rules.ts';
import { Price } from '../contracts/price.view.tsx';
import type { FormState } from '../form-state.ts';
import { Typed, typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { WhyThis } from './fit.view.tsx';
import { jobTexts } from './job.texts.ts';
import { JobFacts } from './job-facts.view.tsx';
import { LifeChips } from './job-life.view.tsx';
import { NextSteps } from './job-next.view.tsx';
import { Questions } from './job-questions.view.tsx';
import { OwnProposalNote } from './own-proposals.view.tsx';
import type { JobSteps, ShownJob } from './shown-job.view.tsx';
import { UsualPay } from './usual.view.tsx';
import { waitingTexts } from './waiting.texts.ts';

interface Props {
  readonly place: Place;
  readonly shown: ShownJob;
  readonly steps: JobSteps;
  readonly form: FormState;
  /** The ways to tell others of it. */
  readonly share?: ComponentChildren;
}

export function JobView({ place, shown, steps, form, share }: Props) {
  const t = jobTexts[place.lang];
  const { job } = shown;
  return (
    <article class="job">
      <p class="small">
        <a href={href(place, '/jobs')}>{t.list}</a> ＞ <Typed lang={place.lang}>{job.organizationName}</Typed>
      </p>
      <h1 {...typedIn(place.lang)}>{job.title || t.untitled}</h1>
      <p class="state">
        {job.isSuspended && job.state === 'open' ? null : (
          <span class={job.state === 'open' ? 'chip ok' : 'chip'}>{t.state[job.state]}</span>
        )}{' '}
        {isWithAnother(shown) ? <span class="chip">{waitingTexts[place.lang].chosen}</span> : null}{' '}
        <LifeChips lang={place.lang} job={job} />{' '}
        {job.phoneEnough ? <span class="chip">{t.phoneEnough}</span> : null}{' '}
        {job.beginnersWelcome ? <span class="chip ok">{t.beginnersWelcome}</span> : null}
      </p>
      <Ended place={place} shown={shown} />
      <Waiting place={place} shown={shown} />
      {shown.own ? <WhyThis place={place} jobId={job.id} own={shown.own} /> : null}
      <Price lang={place.lang} price={shown.price} isAsked={job.withholdingKind === 'ask'} />
      <div class="beside">
        <div>
          <NextSteps place={place} shown={shown} steps={steps} form={form} />
          <JobFacts place={place} shown={shown} />
          {job.openedAt ? <Questions place={place} shown={shown} steps={steps} /> : null}
        </div>
        <Pay place={place} shown={shown} />
      </div>
      {share}
    </article>
  );
}

/** The reward with its tax, what an hour brings, and until when. */
function Pay({ place, shown: { job, usual } }: Pick<Props, 'place' | 'shown'>) {
  const t = jobTexts[place.lang];
  const total = totalOf(job.milestones);
  return (
    <aside>
      <h2>{t.pay}</h2>
      <p class="figure num">{total > 0n ? writeYen(total) : '—'}</p>
      {total > 0n && job.expectedHours ? (
        <p class="num">{t.perHour(writeYen(yenPerHour(total, job.expectedHours)))}</p>
      ) : null}
      <p class="small">{t.taxIncludedNote}</p>
      {job.expectedHours ? <p class="small num">{t.hoursNote(job.expectedHours)}</p> : null}
      {job.applicationDeadline ? (
        <p class="small">{t.by(writeDate(job.applicationDeadline, place.lang))}</p>
      ) : null}
      {job.openedAt ? <p class="small">{t.proposals(job.applied)}</p> : null}
      <p class="small">{t.paidBy}</p>
      {job.category ? <UsualPay place={place} usual={usual} category={job.category} /> : null}
    </aside>
  );
}

/** Somebody else was chosen, while the posting stays open until both have agreed. */
function isWithAnother({ job, ownProposal }: ShownJob): boolean {
  return job.state === 'open' && job.isChosen && ownProposal?.state !== 'selected';
}

/** That what was sent has arrived, and when the answer comes: of the check, or to an application. */
function Waiting({ place, shown }: Pick<Props, 'place' | 'shown'>) {
  const t = waitingTexts[place.lang];
  const { job, ownProposal, price, today } = shown;
  if (ownProposal) return <OwnProposalNote place={place} today={today} proposal={ownProposal} />;
  if (isWithAnother(shown) && takesProposals(job, today)) return <p class="notice">{t.chosenNote}</p>;
  return job.state === 'in_check' && price ? <p class="notice">{t.inCheckWaiting}</p> : null;
}

/** That nobody can apply any more, and what those who have may expect. */
function Ended({ place, shown: { job, today } }: Pick<Props, 'place' | 'shown'>) {
  const t = jobTexts[place.lang];
  if (job.openedAt === null || takesProposals(job, today) || job.state === 'in_check') return null;
  const waiting =
    job.applicationDeadline === null
      ? t.endedClosed
      : t.endedWaiting(writeDate(answerBy(job.applicationDeadline), place.lang));
  const what =
    job.isSuspended && job.state === 'open'
      ? waitingTexts[place.lang].suspended
      : ({ filled: t.endedFilled, closed: t.endedClosed }[job.state as 'filled' | 'closed'] ?? waiting);
  return (
    <div class="notice">
      <p>
        <b>{job.isSuspended && job.state === 'open' ? waitingTexts[place.lang].suspended : t.ended}</b>
      </p>
      {what === waitingTexts[place.lang].suspended ? null : <p>{what}</p>}
      {job.closeReason ? (
        <p>
          {t.closeReason}: <Typed lang={place.lang}>{job.closeReason}</Typed>
        </p>
      ) : null}
    </div>
  );
}
