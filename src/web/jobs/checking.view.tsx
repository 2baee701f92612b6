import { slugOf } from '../../kernel/ids.ts';
import { daysBetween, type LocalDate, tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { Finding } from '../../modules/jobs/finding.rules.ts';
import type { PastCheck, PostingPage, QueuedJob } from '../../modules/jobs/index.ts';
import { totalOf } from '../../modules/jobs/job.rules.ts';
import { Typed, typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { checkingTexts } from './checking.texts.ts';
import { jobFormTexts } from './job-form.texts.ts';
import { jobStepTexts } from './job-step.texts.ts';

/** What a machine noticed, and the client's reason for a low reward. */
export function Findings(props: {
  readonly place: Place;
  readonly job: PostingPage;
  readonly findings: readonly Finding[];
}) {
  const { place, job, findings } = props;
  const t = checkingTexts[place.lang];
  if (findings.length === 0) return null;
  return (
    <section class="notice warm">
      <h2>{t.findings}</h2>
      <ul>
        {findings.map((finding) => (
          <li key={finding}>{t.finding[finding]}</li>
        ))}
      </ul>
      {job.lowPayReason && findings.includes('pay-low') ? (
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
              <p class="typed" {...typedIn(place.lang)}>
                {check.note}
              </p>
              {Object.entries(check.comments).map(([name, words]) => (
                <p key={name}>
                  {jobFormTexts[place.lang].labels[name as keyof typeof check.comments]}:{' '}
                  <Typed lang={place.lang}>{words}</Typed>
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
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
                  <span class="chip warm" key={finding}>
                    {t.finding[finding]}
                  </span>
                ))}
              </p>
            </div>
            <p class="pay">
              <b class="num">{writeYen(totalOf(job.milestones))}</b>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
