import type { Actor } from '../../kernel/actor.ts';
import { type OrganizationId, slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { draftJob, jobsOf } from '../../modules/jobs/index.ts';
import { mayDraftFor } from '../../modules/jobs/job.access.ts';
import { newJobForm } from '../../modules/jobs/job.forms.ts';
import { categoryOf, templateKeys } from '../../modules/jobs/template.rules.ts';
import { organizationNames } from '../../modules/organizations/index.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { typedText } from '../form-state.ts';
import { beginning, begunAnew, blankPosting } from './beginning.tsx';
import { jobFormTexts } from './job-form.texts.ts';
import { JobForm } from './job-form.view.tsx';
import { usualPay } from './prices.tsx';
import { hintsFor, Templates } from './templates.view.tsx';

/** A first draft: from a template, from one's own earlier posting, or from nothing. */
export const draftPage = formPage({
  schema: newJobForm,
  async initial(visit) {
    const from = visit.query.get('template') ?? visit.query.get('copy') ?? '';
    return { ...blankPosting(drafting(visit.actor)), ...(await beginning(visit, from)) };
  },
  async fill(form, taken, visit) {
    const blank = blankPosting(drafting(visit.actor));
    const before = { ...blank, ...(await beginning(visit, typedText(form, 'begun'))) };
    return begunAnew(form, before, await beginning(visit, taken));
  },
  async draw(visit, form) {
    const t = jobFormTexts[visit.lang];
    const own = drafting(visit.actor);
    allow(own.length > 0);
    const { names, earlier, usual } = await reading(visit.region.id, async (tx) => ({
      names: await organizationNames(tx, own),
      earlier: (await jobsOf(tx, own)).filter(({ title }) => title !== '').slice(0, 10),
      usual: await usualPay(tx, [...templateKeys.map(categoryOf), typedText(form, 'category')]),
    }));
    const organizations = names.map(({ id, name }) => ({ value: slugOf('organization', id), label: name }));
    const words = {
      form,
      lang: visit.lang,
      labels: t.labels,
      hints: hintsFor(visit.lang, form),
      rowTitle: t.rowTitle,
    };
    const body = (
      <>
        <h1>{t.newTitle}</h1>
        <p class="lead">{t.lead}</p>
        <JobForm place={visit} words={words} organizations={organizations} usual={usual}>
          <Templates place={visit} form={form} earlier={earlier} usual={usual} />
        </JobForm>
      </>
    );
    return { title: t.newTitle, body };
  },
  submit: (visit, command) => draftJob(visit.actor, command),
  refusals: {},
  next: (_, { jobId }) => `/jobs/${slugOf('job', jobId)}`,
});

/** The organisations that this person may write a posting for; mostly one. */
function drafting(actor: Actor): OrganizationId[] {
  return actor.seats.filter((seat) => mayDraftFor(actor, seat)).map((seat) => seat.organizationId);
}
