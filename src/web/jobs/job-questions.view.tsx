import { slugOf } from '../../kernel/ids.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { findLures } from '../../modules/messages/lure.rules.ts';
import { LureNote } from '../messages/lure-note.view.tsx';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { jobTexts } from './job.texts.ts';
import type { JobSteps, ShownJob } from './shown-job.view.tsx';

interface Props {
  readonly place: Place;
  readonly shown: ShownJob;
  readonly steps: JobSteps;
}

/** What was asked before, with the client's answers; then the ways that stand below every posting. */
export function Questions({ place, shown, steps }: Props) {
  const t = jobTexts[place.lang];
  const at = (rest: string) => href(place, `/jobs/${slugOf('job', shown.job.id)}${rest}`);
  return (
    <section id="questions">
      <h2>{t.questions}</h2>
      {shown.questions.length === 0 ? <p class="small">{t.noQuestions}</p> : null}
      <ul class="rows">
        {shown.questions.map((asked) => (
          <li key={asked.id}>
            <div>
              <p class="typed" {...typedIn(place.lang)}>
                <b>{asked.question}</b>
              </p>
              <p class="small">
                {t.asked(writeDate(tokyoDateOf(asked.askedAt), place.lang))}
                {shown.seesNames ? `　${t.askedBy(asked.askerName)}` : ''}
              </p>
              <LureNote lang={place.lang} lures={findLures(`${asked.question}\n${asked.answer ?? ''}`)} />
              {asked.answer === null ? (
                <p class="small">{t.noAnswer}</p>
              ) : (
                <p class="typed" {...typedIn(place.lang)}>
                  {asked.answer}
                </p>
              )}
            </div>
            {asked.answer === null && steps.answer ? (
              <a class="btn line" href={at(`/questions/${slugOf('question', asked.id)}`)}>
                {t.answerIt}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
      {steps.ask ? (
        <>
          <p class="small">{t.askThen}</p>
          <p class="ways">
            <a class="btn line" href={at('/question')}>
              {t.ask}
            </a>
          </p>
        </>
      ) : null}
      <ul class="ways-on">
        {shown.job.versions > 1 ? (
          <li>
            <a href={at('/changes')}>{t.changes(shown.job.versions - 1)}</a>
          </li>
        ) : null}
        {steps.stop ? (
          <li>
            <a href={at('/stop')}>{t.stop}</a>
          </li>
        ) : null}
        {steps.report ? (
          <li>
            <a href={at('/report')}>{t.report}</a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
