import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { stopJob } from '../../modules/jobs/index.ts';
import { mayStop } from '../../modules/jobs/job.access.ts';
import { closingForm } from '../../modules/jobs/job.forms.ts';
import { formPage } from '../form-page.tsx';
import { TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href } from '../visit.ts';
import { jobIdOf, readJob } from './job.tsx';
import { jobStepTexts } from './job-step.texts.ts';
import { jobRefusalText } from './refusal-text.ts';

/** The programme's people take an open posting off the list, and tell its client what to correct. */
export const stopPage = formPage({
  schema: closingForm,
  async draw(visit, form) {
    const t = jobStepTexts[visit.lang].stop;
    const { job } = await readJob(visit);
    allow(mayStop(visit.actor, job));
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const body = (
      <>
        <h1>{t.title}</h1>
        {job.isChosen ? null : <p class="lead">{t.lead(job.title)}</p>}
        {job.proposals > 0 && !job.isChosen ? <p>{t.applied(job.proposals)}</p> : null}
        {job.isChosen ? (
          <section class="next">
            <p>{jobRefusalText['choice-stands'][visit.lang]}</p>
            <a
              class="btn line"
              href={href(visit, `/organizations/${slugOf('organization', job.organizationId)}`)}
            >
              {t.toOrganization}
            </a>
          </section>
        ) : (
          <Form words={words} submit={t.submit} consequence={t.after}>
            <TextArea words={words} name="reason" rows={4} />
          </Form>
        )}
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => stopJob(visit.actor, { ...command, jobId: jobIdOf(visit) }),
  refusals: jobRefusalText,
  next: (_, { jobId }) => `/jobs/${slugOf('job', jobId)}`,
});
