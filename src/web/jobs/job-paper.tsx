import { slugOf } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { PostingPage } from '../../modules/jobs/index.ts';
import { isPublished, totalOf } from '../../modules/jobs/job.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { page } from '../page.tsx';
import { paperCode } from '../paper-code.ts';
import { Poster, type PosterFact } from '../parts/poster.view.tsx';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Visit } from '../visit.ts';
import { readJob } from './job.tsx';
import { jobLifeTexts } from './job-life.texts.ts';
import { jobSharingTexts } from './job-sharing.texts.ts';

/** A posting on one sheet, for the notice board and for whoever reads better on paper. */
export async function jobPaper(visit: Visit): Promise<Response> {
  const { job } = await readJob(visit);
  if (!isPublished(job)) throw new NotFound();
  const t = jobSharingTexts[visit.lang];
  const at = `/jobs/${slugOf('job', job.id)}`;
  const body = (
    <Poster
      place={visit}
      page={href(visit, at)}
      code={paperCode(visit, at)}
      above={t.paper}
      title={job.title}
      lead={t.paperLead}
      facts={factsOnPaper(visit.lang, job)}
    >
      <h2>{t.content}</h2>
      <p class="typed" {...typedIn(visit.lang)}>
        {job.description}
      </p>
      <p class="small">{t.contract}</p>
    </Poster>
  );
  return page(visit, { title: job.title, body, bare: true });
}

function factsOnPaper(lang: Lang, job: PostingPage): PosterFact[] {
  const t = jobSharingTexts[lang];
  const day = (date: PostingPage['deliveryDue']) => (date ? writeDate(date, lang) : '');
  return [
    { name: t.reward, value: writeYen(totalOf(job.milestones)) },
    { name: t.time, value: job.expectedHours ? t.hours(job.expectedHours) : '' },
    { name: jobLifeTexts[lang].place, value: jobLifeTexts[lang].places[job.workplace](job.workArea) },
    { name: t.apply, value: day(job.applicationDeadline) },
    { name: t.due, value: day(job.deliveryDue) },
    { name: t.orderer, value: job.organizationName, isTyped: true },
  ];
}
