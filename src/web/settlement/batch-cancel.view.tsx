import { TextArea, Tick } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { batchTexts } from './batch.texts.ts';
import { at, type BatchProps, wordsOf } from './batch-forms.view.tsx';

/** Stopping a batch: at the end of the page, with a reason, and never by accident. */
export function BatchCancellation(props: BatchProps) {
  const { place, batch, declarations, self } = props;
  const t = batchTexts[place.lang].cancel;
  const left = batch.state === 'exported';
  const standing = declarations.filter(({ stands }) => stands);
  const isMine = standing.some(({ personId }) => personId === self);
  return (
    <section class="no-print">
      <h2>{t.title}</h2>
      <p>{left ? t.leadExported : t.lead}</p>
      {standing.length > 0 ? <p>{isMine ? t.alreadyYou : t.declared(standing.length)}</p> : null}
      {isMine ? <Withdrawal {...props} /> : <Cancellation {...props} left={left} />}
    </section>
  );
}

function Cancellation(props: BatchProps & { readonly left: boolean }) {
  const t = batchTexts[props.place.lang].cancel;
  const words = { ...wordsOf(props, 'cancel', t.labels), hints: t.hints };
  return (
    <details open={words.form.problems.size > 0}>
      <summary>{t.open}</summary>
      <Form
        words={words}
        action={at(props, '/cancellation')}
        submit={props.left ? t.submitExported : t.submit}
        consequence={t.after}
      >
        <TextArea words={words} name="reason" rows={3} />
        <Tick words={words} name="understood" />
        {props.left ? <Tick words={words} name="notUploaded" /> : null}
      </Form>
    </details>
  );
}

/** Whoever was wrong says so, so that the truth can be recorded. */
function Withdrawal(props: BatchProps) {
  const t = batchTexts[props.place.lang].withdraw;
  const words = wordsOf(props, 'withdraw', t.labels);
  return (
    <details open={words.form.problems.size > 0}>
      <summary>{t.title}</summary>
      <p>{t.lead}</p>
      <Form words={words} action={at(props, '/declaration')} submit={t.submit} consequence={t.after}>
        <TextArea words={words} name="reason" rows={3} />
      </Form>
    </details>
  );
}
