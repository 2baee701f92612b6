import { allow } from '../../kernel/result.ts';
import { checkJob } from '../../modules/jobs/index.ts';
import { mayCheck } from '../../modules/jobs/job.access.ts';
import { checkForm } from '../../modules/jobs/job.forms.ts';
import { formPage } from '../form-page.tsx';
import { Radios, TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { jobIdOf, readJob } from './job.tsx';
import { JobView } from './job.view.tsx';
import { jobStepTexts } from './job-step.texts.ts';
import { jobRefusalText } from './refusal-text.ts';

const noSteps = { propose: false, signIn: false, edit: false, submit: false, check: false, proposals: false };

export const checkingPage = formPage({
  schema: checkForm,
  async draw(visit, form) {
    const t = jobStepTexts[visit.lang].check;
    const { job } = await readJob(visit);
    allow(mayCheck(visit.actor, job));
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const decisions = (['open', 'return'] as const).map((value) => ({ value, label: t[value] }));
    return {
      title: t.title,
      body: (
        <>
          <JobView place={visit} job={job} steps={noSteps} form={form} />
          <section class="next">
            <h2>{t.title}</h2>
            <p>{t.lead}</p>
            <Form words={words} submit={t.submit} consequence={t.after}>
              <Radios words={words} name="decision" choices={decisions} />
              <TextArea words={words} name="note" rows={4} optional />
            </Form>
          </section>
        </>
      ),
    };
  },
  submit: (visit, command) => checkJob(visit.actor, { ...command, jobId: jobIdOf(visit) }),
  refusals: jobRefusalText,
  next: () => '/checks',
});
