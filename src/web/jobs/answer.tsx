import { idOfSlug, type QuestionId, slugOf } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { answerQuestion, questionsOf } from '../../modules/jobs/index.ts';
import { mayDraftFor } from '../../modules/jobs/job.access.ts';
import { answerForm } from '../../modules/jobs/job.forms.ts';
import { findLures } from '../../modules/messages/lure.rules.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { typedText } from '../form-state.ts';
import { TextArea, Tick } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { typedIn } from '../parts/typed.view.tsx';
import type { Visit } from '../visit.ts';
import { jobIdOf, readJob } from './job.tsx';
import { jobStepTexts } from './job-step.texts.ts';
import { jobRefusalText } from './refusal-text.ts';

export const answerPage = formPage({
  schema: answerForm,
  async draw(visit, form) {
    const t = jobStepTexts[visit.lang].answer;
    const { job } = await readJob(visit);
    allow(mayDraftFor(visit.actor, job));
    const all = await reading(visit.region.id, (tx) => questionsOf(tx, job.id));
    const asked = all.find(({ id }) => id === questionIdOf(visit));
    if (!asked) throw new NotFound();
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead typed" {...typedIn(visit.lang)}>
          {asked.question}
        </p>
        <Form words={words} submit={t.submit} consequence={t.after}>
          <TextArea words={words} name="answer" rows={5} />
          {findLures(typedText(form, 'answer')).length > 0 ? <Tick words={words} name="anyway" /> : null}
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit(visit, command) {
    const ids = { jobId: jobIdOf(visit), questionId: questionIdOf(visit) };
    return answerQuestion(visit.actor, { ...command, ...ids });
  },
  refusals: jobRefusalText,
  next: (_, { jobId }) => `/jobs/${slugOf('job', jobId)}`,
});

function questionIdOf(visit: Visit): QuestionId {
  const id = idOfSlug('question', visit.params.question ?? '');
  if (!id) throw new NotFound();
  return id;
}
