import { hasRole } from '../../kernel/actor.ts';
import { allow } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { jobsInCheck } from '../../modules/jobs/index.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import { href, type Visit } from '../visit.ts';
import { checkingTexts } from './checking.texts.ts';
import { Queue } from './checking.view.tsx';
import { findingsFor } from './findings.tsx';

/** The CSP's queue of postings that wait for the check before publication. */
export async function queue(visit: Visit): Promise<Response> {
  allow(hasRole(visit.actor, 'csp'));
  const t = checkingTexts[visit.lang];
  const { today, waiting } = await reading(visit.region.id, async (tx) => {
    const waiting = [];
    for (const queued of await jobsInCheck(tx))
      waiting.push({ ...queued, findings: await findingsFor(tx, queued.job) });
    return { today: tokyoDateOf(tx.now), waiting };
  });
  const body = (
    <>
      <h1>{t.queue}</h1>
      {waiting.length === 0 ? (
        <p class="empty">{t.queueNone}</p>
      ) : (
        <Queue place={visit} today={today} queue={waiting} />
      )}
      <p class="ways">
        <a href={href(visit, '/checks/returned')}>{t.returned}</a>
      </p>
    </>
  );
  return page(visit, { title: t.queue, body });
}
