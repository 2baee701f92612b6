import { hasRole } from '../../kernel/actor.ts';
import { idOfSlug, slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { type Returning, returnedPostings } from '../../modules/jobs/index.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import { href, type Visit } from '../visit.ts';
import { checkingTexts } from './checking.texts.ts';
import { ReturnedList } from './returned.view.tsx';

const perPage = 20;

/** What the advisers gave back, and what became of it: whether it came again. */
export async function returned(visit: Visit): Promise<Response> {
  allow(hasRole(visit.actor, 'csp'));
  const t = checkingTexts[visit.lang];
  const behind = behindIn(visit.query);
  const found = await reading(visit.region.id, (tx) => returnedPostings(tx, behind, perPage + 1));
  const shown = found.slice(0, perPage);
  const last = found.length > perPage ? shown.at(-1) : undefined;
  const older = last && `/checks/returned?behind=${slugOf('job', last.jobId)}&round=${last.round}`;
  const body = (
    <>
      <p class="small">
        <a href={href(visit, '/checks')}>{t.queue}</a> ＞ {t.returned}
      </p>
      <h1>{t.returned}</h1>
      {shown.length === 0 ? (
        <p class="empty">{t.returnedNone}</p>
      ) : (
        <>
          <p class="lead">{t.returnedLead}</p>
          <ReturnedList place={visit} postings={shown} />
        </>
      )}
      <p class="ways">
        {behind ? <a href={href(visit, '/checks/returned')}>{t.newest}</a> : null}
        {older ? <a href={href(visit, older)}>{t.older}</a> : null}
      </p>
    </>
  );
  return page(visit, { title: t.returned, body });
}

/** Null for the first page, and for an address that nobody was given. */
function behindIn(query: URLSearchParams): Returning | null {
  const jobId = idOfSlug('job', query.get('behind') ?? '');
  const [round] = /^[1-9]\d{0,3}$/.exec(query.get('round') ?? '') ?? [];
  return jobId && round ? { jobId, round: Number(round) } : null;
}
