import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { openJobs } from '../../modules/jobs/index.ts';
import { reading } from '../../platform/transaction.ts';
import { JobRows } from '../jobs/list.view.tsx';
import { page } from '../page.tsx';
import { href, type Visit } from '../visit.ts';
import { regionTexts } from './region.texts.ts';

/** The region's first page: what this is, the two ways in, and work that is open now. */
export async function regionHome(visit: Visit): Promise<Response> {
  const t = regionTexts[visit.lang];
  const name = visit.lang === 'ja' ? visit.region.nameJa : visit.region.nameEn;
  const jobs = await reading(visit.region.id, (tx) => openJobs(tx, tokyoDateOf(tx.now), 100));
  const body = (
    <>
      <h1>
        {t.title.map((phrase) => (
          <span class="phrase" key={phrase}>
            {phrase}
          </span>
        ))}
      </h1>
      <p class="lead">{t.lead(name)}</p>
      <p class="ways">
        <a class="btn" href={href(visit, visit.person ? '/jobs' : '/workers/new')}>
          {t.work}
        </a>
        <a class="btn line" href={href(visit, '/orders')}>
          {t.order}
        </a>
      </p>
      <h2>{t.openJobs}</h2>
      {jobs.length === 0 ? <p class="empty">{t.none}</p> : <JobRows place={visit} jobs={jobs.slice(0, 3)} />}
      {jobs.length > 3 ? (
        <p class="ways">
          <a class="btn line" href={href(visit, '/jobs')}>
            {t.all(jobs.length)}
          </a>
        </p>
      ) : null}
      <h2>{t.how}</h2>
      <p>{t.howWhat}</p>
    </>
  );
  return page(visit, { title: t.title.join(''), body });
}
