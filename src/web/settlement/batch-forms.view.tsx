import type { ComponentChildren } from 'preact';
import { type PersonId, slugOf } from '../../kernel/ids.ts';
import { type LocalDate, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import { type Batch, type BatchRefusal, returnReasons } from '../../modules/settlement/batch.rules.ts';
import { isMissed, type Outlier } from '../../modules/settlement/batch-approval.rules.ts';
import type { BatchEvent, BatchLine, Declaration } from '../../modules/settlement/index.ts';
import type { FormState } from '../form-state.ts';
import { Radios, Select, TextInput, Tick } from '../parts/fields.view.tsx';
import { ButtonForm, Form } from '../parts/form.view.tsx';
import { href, type Place } from '../visit.ts';
import { batchTexts } from './batch.texts.ts';
import { batchRefusalText } from './refusal-text.ts';

export type StepName =
  | 'approve'
  | 'exportFile'
  | 'send'
  | 'settle'
  | 'giveBack'
  | 'late'
  | 'cancel'
  | 'withdraw';

export type NamedLine = BatchLine & {
  readonly bankName: string;
  readonly branchName: string;
  /** In kana, as in the bank's file; null where the account's seal is broken. */
  readonly holder: string | null;
};

export interface BatchProps {
  readonly place: Place;
  readonly batch: Batch;
  readonly lines: readonly NamedLine[];
  readonly history: readonly BatchEvent[];
  readonly approvals: number;
  readonly declarations: readonly Declaration[];
  /** Who reads the page. */
  readonly self: PersonId | null;
  /** The last day on which the bank takes the file has passed. */
  readonly isLate: boolean;
  readonly today: LocalDate;
  /** Lines whose amount an approver types, and why. */
  readonly outliers: readonly Outlier[];
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
  if (isMissed(batch, props.today)) return null;
  if (batch.state === 'locked') return <Approval {...props} />;
  if (batch.state === 'settled' || batch.state === 'cancelled') return null;
  if (!mayRun) return <p class="lead">{t.waitsForOperator}</p>;
  if (batch.state === 'approved') return <ExportFile {...props} />;
  return batch.state === 'exported' ? <Sending {...props} /> : <Settling {...props} />;
}

/** Whether this reader is asked for an approval: then the list stands before the button. */
export function isAsked({ batch, mayApprove, noApproval }: BatchProps): boolean {
  return batch.state === 'locked' && mayApprove && noApproval === null;
}

function Approval(props: BatchProps) {
  const { place, batch, approvals, noApproval, mayApprove, formOf } = props;
  const t = batchTexts[place.lang];
  const form = formOf('approve');
  if (!isAsked(props)) {
    return (
      <section class="next">
        <p>{t.waitsForApproval(approvals)}</p>
        {mayApprove && noApproval ? <p>{batchRefusalText[noApproval][place.lang]}</p> : null}
      </section>
    );
  }
  const labels = { compared: t.approve.label, ...outlierLabels(props) };
  const words = { form, lang: place.lang, labels };
  const sums = [t.countOf(batch.count), writeYen(batch.total), writeYen(batch.largest)] as const;
  return (
    <Step title={t.approve.title} lead={t.approve.lead}>
      <p class="num">
        <b>{t.approve.sums(...sums)}</b>
      </p>
      <p>{t.waitsForApproval(approvals)}</p>
      <Form
        words={words}
        action={at(props, '/approval')}
        submit={t.approve.submit}
        consequence={t.approve.after}
      >
        <input type="hidden" name="shownHash" value={batch.listSha256} />
        <TypedAmounts {...props} form={form} />
        <Tick words={words} name="compared" />
      </Form>
    </Step>
  );
}

/** Each amount that is typed bears the name of its payee, also where it is said to be missing. */
function outlierLabels({ place, lines, outliers }: BatchProps): Readonly<Record<string, string>> {
  const { approve } = batchTexts[place.lang];
  const nameOf = (no: number) => lines.find(({ lineNo }) => lineNo === no)?.payeeName ?? '';
  return Object.fromEntries(
    outliers.map(({ lineNo }, row) => [`outliers.${row}.amount`, approve.outlier(lineNo, nameOf(lineNo))]),
  );
}

/** The amounts out of the ordinary, each with why it is asked for. */
function TypedAmounts(props: BatchProps & { readonly form: FormState }) {
  const { place, outliers, form } = props;
  const { approve } = batchTexts[place.lang];
  const labels = outlierLabels(props);
  if (outliers.length === 0) return null;
  return (
    <>
      <h3>{approve.outlierTitle}</h3>
      <p>{approve.outlierLead}</p>
      {outliers.map(({ lineNo, why, than }, row) => {
        const words = {
          form,
          lang: place.lang,
          labels,
          hints: { 'outliers.amount': approve.outlierWhy[why](writeYen(than)) },
        };
        return (
          <div key={lineNo}>
            <input type="hidden" name={`outliers.${row}.lineNo`} value={lineNo} />
            <TextInput
              words={words}
              name="outliers.amount"
              row={row}
              inputmode="numeric"
              unit={approve.unit}
              width="medium"
            />
          </div>
        );
      })}
    </>
  );
}

function ExportFile(props: BatchProps) {
  const t = batchTexts[props.place.lang];
  const form = props.formOf('exportFile');
  return (
    <Step title={t.exportFile.title} lead={t.exportFile.lead}>
      <PaperWithFile {...props} />
      <ButtonForm form={form} action={at(props, '/file')} label={t.exportFile.submit} />
      <a class="btn quiet" href={at(props)}>
        {t.exportFile.reload}
      </a>
    </Step>
  );
}

/** The list goes to the bank's counter with its file. */
function PaperWithFile(props: BatchProps) {
  const t = batchTexts[props.place.lang];
  return (
    <p>
      {t.paperWithFile}
      <br />
      <a href={at(props, '/list')}>{t.paper}</a>
    </p>
  );
}

function Sending(props: BatchProps) {
  const t = batchTexts[props.place.lang];
  const words = wordsOf(props, 'send', { uploaded: t.send.label });
  const file = props.formOf('exportFile');
  if (props.declarations.some(({ stands }) => stands)) {
    return (
      <section class="next">
        <p>{t.declaredFirst}</p>
      </section>
    );
  }
  return (
    <Step title={t.send.title} lead={t.send.lead}>
      <PaperWithFile {...props} />
      <Form words={words} action={at(props, '/sending')} submit={t.send.submit} consequence={t.send.after}>
        <Tick words={words} name="uploaded" />
      </Form>
      <ButtonForm form={file} action={at(props, '/file')} label={t.exportFile.again} look="quiet" />
    </Step>
  );
}

function Settling(props: BatchProps) {
  const t = batchTexts[props.place.lang];
  const settle = wordsOf(props, 'settle', { checked: t.settle.label });
  const giveBack = wordsOf(props, 'giveBack', t.giveBack.labels);
  const reasons = returnReasons.map((value) => ({ value, label: t.returnReason[value] }));
  if (props.today < props.batch.payOn)
    return <p class="lead">{t.waitsForPayDay(writeDate(props.batch.payOn, props.place.lang))}</p>;
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
      <details hidden={lineChoices(props, 'live').length === 0} open={giveBack.form.problems.size > 0}>
        <summary>{t.giveBack.title}</summary>
        <Form
          words={giveBack}
          action={at(props, '/returns')}
          submit={t.giveBack.submit}
          consequence={t.giveBack.after}
        >
          <Radios words={giveBack} name="lineNo" choices={lineChoices(props, 'live')} />
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
  if (lineChoices(props, 'settled').length === 0) return null;
  return (
    <details class="no-print" open={words.form.problems.size > 0}>
      <summary>{t.late.title}</summary>
      <Form
        words={words}
        action={at(props, '/late-returns')}
        submit={t.late.submit}
        consequence={t.late.after}
      >
        <Radios words={words} name="lineNo" choices={lineChoices(props, 'settled')} />
        <Select words={words} name="reason" choices={reasons} />
        <TextInput words={words} name="returnedOn" type="date" width="medium" />
        <TextInput words={words} name="bankLine" width="medium" />
      </Form>
    </details>
  );
}

/** The payments that can come back now, as the bank's letter names them. */
function lineChoices({ place, lines }: BatchProps, state: NamedLine['state']) {
  const t = batchTexts[place.lang];
  return lines
    .filter((line) => line.state === state)
    .map(({ lineNo, payeeName, amount, lastDigits }) => ({
      value: String(lineNo),
      label: `${lineNo}. ${payeeName}　${writeYen(amount)}　${t.ending(lastDigits)}`,
    }));
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

export function wordsOf<Name extends string>(
  { place, formOf }: BatchProps,
  step: StepName,
  labels: Readonly<Record<Name, string>>,
) {
  return { form: formOf(step), lang: place.lang, labels };
}

export function at({ place, batch }: Pick<BatchProps, 'place' | 'batch'>, step = ''): string {
  return href(place, `/batches/${slugOf('batch', batch.id)}${step}`);
}
