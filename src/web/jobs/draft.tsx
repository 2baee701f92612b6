import type { Actor } from '../../kernel/actor.ts';
import { type OrganizationId, slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { draftJob } from '../../modules/jobs/index.ts';
import { mayDraftFor } from '../../modules/jobs/job.access.ts';
import { newJobForm } from '../../modules/jobs/job.forms.ts';
import { organizationNames } from '../../modules/organizations/index.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { jobFormTexts } from './job-form.texts.ts';
import { JobForm } from './job-form.view.tsx';

export const draftPage = formPage({
  schema: newJobForm,
  initial({ actor }) {
    const [only, ...others] = drafting(actor);
    return {
      revisionsIncluded: '2',
      ...(only && others.length === 0 ? { organization: slugOf('organization', only) } : {}),
    };
  },
  async draw(visit, form) {
    const t = jobFormTexts[visit.lang];
    const own = drafting(visit.actor);
    allow(own.length > 0);
    const names = await reading(visit.region.id, (tx) => organizationNames(tx, own));
    const organizations = names.map(({ id, name }) => ({ value: slugOf('organization', id), label: name }));
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    return {
      title: t.newTitle,
      body: (
        <>
          <h1>{t.newTitle}</h1>
          <p class="lead">{t.lead}</p>
          <JobForm words={words} organizations={organizations} />
        </>
      ),
    };
  },
  submit: (visit, command) => draftJob(visit.actor, command),
  refusals: {},
  next: (_, { jobId }) => `/jobs/${slugOf('job', jobId)}`,
});

/** The organisations that this person may write a posting for; mostly one. */
function drafting(actor: Actor): OrganizationId[] {
  return actor.seats.filter((seat) => mayDraftFor(actor, seat)).map((seat) => seat.organizationId);
}
