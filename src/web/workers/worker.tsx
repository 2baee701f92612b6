import { idOfSlug, type PersonId, slugOf } from '../../kernel/ids.ts';
import { allowToSee, NotFound } from '../../kernel/result.ts';
import { maySuspend } from '../../modules/accounts/account.access.ts';
import { completedOf, reviewCountsOfWorker } from '../../modules/contracts/index.ts';
import { memberOfRegion } from '../../modules/identity/index.ts';
import { workerProfile } from '../../modules/workers/index.ts';
import { maySeeProfile } from '../../modules/workers/worker.access.ts';
import { reading, type Tx } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import { href, type Visit } from '../visit.ts';
import { profileTexts } from './profile.texts.ts';
import { ShownToClients, type TrackRecord } from './shown.view.tsx';

/** What a worker shows to clients. */
export async function workerPage(visit: Visit): Promise<Response> {
  const personId = idOfSlug('person', visit.params.worker ?? '');
  if (!personId) throw new NotFound();
  allowToSee(maySeeProfile(visit.actor, personId));
  const { worker, record, member } = await reading(visit.region.id, async (tx) => ({
    worker: await workerProfile(tx, personId),
    record: await recordOf(tx, personId),
    member: await memberOfRegion(tx, personId),
  }));
  const body = (
    <>
      <ShownToClients worker={worker} record={record} lang={visit.lang} heading="h1" />
      {member && maySuspend(visit.actor, member) ? (
        <p class="ways">
          <a class="btn quiet" href={href(visit, `/members/${slugOf('person', personId)}/membership`)}>
            {profileTexts[visit.lang].suspend}
          </a>
        </p>
      ) : null}
    </>
  );
  return page(visit, { title: worker.displayName, body });
}

/** What is counted of a worker for clients. */
export async function recordOf(tx: Tx, personId: PersonId): Promise<TrackRecord> {
  return { completed: await completedOf(tx, personId), counts: await reviewCountsOfWorker(tx, personId) };
}
