import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { reopenJob } from '../../modules/jobs/index.ts';
import { mayPost } from '../../modules/jobs/job.access.ts';
import { reopeningForm } from '../../modules/jobs/job.forms.ts';
import { formPage } from '../form-page.tsx';
import { TextInput } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { jobIdOf, readJob } from './job.tsx';
import { jobFormTexts } from './job-form.texts.ts';
import { jobStepTexts } from './job-step.texts.ts';
import { jobRefusalText } from './refusal-text.ts';

/** The same posting with new dates. */
export const reopeningPage = formPage({
  schema: reopeningForm,
  async draw(visit, form) {
    const t = jobStepTexts[visit.lang].reopening;
    const { labels, rowTitle } = jobFormTexts[visit.lang];
    const { job } = await readJob(visit);
    allow(mayPost(visit.actor, job));
    const isOne = job.milestones.length === 1;
    const words = { form, lang: visit.lang, rowTitle, labels: isOne ? oneDate(labels) : labels };
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <Form words={words} submit={t.submit} consequence={t.after}>
          <TextInput words={words} name="applicationDeadline" type="date" width="medium" />
          {job.milestones.map(({ title }, row) => (
            <fieldset class="row-input" key={row} {...(row === 0 ? { id: 'milestones', tabIndex: -1 } : {})}>
              <legend>{isOne ? title : `${rowTitle(row + 1)}　${title}`}</legend>
              <TextInput words={words} name="milestones.dueOn" row={row} type="date" width="medium" />
            </fieldset>
          ))}
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => reopenJob(visit.actor, { ...command, jobId: jobIdOf(visit) }),
  refusals: jobRefusalText,
  next: (_, { jobId }) => `/jobs/${slugOf('job', jobId)}`,
});

/** One part alone is due when the work is. */
function oneDate<Labels extends typeof jobFormTexts.ja.labels>(labels: Labels): Labels {
  return { ...labels, 'milestones.dueOn': labels.deliveryDue };
}
