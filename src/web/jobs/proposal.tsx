import { allow } from '../../kernel/result.ts';
import { submitProposal } from '../../modules/jobs/index.ts';
import { mayPropose } from '../../modules/jobs/job.access.ts';
import { proposalForm } from '../../modules/jobs/job.forms.ts';
import { formPage } from '../form-page.tsx';
import { TextArea, Tick } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { jobIdOf, readJob } from './job.tsx';
import { jobStepTexts } from './job-step.texts.ts';
import { jobRefusalText } from './refusal-text.ts';

export const proposalPage = formPage({
  schema: proposalForm,
  async draw(visit, form) {
    const t = jobStepTexts[visit.lang].proposal;
    const { job } = await readJob(visit);
    allow(mayPropose(visit.actor));
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    return {
      title: t.title,
      body: (
        <>
          <h1>{t.title}</h1>
          <p class="lead">{t.lead(job.title)}</p>
          <Form words={words} submit={t.submit} consequence={t.after}>
            <TextArea words={words} name="message" />
            <Tick words={words} name="conditionsRead" />
          </Form>
        </>
      ),
    };
  },
  submit: (visit, command) => submitProposal(visit.actor, { ...command, jobId: jobIdOf(visit) }),
  refusals: jobRefusalText,
  next: () => '/home',
});
