import { allow } from '../../kernel/result.ts';
import { checkJob, checksOf } from '../../modules/jobs/index.ts';
import { mayCheck } from '../../modules/jobs/job.access.ts';
import { checkForm } from '../../modules/jobs/job.forms.ts';
import { callsOf, findNeed } from '../../modules/organizations/index.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { ClientWishes } from '../organizations/calls.view.tsx';
import { Radios, TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { CheckFacts, checkLabels } from './check-facts.view.tsx';
import { CheckHead, Findings, PastChecks } from './checking.view.tsx';
import { EmploymentNote } from './employment.view.tsx';
import { findingsFor } from './findings.tsx';
import { jobIdOf, readShown } from './job.tsx';
import { jobStepTexts } from './job-step.texts.ts';
import { jobRefusalText } from './refusal-text.ts';
import { comparedOf, UsualPay } from './usual.view.tsx';

/** A CSP reads the posting fact by fact, with what a machine noticed, says what is wrong with each, and decides. */
export const checkingPage = formPage({
  schema: checkForm,
  async draw(visit, form) {
    const t = jobStepTexts[visit.lang].check;
    const shown = await readShown(visit);
    const { job } = shown;
    allow(mayCheck(visit.actor, job));
    const head = <CheckHead place={visit} shown={shown} />;
    if (job.state !== 'in_check' && !form.refusal) return { title: t.title, body: head };
    const { checks, findings, need, calls } = await reading(visit.region.id, async (tx) => ({
      checks: await checksOf(tx, job.id),
      findings: await findingsFor(tx, job),
      need: await findNeed(tx, job.organizationId),
      calls: await callsOf(tx, job.organizationId),
    }));
    const words = { form, lang: visit.lang, labels: checkLabels(visit.lang), hints: t.hints };
    const decisions = (['open', 'return'] as const).map((value) => ({ value, label: t[value] }));
    const body = (
      <>
        {head}
        <Findings place={visit} job={job} findings={findings} />
        <UsualPay place={visit} usual={shown.usual} category={job.category} posting={comparedOf(job)} />
        <EmploymentNote place={visit} signs={job.employmentSigns} />
        <PastChecks place={visit} checks={checks} />
        <ClientWishes place={visit} organizationId={job.organizationId} need={need} calls={calls} />
        <Form words={words} submit={t.submit} consequence={t.after}>
          <CheckFacts place={visit} job={job} findings={findings} form={form} />
          <h2>{t.decide}</h2>
          <Radios words={words} name="decision" choices={decisions} />
          <TextArea words={words} name="note" rows={4} optional />
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => checkJob(visit.actor, { ...command, jobId: jobIdOf(visit) }),
  refusals: jobRefusalText,
  next: () => '/checks',
});
