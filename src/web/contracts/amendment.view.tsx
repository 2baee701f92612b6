import { writeYen } from '../../kernel/yen.ts';
import type { ContractPage } from '../../modules/contracts/index.ts';
import { typedRows, typedText } from '../form-state.ts';
import { TextArea, TextInput } from '../parts/fields.view.tsx';
import { Form, type FormWords } from '../parts/form.view.tsx';
import { changeTexts } from './change.texts.ts';

type Name = keyof typeof changeTexts.ja.amendment.labels;

interface Props {
  readonly words: FormWords<Name>;
  readonly contract: ContractPage;
}

export function AmendmentFields({ words, contract }: Props) {
  const t = changeTexts[words.lang].amendment;
  return (
    <Form words={words} submit={t.submit} consequence={t.after}>
      <TextArea words={words} name="reason" rows={2} />
      <fieldset class="part">
        <legend>{t.partsTitle}</legend>
        <Parts words={words} contract={contract} />
        <Added words={words} />
      </fieldset>
      <fieldset class="part">
        <legend>{t.work}</legend>
        <TextArea words={words} name="description" rows={8} />
        <TextArea words={words} name="acceptanceCriteria" rows={3} />
        <TextInput words={words} name="revisionsIncluded" inputmode="numeric" width="short" />
      </fieldset>
    </Form>
  );
}

/** The parts that can still change; which they are stands in the form itself. */
function Parts({ words, contract }: Props) {
  const t = changeTexts[words.lang].amendment;
  const rows = typedRows(words.form, 'parts');
  return (
    <div class="rows-input" id="parts" tabIndex={-1}>
      {rows < contract.milestones.length ? <p class="hint">{t.fixed}</p> : null}
      {Array.from({ length: rows }, (_, row) => {
        const position = typedText(words.form, `parts.${row}.position`);
        const part = contract.milestones.find((milestone) => String(milestone.position) === position);
        return (
          <fieldset class="row-input" key={position}>
            <legend>{part?.title ?? position}</legend>
            <input type="hidden" name={`parts.${row}.position`} value={position} />
            <TextInput words={words} name="parts.dueOn" row={row} type="date" width="medium" />
            {part?.state === 'planned' ? (
              <TextInput
                words={words}
                name="parts.reward"
                row={row}
                inputmode="numeric"
                width="medium"
                unit={t.yen}
              />
            ) : (
              <p>{part ? t.paidIn(writeYen(part.reward)) : null}</p>
            )}
          </fieldset>
        );
      })}
    </div>
  );
}

function Added({ words }: { readonly words: FormWords<Name> }) {
  const t = changeTexts[words.lang].amendment;
  const rows = typedRows(words.form, 'added');
  return (
    <div class="rows-input" id="added" tabIndex={-1}>
      <p class="hint">{t.hints.added}</p>
      {Array.from({ length: rows }, (_, row) => (
        <fieldset class="row-input" key={row}>
          <legend>{t.addedRow(row + 1)}</legend>
          <TextInput words={words} name="added.title" row={row} />
          <TextInput
            words={words}
            name="added.reward"
            row={row}
            inputmode="numeric"
            width="medium"
            unit={t.yen}
          />
          <TextInput words={words} name="added.dueOn" row={row} type="date" width="medium" />
        </fieldset>
      ))}
      <button class="btn quiet" type="submit" name="intent" value="more:added" formnovalidate>
        {t.moreRows}
      </button>
    </div>
  );
}
