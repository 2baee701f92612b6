import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { closeJob } from '../../modules/jobs/index.ts';
import { mayPost } from '../../modules/jobs/job.access.ts';
import { closingForm } from '../../modules/jobs/job.forms.ts';
import { formPage } from '../form-page.tsx';
import { TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { jobIdOf, readJob } from './job.tsx';
import { jobStepTexts } from './job-step.texts.ts';
import { jobRefusalText } from './refusal-text.ts';

/** The client ends an open posting, and says why. */
export const closingPage = formPage({
  schema: closingForm,
  async draw(visit, form) {
    const t = jobStepTexts[visit.lang].closing;
    const { job } = await readJob(visit);
    allow(mayPost(visit.actor, job));
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead(job.title)}</p>
        {job.proposals > 0 ? <p>{t.applied(job.proposals)}</p> : null}
        <Form words={words} submit={t.submit} consequence={t.after}>
          <TextArea words={words} name="reason" rows={3} />
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => closeJob(visit.actor, { ...command, jobId: jobIdOf(visit) }),
  refusals: jobRefusalText,
  next: (_, { jobId }) => `/jobs/${slugOf('job', jobId)}`,
});
