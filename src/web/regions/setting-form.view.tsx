import { writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen, yen } from '../../kernel/yen.ts';
import type {
  ChangeOfSetting,
  FarNumber,
  SettingName,
  WatchedNumber,
} from '../../modules/regions/setting.rules.ts';
import { PasswordProof } from '../accounts/password-proof.view.tsx';
import { typedRows } from '../form-state.ts';
import { Select, TextInput, Tick } from '../parts/fields.view.tsx';
import { Form, type FormWords } from '../parts/form.view.tsx';
import type { Place } from '../visit.ts';
import { settingChangeTexts } from './setting-change.texts.ts';
import { ComingChange } from './setting-words.view.tsx';
import { settingsTexts } from './settings.texts.ts';

type Name = keyof typeof settingsTexts.ja.labels | 'currentPassword';
type Words = FormWords<Name>;

interface FormProps {
  readonly name: SettingName;
  readonly words: Words;
  /** Numbers typed that are far from those of today. */
  readonly far: readonly FarNumber[];
}

/** The form of one setting: the day first, since it is what a change is about. */
export function SettingForm(props: FormProps) {
  const { name, words, far } = props;
  const t = settingsTexts[words.lang];
  return (
    <Form words={words} submit={t.save} consequence={t.after}>
      <TextInput words={words} name="effectiveFrom" type="date" width="medium" />
      {fieldsOf[name](words)}
      {far.length > 0 ? <Far {...props} /> : null}
    </Form>
  );
}

/** What is likely a slip: from what to what, what it changes, and the tick that says it is meant. */
function Far({ name, words, far }: FormProps) {
  const t = settingChangeTexts[words.lang];
  const { labels, units } = settingsTexts[words.lang];
  return (
    <div class="notice warm">
      <p>{t.far}</p>
      {far.map(({ field, present, wanted }) => (
        <p class="num" key={field}>
          {t.farStep(labels[field], amountOf(field, present, units), amountOf(field, wanted, units))}
        </p>
      ))}
      {Object.hasOwn(t.effects, name) ? <p>{t.effects[name as keyof typeof t.effects]}</p> : null}
      <Tick words={words} name="confirmed" must />
    </div>
  );
}

function amountOf(
  field: WatchedNumber,
  value: number | bigint,
  units: typeof settingsTexts.ja.units,
): string {
  switch (unitOf[field]) {
    case 'yen':
      return writeYen(yen(BigInt(value)));
    case 'percent':
      return `${Number(value) / 100}${units.percent}`;
    default:
      return `${value} ${units[unitOf[field]]}`;
  }
}

/** What is to change already: whoever writes the next rule sees it. */
export function Coming(props: { readonly place: Place; readonly coming: readonly ChangeOfSetting[] }) {
  const { place, coming } = props;
  const t = settingChangeTexts[place.lang];
  return coming.map((change) => (
    <section class="notice" key={change.effectiveFrom}>
      <p>{t.comingLead(writeDate(change.effectiveFrom, place.lang))}</p>
      <ComingChange place={place} change={change} />
    </section>
  ));
}

const fieldsOf: { readonly [Which in SettingName]: (words: Words) => preact.JSX.Element } = {
  fees: (words) => <Numbers words={words} names={['clientBp', 'workerBp']} />,
  timers: (words) => (
    <Numbers words={words} names={['acceptanceDays', 'extensionDays', 'offerDays', 'depositDays']} />
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
      <PasswordProof words={words} />
    </>
  ),
  bankFile: (words) => (
    <>
      <TextInput words={words} name="originatorCode" inputmode="numeric" width="medium" />
      <TextInput words={words} name="originatorKana" />
      <Select words={words} name="lineEnd" choices={choicesFrom(settingsTexts[words.lang].lineEnds)} />
      <Numbers words={words} names={['payeeLimit', 'batchLimit', 'bankChangeHoldHours']} />
      <Numbers words={words} names={['cutoffDays', 'typedFrom', 'typedTimes']} />
      <PasswordProof words={words} />
    </>
  ),
  referenceHourlyWage: (words) => (
    <>
      <Numbers words={words} names={['amount']} />
      <TextInput words={words} name="source" />
      <TextInput words={words} name="sourceEn" optional />
    </>
  ),
};

/** What each number counts. */
export const unitOf = {
  clientBp: 'percent',
  workerBp: 'percent',
  acceptanceDays: 'days',
  extensionDays: 'days',
  offerDays: 'days',
  depositDays: 'days',
  payeeLimit: 'yen',
  batchLimit: 'yen',
  bankChangeHoldHours: 'hours',
  cutoffDays: 'days',
  typedFrom: 'yen',
  typedTimes: 'times',
  amount: 'yen',
} as const satisfies Partial<Record<Name, keyof typeof settingsTexts.ja.units>>;

function Numbers({
  words,
  names,
}: {
  readonly words: Words;
  readonly names: readonly (keyof typeof unitOf)[];
}) {
  const { units } = settingsTexts[words.lang];
  return (
    <>
      {names.map((name) => (
        <TextInput
          key={name}
          words={words}
          name={name}
          unit={units[unitOf[name]]}
          inputmode={unitOf[name] === 'percent' ? 'text' : 'numeric'}
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
