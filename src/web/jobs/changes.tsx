import { slugOf } from '../../kernel/ids.ts';
import { versionsOf } from '../../modules/jobs/index.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Visit } from '../visit.ts';
import { Changes } from './changes.view.tsx';
import { ownProposal, readJob } from './job.tsx';
import { jobStepTexts } from './job-step.texts.ts';
import { waitingTexts } from './waiting.texts.ts';

/** What changed of a posting since it was opened, for everybody who may read it. */
export async function changes(visit: Visit): Promise<Response> {
  const t = jobStepTexts[visit.lang].changes;
  const { job } = await readJob(visit);
  const { versions, own } = await reading(visit.region.id, async (tx) => ({
    versions: await versionsOf(tx, job.id),
    own: await ownProposal(tx, visit.actor, job.id),
  }));
  const body = (
    <>
      <p class="small" {...typedIn(visit.lang)}>
        <a href={href(visit, `/jobs/${slugOf('job', job.id)}`)}>{job.title}</a>
      </p>
      <h1>{t.title}</h1>
      {versions.length < 2 ? <p class="empty">{t.none}</p> : <p class="lead">{t.lead}</p>}
      {own?.state === 'submitted' && own.hasChanged ? (
        <p class="notice">
          {waitingTexts[visit.lang].changedForYou}{' '}
          <a href={href(visit, `/proposals/${slugOf('proposal', own.id)}/withdrawal`)}>
            {waitingTexts[visit.lang].withdraw}
          </a>
        </p>
      ) : null}
      <Changes place={visit} versions={versions} />
    </>
  );
  return page(visit, { title: t.title, body });
}
