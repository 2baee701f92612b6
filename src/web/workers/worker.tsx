import { idOfSlug } from '../../kernel/ids.ts';
import { allowToSee, NotFound } from '../../kernel/result.ts';
import { workerProfile } from '../../modules/workers/index.ts';
import { maySeeProfile } from '../../modules/workers/worker.access.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { profileTexts } from './profile.texts.ts';
import { Availability } from './profile.view.tsx';
import { workerFormTexts } from './worker-form.texts.ts';

/** What a worker shows to clients. */
export async function workerPage(visit: Visit): Promise<Response> {
  const personId = idOfSlug('person', visit.params.worker ?? '');
  if (!personId) throw new NotFound();
  allowToSee(maySeeProfile(visit.actor, personId));
  const worker = await reading(visit.region.id, (tx) => workerProfile(tx, personId));
  const t = profileTexts[visit.lang];
  const body = (
    <>
      <h1>{worker.displayName}</h1>
      <p class="tags">
        <span class="chip">{workerFormTexts[visit.lang].kinds[worker.kind]}</span>
        {worker.companyName ? <span class="small">{worker.companyName}</span> : null}
      </p>
      <p class="lead typed">{worker.introduction || t.introductionNone}</p>
      <h2>{t.availability}</h2>
      {worker.availability ? (
        <Availability availability={worker.availability} lang={visit.lang} />
      ) : (
        <p class="empty">{t.notShown}</p>
      )}
    </>
  );
  return page(visit, { title: worker.displayName, body });
}
