import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { proposalsFor } from '../../modules/jobs/index.ts';
import { mayPost, maySeeProposals } from '../../modules/jobs/job.access.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import { href, type Visit } from '../visit.ts';
import { jobTexts } from './job.texts.ts';
import { readJob } from './job.tsx';

/** For the client: who offers to do the job. */
export async function proposals(visit: Visit): Promise<Response> {
  const t = jobTexts[visit.lang];
  const { job } = await readJob(visit);
  allow(maySeeProposals(visit.actor, job));
  const rows = await reading(visit.region.id, (tx) => proposalsFor(tx, job.id));
  const maySelect =
    job.state === 'open' && mayPost(visit.actor, job) && rows.every((row) => row.state !== 'selected');
  const body = (
    <>
      <p class="small">
        <a href={href(visit, `/jobs/${slugOf('job', job.id)}`)}>{job.title}</a>
      </p>
      <h1>{t.proposalsTitle}</h1>
      {rows.length === 0 ? <p class="empty">{t.noProposals}</p> : null}
      <ul class="rows">
        {rows.map((row) => (
          <li key={row.id}>
            <div>
              <h2>{row.workerName}</h2>
              <p class="small">
                <span class="chip">{t.proposalState[row.state]}</span>{' '}
                {t.sentOn(writeDate(tokyoDateOf(row.submittedAt), visit.lang))}
              </p>
              <p class="typed">{row.message}</p>
              <p class="small">
                {t.introduction}: <span class="typed">{row.introduction}</span>
              </p>
            </div>
            {maySelect && row.state === 'submitted' ? (
              <a class="btn line" href={href(visit, `/proposals/${slugOf('proposal', row.id)}/selection`)}>
                {t.select}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
  return page(visit, { title: t.proposalsTitle, body });
}
