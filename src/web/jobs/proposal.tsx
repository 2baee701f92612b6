import { problemsOf } from '../../kernel/fields.ts';
import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { questionsIn } from '../../modules/jobs/content.rules.ts';
import { submitProposal } from '../../modules/jobs/index.ts';
import { mayPropose, mayRegisterToPropose } from '../../modules/jobs/job.access.ts';
import { hoursField, proposalForm } from '../../modules/jobs/job.forms.ts';
import { isLive } from '../../modules/jobs/job.rules.ts';
import { reading } from '../../platform/transaction.ts';
import { type FormHandlers, formPage } from '../form-page.tsx';
import { typedText } from '../form-state.ts';
import { redirect } from '../page.tsx';
import { TextArea, TextInput, Tick } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import type { Visit } from '../visit.ts';
import { jobIdOf, ownProposal, readJob } from './job.tsx';
import { jobStepTexts } from './job-step.texts.ts';
import { Asked, PayAtOwnHours } from './proposal.view.tsx';
import { jobRefusalText } from './refusal-text.ts';

/** A worker offers to do the job, with their own estimate, which shows them what an hour brings. */
const proposing = formPage({
  schema: proposalForm,
  // The estimate is drawn from what was typed, so that nothing has to be filled in; what it cannot be drawn from is said.
  fill: async (form) => {
    const read = hoursField.safeParse(typedText(form, 'ownHours'));
    const why = read.success ? undefined : problemsOf(read.error).get('');
    return { ...form, problems: new Map(why ? [['ownHours', why]] : []) };
  },
  async draw(visit, form) {
    const t = jobStepTexts[visit.lang].proposal;
    const { job } = await readJob(visit);
    allow(mayPropose(visit.actor));
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const questions = questionsIn(job);
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead(job.title)}</p>
        <Form words={words} submit={t.submit} consequence={t.after}>
          <TextArea words={words} name="message" />
          {questions.length > 0 ? (
            <div>
              <Asked lang={visit.lang} questions={questions} />
              <TextArea words={words} name="answer" rows={4} />
            </div>
          ) : null}
          <TextInput
            words={words}
            name="ownHours"
            inputmode="numeric"
            width="short"
            unit={t.hours}
            optional
          />
          <PayAtOwnHours lang={visit.lang} job={job} form={form} />
          <TextInput words={words} name="availableFrom" type="date" width="medium" optional />
          <TextInput words={words} name="availableTo" type="date" width="medium" optional />
          <Tick words={words} name="conditionsRead" must />
          <p class="notice">{t.shown}</p>
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => submitProposal(visit.actor, { ...command, jobId: jobIdOf(visit) }),
  refusals: jobRefusalText,
  next: (visit) => postingOf(visit),
});

function postingOf(visit: Visit): string {
  return `/jobs/${slugOf('job', jobIdOf(visit))}`;
}

/** The posting's own page tells who has applied how that stands, and who is no worker yet how to become one. */
export const proposalPage: FormHandlers = {
  async get(visit) {
    const { job } = await readJob(visit);
    const own = await reading(visit.region.id, (tx) => ownProposal(tx, visit.actor, job.id));
    return mayRegisterToPropose(visit.actor) || (own && isLive(own))
      ? redirect(visit, postingOf(visit))
      : proposing.get(visit);
  },
  post: proposing.post,
};
