import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { typedContent } from '../../modules/jobs/content.rules.ts';
import { changeJob, checksOf } from '../../modules/jobs/index.ts';
import { mayDraftFor } from '../../modules/jobs/job.access.ts';
import { jobDraftForm } from '../../modules/jobs/job.forms.ts';
import { reading } from '../../platform/transaction.ts';
import { priceFor } from '../contracts/price.tsx';
import { Price } from '../contracts/price.view.tsx';
import { formPage } from '../form-page.tsx';
import { typedText } from '../form-state.ts';
import { typedIn } from '../parts/typed.view.tsx';
import { jobTexts } from './job.texts.ts';
import { jobIdOf, readJob } from './job.tsx';
import { jobFormTexts } from './job-form.texts.ts';
import { JobForm } from './job-form.view.tsx';
import { usualPay } from './prices.tsx';
import { jobRefusalText } from './refusal-text.ts';
import { hintsFor } from './templates.view.tsx';

/** A draft, or a posting that came back: the adviser's words stand beside the fields that they speak of. */
export const changePage = formPage({
  schema: jobDraftForm,
  initial: async (visit) => typedContent((await readJob(visit)).job),
  async draw(visit, form) {
    const t = jobFormTexts[visit.lang];
    const { job } = await readJob(visit);
    allow(mayDraftFor(visit.actor, job));
    const { usual, checks, price } = await reading(visit.region.id, async (tx) => ({
      usual: await usualPay(tx, [typedText(form, 'category')]),
      checks: await checksOf(tx, job.id),
      price: await priceFor(tx, job),
    }));
    // A draft that was taken back after it had been returned still has its remarks to be corrected by.
    const { note = '', comments: remarks = {} } = checks[0] ?? {};
    const words = {
      form,
      lang: visit.lang,
      labels: t.labels,
      hints: hintsFor(visit.lang, form),
      rowTitle: t.rowTitle,
      remarks,
    };
    const body = (
      <>
        <h1>{t.changeTitle}</h1>
        <p class="lead">{t.lead}</p>
        {Object.keys(remarks).length > 0 ? <p class="notice warm">{t.remarks}</p> : null}
        {note ? (
          <div class="notice warm">
            <p>
              <b>{jobTexts[visit.lang].checkNote}</b>
            </p>
            <p class="typed" {...typedIn(visit.lang)}>
              {note}
            </p>
          </div>
        ) : null}
        <Price lang={visit.lang} price={price} isAsked={job.withholdingKind === 'ask'} />
        <JobForm place={visit} words={words} saved={job} usual={usual} />
      </>
    );
    return { title: t.changeTitle, body };
  },
  submit: (visit, command) => changeJob(visit.actor, { ...command, jobId: jobIdOf(visit) }),
  refusals: jobRefusalText,
  next: (_, { jobId }) => `/jobs/${slugOf('job', jobId)}`,
});
