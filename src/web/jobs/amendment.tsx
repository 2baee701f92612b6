import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { typedContent } from '../../modules/jobs/content.rules.ts';
import { amendJob } from '../../modules/jobs/index.ts';
import { mayPost } from '../../modules/jobs/job.access.ts';
import { amendmentForm } from '../../modules/jobs/job.forms.ts';
import { formPage } from '../form-page.tsx';
import { TextArea, TextInput } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { jobIdOf, readJob } from './job.tsx';
import { jobFormTexts } from './job-form.texts.ts';
import { Parts } from './job-form.view.tsx';
import { jobStepTexts } from './job-step.texts.ts';
import { jobRefusalText } from './refusal-text.ts';

/** What may change of an open posting, in sight of everybody. */
export const amendmentPage = formPage({
  schema: amendmentForm,
  initial: async (visit) => typedContent((await readJob(visit)).job),
  async draw(visit, form) {
    const t = jobStepTexts[visit.lang].amendment;
    const { labels, hints, rowTitle } = jobFormTexts[visit.lang];
    const { job } = await readJob(visit);
    allow(mayPost(visit.actor, job));
    const words = { form, lang: visit.lang, labels, hints, rowTitle };
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        {job.proposals > 0 ? <p class="notice">{t.applied(job.proposals)}</p> : null}
        <Form words={words} submit={t.submit} consequence={t.after}>
          <TextArea words={words} name="description" rows={8} />
          <TextArea words={words} name="sampleResult" rows={3} optional />
          <TextInput words={words} name="deliverableFormat" optional />
          <TextArea words={words} name="acceptanceCriteria" rows={3} />
          <TextInput words={words} name="contact" />
          <Parts words={words} />
          <TextInput words={words} name="deliveryDue" type="date" width="medium" />
          <TextInput words={words} name="applicationDeadline" type="date" width="medium" />
          <TextArea words={words} name="changeNote" rows={2} />
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => amendJob(visit.actor, { ...command, jobId: jobIdOf(visit) }),
  refusals: jobRefusalText,
  next: (_, { jobId }) => `/jobs/${slugOf('job', jobId)}`,
});
