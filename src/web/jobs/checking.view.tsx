import { slugOf } from '../../kernel/ids.ts';
import { daysBetween, type LocalDate, tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { Finding } from '../../modules/jobs/finding.rules.ts';
import type { PastCheck, PostingPage, QueuedJob } from '../../modules/jobs/index.ts';
import { totalOf, yenPerHour } from '../../modules/jobs/job.rules.ts';
import { Typed, typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { factId } from './check-facts.view.tsx';
import { checkingTexts, findingText } from './checking.texts.ts';
import { jobTexts } from './job.texts.ts';
import { Material } from './job-facts.view.tsx';
import { jobFormTexts } from './job-form.texts.ts';
import { jobStepTexts } from './job-step.texts.ts';
import type { ShownJob } from './shown-job.view.tsx';

/** Where the reader is, whose posting it is, what it pays, and its material. */
export function CheckHead({ place, shown }: { readonly place: Place; readonly shown: ShownJob }) {
  const t = checkingTexts[place.lang];
  const { title, lead } = jobStepTexts[place.lang].check;
  const { job } = shown;
  const isWaiting = job.state === 'in_check';
  return (
    <>
      <p class="small">
        <a href={href(place, '/checks')}>{t.queue}</a> ＞ {title}
      </p>
      <h1 {...typedIn(place.lang)}>{job.title || jobTexts[place.lang].untitled}</h1>
      <p>
        <a href={href(place, `/organizations/${slugOf('organization', job.organizationId)}`)}>
          <Typed lang={place.lang}>{job.organizationName}</Typed>
        </a>
        {'　'}
        <b class="num">{writeYen(totalOf(job.milestones))}</b>
      </p>
      {isWaiting ? <p class="lead">{lead}</p> : <p class="notice">{t.over}</p>}
      <p>
        <a href={href(place, `/jobs/${slugOf('job', job.id)}`)}>{t.asRead}</a>
      </p>
      <Material place={place} shown={shown} />
    </>
  );
}

/** What a machine noticed, each with a way to its field, and the client's reason for a low reward. */
export function Findings(props: {
  readonly place: Place;
  readonly job: PostingPage;
  readonly findings: readonly Finding[];
}) {
  const { place, job, findings } = props;
  const t = checkingTexts[place.lang];
  if (findings.length === 0) return null;
  const { labels } = jobFormTexts[place.lang];
  return (
    <section class="notice warm">
      <h2>{t.findings}</h2>
      <p class="small">{t.findingsLead}</p>
      <ul class="plain">
        {findings.map((finding) => (
          <li key={`${finding.kind} ${finding.field} ${finding.by}`}>
            <a href={`#${factId(finding.field)}`}>{labels[finding.field]}</a>
            {place.lang === 'ja' ? '：' : ': '}
            {findingText(finding, place.lang)}
          </li>
        ))}
      </ul>
      {job.lowPayReason && findings.some(({ kind }) => kind === 'pay-low') ? (
        <p>
          {t.lowPayReason}: <Typed lang={place.lang}>{job.lowPayReason}</Typed>
        </p>
      ) : null}
    </section>
  );
}

/** The looks before this one, with the words beside each field. */
export function PastChecks(props: { readonly place: Place; readonly checks: readonly PastCheck[] }) {
  const { place, checks } = props;
  const t = jobStepTexts[place.lang].check;
  if (checks.length === 0) return null;
  return (
    <section>
      <h2>{t.history}</h2>
      <ul class="rows">
        {checks.map((check) => (
          <li key={check.round}>
            <div>
              <h3>
                {t.round(check.round, writeDate(tokyoDateOf(check.checkedAt), place.lang))}{' '}
                {check.decision === 'open' ? t.opened : t.returned}
              </h3>
              <CheckWords place={place} check={check} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was said of the whole and beside each field. */
export function CheckWords(props: {
  readonly place: Place;
  readonly check: Pick<PastCheck, 'note' | 'comments'>;
}) {
  const { place, check } = props;
  return (
    <>
      {check.note ? (
        <p class="typed" {...typedIn(place.lang)}>
          {check.note}
        </p>
      ) : null}
      {Object.entries(check.comments).map(([name, words]) => (
        <p key={name}>
          {jobFormTexts[place.lang].labels[name as keyof typeof check.comments]}:{' '}
          <Typed lang={place.lang}>{words}</Typed>
        </p>
      ))}
    </>
  );
}

/** The CSP's queue, oldest first, each with its age and what a machine noticed. */
export function Queue(props: {
  readonly place: Place;
  readonly today: LocalDate;
  readonly queue: readonly (QueuedJob & { readonly findings: readonly Finding[] })[];
}) {
  const { place, today, queue } = props;
  const t = checkingTexts[place.lang];
  const words = jobTexts[place.lang];
  return (
    <ul class="rows">
      {queue.map(({ job, submittedAt, isFirst, findings }) => {
        const since = tokyoDateOf(submittedAt);
        return (
          <li key={job.id}>
            <div>
              <h2 {...typedIn(place.lang)}>
                <a href={href(place, `/jobs/${slugOf('job', job.id)}/check`)}>{job.title}</a>
              </h2>
              <p class="small">
                <Typed lang={place.lang}>{job.organizationName}</Typed>
                {`　／　${t.waitsSince(writeDate(since, place.lang), daysBetween(since, today))}`}
              </p>
              <p class="tags">
                {isFirst ? <span class="chip ok">{t.firstPosting}</span> : null}
                {findings.map((finding) => (
                  <span class="chip warm" key={`${finding.kind} ${finding.field} ${finding.by}`}>
                    {findingText(finding, place.lang)}
                  </span>
                ))}
              </p>
            </div>
            <div class="pay">
              <b class="num">{writeYen(totalOf(job.milestones))}</b>
              {job.expectedHours ? (
                <>
                  <p class="small num">
                    {words.perHour(writeYen(yenPerHour(totalOf(job.milestones), job.expectedHours)))}
                  </p>
                  <p class="small num">{words.hours(job.expectedHours)}</p>
                </>
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
