import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { askQuestion } from '../../modules/jobs/index.ts';
import { mayAsk } from '../../modules/jobs/job.access.ts';
import { questionForm } from '../../modules/jobs/job.forms.ts';
import { formPage } from '../form-page.tsx';
import { TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { typedIn } from '../parts/typed.view.tsx';
import { jobIdOf, readJob } from './job.tsx';
import { jobStepTexts } from './job-step.texts.ts';
import { jobRefusalText } from './refusal-text.ts';

export const questionPage = formPage({
  schema: questionForm,
  async draw(visit, form) {
    const t = jobStepTexts[visit.lang].question;
    const { job } = await readJob(visit);
    allow(mayAsk(visit.actor, job));
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead" {...typedIn(visit.lang)}>
          {job.title}
        </p>
        <Form words={words} submit={t.submit} consequence={t.after}>
          <TextArea words={words} name="question" rows={4} />
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => askQuestion(visit.actor, { ...command, jobId: jobIdOf(visit) }),
  refusals: jobRefusalText,
  next: (_, { jobId }) => `/jobs/${slugOf('job', jobId)}`,
});
