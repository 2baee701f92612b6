import type { SettingName } from '../../modules/regions/setting.rules.ts';
import { typedRows } from '../form-state.ts';
import { Select, TextInput } from '../parts/fields.view.tsx';
import { Form, type FormWords } from '../parts/form.view.tsx';
import { settingsTexts } from './settings.texts.ts';

type Name = keyof typeof settingsTexts.ja.labels;
type Words = FormWords<Name>;

/** The form of one setting: the day first, since it is what a change is about. */
export function SettingForm({ name, words }: { readonly name: SettingName; readonly words: Words }) {
  const t = settingsTexts[words.lang];
  return (
    <Form words={words} submit={t.save} consequence={t.after}>
      <TextInput words={words} name="effectiveFrom" type="date" width="medium" />
      {fieldsOf[name](words)}
    </Form>
  );
}

const fieldsOf: { readonly [Which in SettingName]: (words: Words) => preact.JSX.Element } = {
  fees: (words) => <Numbers words={words} names={['clientBp', 'workerBp']} unit="percent" />,
  timers: (words) => (
    <Numbers
      words={words}
      names={['acceptanceDays', 'extensionDays', 'offerDays', 'depositDays']}
      unit="days"
    />
  ),
  paymentRule: (words) => (
    <Rows words={words} table="closings" least={2}>
      {(row) => (
        <>
          <TextInput words={words} name="closings.fromDay" row={row} width="short" />
          <TextInput words={words} name="closings.toDay" row={row} width="short" />
          <TextInput words={words} name="closings.monthOffset" row={row} width="short" />
          <TextInput words={words} name="closings.payDay" row={row} width="short" />
        </>
      )}
    </Rows>
  ),
  closingDays: (words) => (
    <>
      <Days words={words} table="added" />
      <Days words={words} table="removed" />
    </>
  ),
  escrowAccount: (words) => (
    <>
      <TextInput words={words} name="bankCode" inputmode="numeric" width="short" />
      <TextInput words={words} name="branchCode" inputmode="numeric" width="short" />
      <Select
        words={words}
        name="accountType"
        choices={choicesFrom(settingsTexts[words.lang].accountTypes)}
      />
      <TextInput words={words} name="number" inputmode="numeric" width="medium" />
      <TextInput words={words} name="holderName" />
      <TextInput words={words} name="holderKana" />
    </>
  ),
  bankFile: (words) => (
    <>
      <TextInput words={words} name="originatorCode" inputmode="numeric" width="medium" />
      <TextInput words={words} name="originatorKana" />
      <Select words={words} name="lineEnd" choices={choicesFrom(settingsTexts[words.lang].lineEnds)} />
      <Numbers words={words} names={['payeeLimit', 'batchLimit']} unit="yen" />
      <Numbers words={words} names={['bankChangeHoldHours']} unit="hours" />
    </>
  ),
  referenceHourlyWage: (words) => (
    <>
      <Numbers words={words} names={['amount']} unit="yen" />
      <TextInput words={words} name="source" />
    </>
  ),
};

function Numbers(props: {
  readonly words: Words;
  readonly names: readonly Name[];
  readonly unit: keyof typeof settingsTexts.ja.units;
}) {
  const unit = settingsTexts[props.words.lang].units[props.unit];
  return (
    <>
      {props.names.map((name) => (
        <TextInput
          key={name}
          words={props.words}
          name={name}
          unit={unit}
          inputmode={props.unit === 'percent' ? 'text' : 'numeric'}
          width="medium"
        />
      ))}
    </>
  );
}

function Days({ words, table }: { readonly words: Words; readonly table: 'added' | 'removed' }) {
  return (
    <Rows words={words} table={table} least={1}>
      {(row) => (
        <TextInput words={words} name={`${table}.day`} row={row} type="date" width="medium" optional />
      )}
    </Rows>
  );
}

/** As many rows as were typed; an empty one is left out, and more come by a button that needs no JavaScript. */
function Rows(props: {
  readonly words: Words;
  readonly table: 'closings' | 'added' | 'removed';
  readonly least: number;
  readonly children: (row: number) => preact.JSX.Element;
}) {
  const { words, table, least, children } = props;
  const t = settingsTexts[words.lang];
  const count = Math.max(least, typedRows(words.form, table));
  return (
    <div class="rows-input" id={table} tabIndex={-1}>
      <h2>{t.labels[table]}</h2>
      <p class="hint">{t.hints[table]}</p>
      {Array.from({ length: count }, (_, row) => (
        <fieldset class="row-input" key={row}>
          <legend>{t.row(row + 1)}</legend>
          {children(row)}
        </fieldset>
      ))}
      <button class="btn quiet" type="submit" name="intent" value={`more:${table}`} formnovalidate>
        {t.moreRows}
      </button>
    </div>
  );
}

function choicesFrom(labels: Readonly<Record<string | number, string>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
