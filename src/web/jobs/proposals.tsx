import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { writeDate } from '../../kernel/tokyo-date.ts';
import { proposalsFor } from '../../modules/jobs/index.ts';
import { mayPost, maySeeProposals } from '../../modules/jobs/job.access.ts';
import { answerBy } from '../../modules/jobs/job.rules.ts';
import { shownAvailabilities } from '../../modules/workers/index.ts';
import { reading } from '../../platform/transaction.ts';
import { priceFor } from '../contracts/price.tsx';
import { Price } from '../contracts/price.view.tsx';
import { page } from '../page.tsx';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Visit } from '../visit.ts';
import { jobTexts } from './job.texts.ts';
import { readJob } from './job.tsx';
import { ProposalRows } from './proposals.view.tsx';

/** For the client: who offers to do the job, side by side. */
export async function proposals(visit: Visit): Promise<Response> {
  const t = jobTexts[visit.lang];
  const { job } = await readJob(visit);
  allow(maySeeProposals(visit.actor, job));
  const { rows, shown, price } = await reading(visit.region.id, async (tx) => {
    const listed = await proposalsFor(tx, job.id);
    const people = listed.map(({ workerId }) => workerId);
    const price = await priceFor(tx, job);
    return { rows: listed, shown: await shownAvailabilities(tx, people), price };
  });
  const maySelect =
    job.state === 'open' && mayPost(visit.actor, job) && rows.every((row) => row.state !== 'selected');
  const owes = rows.some((row) => row.state === 'submitted') && job.state === 'open';
  const until = job.applicationDeadline && writeDate(answerBy(job.applicationDeadline), visit.lang);
  const body = (
    <>
      <p class="small" {...typedIn(visit.lang)}>
        <a href={href(visit, `/jobs/${slugOf('job', job.id)}`)}>{job.title}</a>
      </p>
      <h1>{t.proposalsTitle}</h1>
      {owes && until ? <p class="lead">{t.answerUntil(until)}</p> : null}
      <Price lang={visit.lang} price={price} isAsked={job.withholdingKind === 'ask'} />
      {rows.length === 0 ? <p class="empty">{t.noProposals}</p> : null}
      <ProposalRows place={visit} job={job} proposals={rows} shown={shown} maySelect={maySelect} />
    </>
  );
  return page(visit, { title: t.proposalsTitle, body });
}
