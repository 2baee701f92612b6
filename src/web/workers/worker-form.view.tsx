import { workerKinds } from '../../modules/workers/worker.rules.ts';
import { AddressFields } from '../organizations/organization-form.view.tsx';
import { Radios, TextArea, TextInput, Tick, YesNo } from '../parts/fields.view.tsx';
import type { FormWords } from '../parts/form.view.tsx';
import { Terms } from './terms.view.tsx';
import { workerFormTexts } from './worker-form.texts.ts';

export type WorkerField = keyof typeof workerFormTexts.ja.labels;

/** What the law and a contract need to know of a worker. */
export function WorkerFields({ words }: { readonly words: FormWords<WorkerField> }) {
  const t = workerFormTexts[words.lang];
  const kinds = workerKinds.map((value) => ({ value, label: t.kinds[value] }));
  return (
    <>
      <fieldset class="part">
        <legend>{t.asWhat}</legend>
        <Radios words={words} name="kind" choices={kinds} />
        <TextInput words={words} name="companyName" optional />
        <TextInput words={words} name="companyKana" optional />
        <YesNo words={words} name="hasEmployees" />
        <TextInput words={words} name="birthDate" autocomplete="bday" width="medium" />
        <TextArea words={words} name="introduction" rows={4} optional />
      </fieldset>
      <fieldset class="part">
        <legend>{t.where}</legend>
        <AddressFields words={words} findAddress={t.findAddress} />
        <Tick words={words} name="livesInJapan" />
      </fieldset>
    </>
  );
}

/** The terms in full, and the box under them. */
export function TermsFields({
  words,
  version,
}: {
  readonly words: FormWords<WorkerField>;
  readonly version: string;
}) {
  return (
    <fieldset class="part">
      <legend>{workerFormTexts[words.lang].terms}</legend>
      <Terms lang={words.lang} />
      <input type="hidden" name="termsVersion" value={version} />
      <Tick words={words} name="termsAgreed" />
    </fieldset>
  );
}
