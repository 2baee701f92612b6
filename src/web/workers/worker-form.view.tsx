import { workerKinds } from '../../modules/workers/worker.rules.ts';
import { AddressFields } from '../organizations/organization-form.view.tsx';
import { Radios, TextInput, Tick, YesNo } from '../parts/fields.view.tsx';
import type { FormWords } from '../parts/form.view.tsx';
import { Terms } from './terms.view.tsx';
import { workerFormTexts } from './worker-form.texts.ts';

export type WorkerField = keyof typeof workerFormTexts.ja.labels;

/** Who somebody is for a contract and for the law. */
export function IdentityFields({ words }: { readonly words: FormWords<WorkerField> }) {
  const t = workerFormTexts[words.lang];
  const kinds = workerKinds.map((value) => ({ value, label: t.kinds[value] }));
  return (
    <>
      <fieldset class="part">
        <legend>{t.who}</legend>
        <TextInput words={words} name="familyName" autocomplete="family-name" width="medium" />
        <TextInput words={words} name="givenName" autocomplete="given-name" width="medium" />
        <TextInput words={words} name="familyKana" width="medium" />
        <TextInput words={words} name="givenKana" width="medium" />
        <TextInput words={words} name="birthDate" autocomplete="bday" width="medium" />
      </fieldset>
      <fieldset class="part">
        <legend>{t.where}</legend>
        <AddressFields words={words} findAddress={t.findAddress} />
        <TextInput words={words} name="phone" type="tel" autocomplete="tel" width="medium" optional />
        <Tick words={words} name="livesInJapan" must />
      </fieldset>
      <fieldset class="part">
        <legend>{t.asWhat}</legend>
        <Radios words={words} name="kind" choices={kinds} />
        <TextInput words={words} name="companyName" optional={t.asCompany} />
        <TextInput words={words} name="companyKana" optional={t.asCompany} />
        <YesNo words={words} name="hasEmployees" />
      </fieldset>
    </>
  );
}

/** The terms in full, and the box under them. */
export function TermsFields({
  words,
  version,
}: {
  readonly words: FormWords<'termsAgreed'>;
  readonly version: string;
}) {
  return (
    <fieldset class="part">
      <legend>{workerFormTexts[words.lang].terms}</legend>
      <Terms lang={words.lang} />
      <input type="hidden" name="termsVersion" value={version} />
      <Tick words={words} name="termsAgreed" must />
    </fieldset>
  );
}
