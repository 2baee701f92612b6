import type { ComponentChildren } from 'preact';
import { slugOf } from '../../kernel/ids.ts';
import { type Batch, type BatchRefusal, returnReasons } from '../../modules/settlement/batch.rules.ts';
import type { BatchLine, BatchStep } from '../../modules/settlement/index.ts';
import type { FormState } from '../form-state.ts';
import { Select, TextInput, Tick } from '../parts/fields.view.tsx';
import { ButtonForm, Form } from '../parts/form.view.tsx';
import { href, type Place } from '../visit.ts';
import { batchTexts } from './batch.texts.ts';
import { batchRefusalText } from './refusal-text.ts';

export type StepName = 'approve' | 'exportFile' | 'send' | 'settle' | 'giveBack' | 'late' | 'cancel';

export type NamedLine = BatchLine & { readonly bankName: string; readonly branchName: string };

export interface BatchProps {
  readonly place: Place;
  readonly batch: Batch;
  readonly lines: readonly NamedLine[];
  readonly steps: readonly BatchStep[];
  /** Numbers of lines whose amount an approver types. */
  readonly outliers: readonly number[];
  /** Why the step that was just tried did not happen; the page may have moved on meanwhile. */
  readonly refusal: FormState | null;
  /** A form of its own for each step. */
  readonly formOf: (step: StepName) => FormState;
  /** Why this reader may not approve; null when they may. */
  readonly noApproval: BatchRefusal | null;
  readonly mayApprove: boolean;
  readonly mayRun: boolean;
  readonly mayCancel: boolean;
}

/** The one next step of the batch, for who takes it; a sentence for everyone else. */
export function BatchNext(props: BatchProps) {
  const { place, batch, mayRun } = props;
  const t = batchTexts[place.lang];
  if (batch.state === 'locked') return <Approval {...props} />;
  if (batch.state === 'settled' || batch.state === 'cancelled') return null;
  if (!mayRun) return <p class="lead">{t.waitsForOperator}</p>;
  if (batch.state === 'approved') return <ExportFile {...props} />;
  return batch.state === 'exported' ? <Sending {...props} /> : <Settling {...props} />;
}

function Approval(props: BatchProps) {
  const { place, batch, steps, noApproval, mayApprove, formOf } = props;
  const t = batchTexts[place.lang];
  const given = steps.filter(({ what }) => what === 'approved').length;
  const form = formOf('approve');
  if (!mayApprove || noApproval) {
    return (
      <section class="next">
        <p>{t.waitsForApproval(given)}</p>
        {mayApprove && noApproval ? <p>{batchRefusalText[noApproval][place.lang]}</p> : null}
      </section>
    );
  }
  const strange = props.lines.filter(({ lineNo }) => props.outliers.includes(lineNo));
  const words = { form, lang: place.lang, labels: { compared: t.approve.label } };
  return (
    <Step title={t.approve.title} lead={t.approve.lead}>
      <p>{t.waitsForApproval(given)}</p>
      <Form
        words={words}
        action={at(props, '/approval')}
        submit={t.approve.submit}
        consequence={t.approve.after}
      >
        <input type="hidden" name="shownHash" value={batch.listSha256} />
        {strange.length > 0 ? <h3>{t.approve.outlierTitle}</h3> : null}
        {strange.length > 0 ? <p>{t.approve.outlierLead}</p> : null}
        {strange.map(({ lineNo, payeeName }, row) => (
          <div key={lineNo}>
            <input type="hidden" name={`outliers.${row}.lineNo`} value={lineNo} />
            <TextInput
              words={{
                form,
                lang: place.lang,
                labels: { 'outliers.amount': t.approve.outlier(lineNo, payeeName) },
              }}
              name="outliers.amount"
              row={row}
              inputmode="numeric"
              unit={t.approve.unit}
              width="medium"
            />
          </div>
        ))}
        <Tick words={words} name="compared" />
      </Form>
    </Step>
  );
}

function ExportFile(props: BatchProps) {
  const t = batchTexts[props.place.lang];
  const form = props.formOf('exportFile');
  return (
    <Step title={t.exportFile.title} lead={t.exportFile.lead}>
      <ButtonForm form={form} action={at(props, '/file')} label={t.exportFile.submit} />
      <a class="btn quiet" href={at(props)}>
        {t.exportFile.reload}
      </a>
    </Step>
  );
}

