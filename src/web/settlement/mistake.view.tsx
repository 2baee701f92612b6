import { slugOf } from '../../kernel/ids.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import type { Suspense } from '../../modules/settlement/index.ts';
import type { FormState } from '../form-state.ts';
import { Radios, TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { Typed } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { mistakeTexts } from './mistake.texts.ts';

interface Props {
  readonly place: Place;
  readonly seen: Suspense;
  readonly forms: { readonly mistake: FormState; readonly decision: FormState };
  readonly mayDecide: boolean;
  readonly isOwn: boolean;
}

/** The third way out of suspense: the statement has no such line. */
export function CallingMistake({ place, seen, forms }: Props) {
  const t = mistakeTexts[place.lang];
  const words = { form: forms.mistake, lang: place.lang, labels: t.labels, hints: t.hints };
  return (
    <details open={words.form.problems.size > 0}>
      <summary>{t.title}</summary>
      <p>{t.lead}</p>
      <Form
        words={words}
        action={href(place, `/deposits/${slugOf('deposit', seen.deposit.id)}/mistake`)}
        submit={t.call}
        consequence={t.after}
      >
        <TextArea words={words} name="reason" rows={3} />
      </Form>
    </details>
  );
}

/** Who called it a mistake and why, and the form of the second person. */
export function Called(props: Props & { readonly mistake: NonNullable<Suspense['mistake']> }) {
  const { place, seen, forms, mayDecide, isOwn, mistake } = props;
  const t = mistakeTexts[place.lang];
  const words = { form: forms.decision, lang: place.lang, labels: t.labels };
  return (
    <section class="next">
      <h2>{t.called}</h2>
      <p class="small">
        {t.by(mistake.declaredName, writeDate(tokyoDateOf(mistake.declaredAt), place.lang))}
      </p>
      <p>
        <Typed lang={place.lang}>{mistake.reason}</Typed>
      </p>
      {isOwn || !mayDecide ? <p>{t.waits}</p> : null}
      {mayDecide ? (
        <Form
          words={words}
          action={href(place, `/deposits/${slugOf('deposit', seen.deposit.id)}/mistake/decision`)}
          submit={isOwn ? t.takeBack : t.decide}
          consequence={isOwn ? t.takenBack : t.decided}
        >
          {isOwn ? (
            <input type="hidden" name="decision" value="refused" />
          ) : (
            <Radios
              words={words}
              name="decision"
              choices={(['confirmed', 'refused'] as const).map((value) => ({ value, label: t[value] }))}
            />
          )}
        </Form>
      ) : null}
    </section>
  );
}
