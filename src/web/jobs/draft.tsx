import { slugOf } from '../../kernel/ids.ts';
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
  initial: () => ({ revisionsIncluded: '2' }),
  async draw(visit, form) {
    const t = jobFormTexts[visit.lang];
    const drafting = visit.actor.seats
      .filter((seat) => mayDraftFor(visit.actor, seat))
      .map((seat) => seat.organizationId);
    allow(drafting.length > 0);
    const names = await reading(visit.region.id, (tx) => organizationNames(tx, drafting));
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
