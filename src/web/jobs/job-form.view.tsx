import { workCategories } from '../../kernel/work-categories.ts';
import { typedRows } from '../form-state.ts';
import { Select, TextArea, TextInput, Tick } from '../parts/fields.view.tsx';
import { Form, type FormWords } from '../parts/form.view.tsx';
import { jobFormTexts } from './job-form.texts.ts';

type Name = keyof typeof jobFormTexts.ja.labels;

interface Props {
  readonly words: FormWords<Name>;
  /** For a new posting: the organisations that the person may draft for. */
  readonly organizations?: readonly { readonly value: string; readonly label: string }[];
}

/** The one form of a posting, for drafting and for changing it. */
export function JobForm({ words, organizations }: Props) {
  const t = jobFormTexts[words.lang];
  const kinds = Object.entries(t.withholding).map(([value, label]) => ({ value, label }));
  const categories = workCategories.map((category) => ({
    value: category.code,
    label: category[words.lang],
  }));
  return (
    <Form words={words} submit={t.save} consequence={t.saveThen}>
      <fieldset class="part">
        <legend>{t.work}</legend>
        {organizations ? <Select words={words} name="organization" choices={organizations} /> : null}
        <TextInput words={words} name="title" />
        <Select words={words} name="category" choices={categories} />
        <TextArea words={words} name="description" rows={8} />
        <TextArea words={words} name="acceptanceCriteria" rows={3} />
      </fieldset>
      <fieldset class="part">
        <legend>{t.money}</legend>
        <Parts words={words} />
        <TextInput words={words} name="deliveryDue" type="date" width="medium" />
        <TextInput words={words} name="applicationDeadline" type="date" width="medium" />
        <TextInput words={words} name="expectedHours" inputmode="numeric" width="short" unit={t.hours} />
        <Select words={words} name="withholdingKind" choices={kinds} optional />
      </fieldset>
      <fieldset class="part">
        <legend>{t.rules}</legend>
        <TextInput words={words} name="revisionsIncluded" inputmode="numeric" width="short" />
        <TextArea words={words} name="expenseHandling" rows={2} />
        <TextArea words={words} name="ipHandling" rows={2} />
        <TextInput words={words} name="deliveryPlace" />
        <TextInput words={words} name="contact" />
      </fieldset>
      <fieldset class="part">
        <legend>{t.forWhom}</legend>
        <Tick words={words} name="phoneEnough" />
        <Tick words={words} name="beginnersWelcome" />
      </fieldset>
    </Form>
  );
}

/** As many parts as were typed, at least one; more by a button that needs no JavaScript. */
function Parts({ words }: { readonly words: FormWords<Name> }) {
  const t = jobFormTexts[words.lang];
  const rows = Math.max(1, typedRows(words.form, 'milestones'));
  return (
    <div class="rows-input" id="milestones" tabIndex={-1}>
      <p class="hint">{t.hints.milestones}</p>
      {Array.from({ length: rows }, (_, row) => (
        <fieldset class="row-input" key={row}>
          <legend>{t.rowTitle(row + 1)}</legend>
          <TextInput words={words} name="milestones.title" row={row} />
          <TextInput
            words={words}
            name="milestones.reward"
            row={row}
            inputmode="numeric"
            width="medium"
            unit={t.yen}
          />
          <TextInput words={words} name="milestones.dueOn" row={row} type="date" width="medium" />
        </fieldset>
      ))}
      <button class="btn quiet" type="submit" name="intent" value="more:milestones" formnovalidate>
        {t.moreRows}
      </button>
    </div>
  );
}
