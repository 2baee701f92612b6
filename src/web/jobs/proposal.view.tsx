import { writeYen } from '../../kernel/yen.ts';
import type { PostingPage } from '../../modules/jobs/index.ts';
import { hoursField } from '../../modules/jobs/job.forms.ts';
import { totalOf, yenPerHour } from '../../modules/jobs/job.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { type FormState, typedText } from '../form-state.ts';
import { typedIn } from '../parts/typed.view.tsx';
import { jobStepTexts } from './job-step.texts.ts';

/** What an hour brings by the posting's estimate, and by the worker's own, at a button without JavaScript. */
export function PayAtOwnHours(props: {
  readonly lang: Lang;
  readonly job: PostingPage;
  readonly form: FormState;
}) {
  const { lang, job, form } = props;
  const t = jobStepTexts[lang].proposal;
  const total = totalOf(job.milestones);
  const own = hoursField.safeParse(typedText(form, 'ownHours'));
  return (
    <div>
      {job.expectedHours ? (
        <p class="small num">
          {t.atPosted(job.expectedHours, writeYen(yenPerHour(total, job.expectedHours)))}
        </p>
      ) : null}
      {own.success ? (
        <p class="num" role="status">
          {t.atOwn(own.data, writeYen(yenPerHour(total, own.data)))}
        </p>
      ) : null}
      <button class="btn quiet" type="submit" name="intent" value="fill" formnovalidate>
        {t.recount}
      </button>
    </div>
  );
}

/** What the client asks everybody who applies. */
export function Asked(props: { readonly lang: Lang; readonly questions: readonly string[] }) {
  return (
    <>
      <p>{jobStepTexts[props.lang].proposal.asked}</p>
      <ol {...typedIn(props.lang)}>
        {props.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </>
  );
}
