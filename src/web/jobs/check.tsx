import { allow } from '../../kernel/result.ts';
import { checkJob, checksOf } from '../../modules/jobs/index.ts';
import { mayCheck } from '../../modules/jobs/job.access.ts';
import { checkForm, commentable } from '../../modules/jobs/job.forms.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { Radios, TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { Findings, PastChecks } from './checking.view.tsx';
import { findingsFor } from './findings.tsx';
import { jobIdOf, readShown } from './job.tsx';
import { JobView } from './job.view.tsx';
import { jobFormTexts } from './job-form.texts.ts';
import { jobStepTexts } from './job-step.texts.ts';
import { jobRefusalText } from './refusal-text.ts';
import { noSteps } from './shown-job.view.tsx';

/** A CSP reads the posting as others will, with what a machine noticed, and decides. */
export const checkingPage = formPage({
  schema: checkForm,
  async draw(visit, form) {
    const t = jobStepTexts[visit.lang].check;
    const shown = await readShown(visit);
    allow(mayCheck(visit.actor, shown.job));
    const [checks, findings] = await reading(visit.region.id, async (tx) => [
      await checksOf(tx, shown.job.id),
      await findingsFor(tx, shown.job),
    ]);
    const labels = { ...jobFormTexts[visit.lang].labels, ...t.labels };
    const words = { form, lang: visit.lang, labels, hints: t.hints };
    const decisions = (['open', 'return'] as const).map((value) => ({ value, label: t[value] }));
    const body = (
      <>
        <Findings place={visit} job={shown.job} findings={findings} />
        <JobView place={visit} shown={shown} steps={noSteps} form={form} />
        <PastChecks place={visit} checks={checks} />
        <section class="next">
          <h2>{t.title}</h2>
          <p>{t.lead}</p>
          <Form words={words} submit={t.submit} consequence={t.after}>
            <Radios words={words} name="decision" choices={decisions} />
            <TextArea words={words} name="note" rows={4} optional />
            <details open={form.problems.size > 0}>
              <summary>{t.comments}</summary>
              <p class="hint">{t.commentsLead}</p>
              {commentable.map((name) => (
                <TextArea key={name} words={words} name={name} rows={2} optional />
              ))}
            </details>
          </Form>
        </section>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => checkJob(visit.actor, { ...command, jobId: jobIdOf(visit) }),
  refusals: jobRefusalText,
  next: () => '/checks',
});