function Sending(props: BatchProps) {
  const t = batchTexts[props.place.lang];
  const words = wordsOf(props, 'send', { uploaded: t.send.label });
  const file = props.formOf('exportFile');
  return (
    <Step title={t.send.title} lead={t.send.lead}>
      <Form words={words} action={at(props, '/sending')} submit={t.send.submit} consequence={t.send.after}>
        <Tick words={words} name="uploaded" />
      </Form>
      {props.steps.some(({ what }) => what === 'declared') ? null : (
        <ButtonForm form={file} action={at(props, '/file')} label={t.exportFile.again} look="quiet" />
      )}
    </Step>
  );
}

function Settling(props: BatchProps) {
  const t = batchTexts[props.place.lang];
  const settle = wordsOf(props, 'settle', { checked: t.settle.label });
  const giveBack = wordsOf(props, 'giveBack', t.giveBack.labels);
  const reasons = returnReasons.map((value) => ({ value, label: t.returnReason[value] }));
  return (
    <>
      <Step title={t.settle.title} lead={t.settle.lead}>
        <Form
          words={settle}
          action={at(props, '/settlement')}
          submit={t.settle.submit}
          consequence={t.settle.after}
        >
          <Tick words={settle} name="checked" />
        </Form>
      </Step>
      <details open={giveBack.form.problems.size > 0}>
        <summary>{t.giveBack.title}</summary>
        <Form
          words={giveBack}
          action={at(props, '/returns')}
          submit={t.giveBack.submit}
          consequence={t.giveBack.after}
        >
          <TextInput words={giveBack} name="lineNo" inputmode="numeric" width="short" />
          <Select words={giveBack} name="reason" choices={reasons} />
        </Form>
      </details>
    </>
  );
}

/** Days after the settlement the bank may still give a payment back. */
export function LateReturn(props: BatchProps) {
  const t = batchTexts[props.place.lang];
  const words = { ...wordsOf(props, 'late', t.late.labels), hints: t.late.hints };
  const reasons = returnReasons.map((value) => ({ value, label: t.returnReason[value] }));
  return (
    <details class="no-print" open={words.form.problems.size > 0}>
      <summary>{t.late.title}</summary>
      <Form
        words={words}
        action={at(props, '/late-returns')}
        submit={t.late.submit}
        consequence={t.late.after}
      >
        <TextInput words={words} name="lineNo" inputmode="numeric" width="short" />
        <Select words={words} name="reason" choices={reasons} />
        <TextInput words={words} name="returnedOn" type="date" width="medium" />
        <TextInput words={words} name="bankLine" width="medium" />
      </Form>
    </details>
  );
}

/** Stopping a batch: at the end of the page, and never by accident. */
export function BatchCancellation(props: BatchProps) {
  const { place, batch, steps } = props;
  const t = batchTexts[place.lang];
  const left = batch.state === 'exported';
  const declared = steps.filter(({ what }) => what === 'declared').length;
  const words = wordsOf(props, 'cancel', { notUploaded: t.cancel.label });
  return (
    <section class="no-print">
      <h2>{t.cancel.title}</h2>
      <p>{left ? t.cancel.leadExported : t.cancel.lead}</p>
      {declared > 0 ? <p>{t.cancel.declared(declared)}</p> : null}
      {left ? (
        <Form words={words} action={at(props, '/cancellation')} submit={t.cancel.submitExported}>
          <Tick words={words} name="notUploaded" />
        </Form>
      ) : (
        <ButtonForm
          form={words.form}
          action={at(props, '/cancellation')}
          label={t.cancel.submit}
          look="line"
        />
      )}
    </section>
  );
}

function Step(props: {
  readonly title: string;
  readonly lead: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="next">
      <h2>{props.title}</h2>
      <p>{props.lead}</p>
      {props.children}
    </section>
  );
}

function wordsOf<Name extends string>(
  { place, formOf }: BatchProps,
  step: StepName,
  labels: Readonly<Record<Name, string>>,
) {
  return { form: formOf(step), lang: place.lang, labels };
}

function at({ place, batch }: BatchProps, step = ''): string {
  return href(place, `/batches/${slugOf('batch', batch.id)}${step}`);
}
