import { reportReasons } from '../../modules/messages/report.rules.ts';
import type { FormState } from '../form-state.ts';
import { Radios, TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import type { Place } from '../visit.ts';
import { reportTexts } from './report.texts.ts';

/** The fields of a report, below what it is about. */
export function ReportFields({ place, form }: { readonly place: Place; readonly form: FormState }) {
  const t = reportTexts[place.lang];
  const words = { form, lang: place.lang, labels: t.labels, hints: t.hints };
  return (
    <Form words={words} submit={t.submit} consequence={t.after}>
      <Radios
        words={words}
        name="reason"
        choices={reportReasons.map((value) => ({ value, label: t.reasons[value] }))}
      />
      <TextArea words={words} name="text" rows={5} optional />
    </Form>
  );
}
