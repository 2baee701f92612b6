import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { changeJob, type JobPage } from '../../modules/jobs/index.ts';
import { mayDraftFor } from '../../modules/jobs/job.access.ts';
import { jobForm } from '../../modules/jobs/job.forms.ts';
import { formPage } from '../form-page.tsx';
import type { TypedForm } from '../form-state.ts';
import { jobIdOf, readJob } from './job.tsx';
import { jobFormTexts } from './job-form.texts.ts';
import { JobForm } from './job-form.view.tsx';
import { jobRefusalText } from './refusal-text.ts';

export const changePage = formPage({
  schema: jobForm,
  initial: async (visit) => typedFrom((await readJob(visit)).job),
  async draw(visit, form) {
    const t = jobFormTexts[visit.lang];
    const { job } = await readJob(visit);
    allow(mayDraftFor(visit.actor, job));
    return {
      title: t.changeTitle,
      body: (
        <>
          <h1>{t.changeTitle}</h1>
          <p class="lead">{t.lead}</p>
          <JobForm words={{ form, lang: visit.lang, labels: t.labels, hints: t.hints }} />
        </>
      ),
    };
  },
  submit: (visit, command) => changeJob(visit.actor, { ...command, jobId: jobIdOf(visit) }),
  refusals: jobRefusalText,
  next: (_, { jobId }) => `/jobs/${slugOf('job', jobId)}`,
});

/** A posting as it was typed. */
function typedFrom(job: JobPage): TypedForm {
  return {
    title: job.title,
    category: job.category,
    withholdingKind: job.withholdingKind === 'ask' ? '' : job.withholdingKind,
    description: job.description,
    acceptanceCriteria: job.acceptanceCriteria,
    milestones: job.milestones.map(({ title, reward, dueOn }) => ({ title, reward: String(reward), dueOn })),
    deliveryDue: job.deliveryDue,
    applicationDeadline: job.applicationDeadline,
    expectedHours: String(job.expectedHours),
    revisionsIncluded: String(job.revisionsIncluded),
    expenseHandling: job.expenseHandling,
    ipHandling: job.ipHandling,
    deliveryPlace: job.deliveryPlace,
    contact: job.contact,
    phoneEnough: job.phoneEnough ? 'yes' : '',
    beginnersWelcome: job.beginnersWelcome ? 'yes' : '',
  };
}
