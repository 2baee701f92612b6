import { legalForms } from '../../modules/organizations/organization.rules.ts';
import { typedText } from '../form-state.ts';
import { Radios, TextInput, YesNo } from '../parts/fields.view.tsx';
import type { FormWords } from '../parts/form.view.tsx';
import { organizationFormTexts } from './organization-form.texts.ts';

export type OrganizationField = keyof typeof organizationFormTexts.ja.labels;

/** What an organisation says about itself, at registration and when it is corrected. */
export function OrganizationFields({ words }: { readonly words: FormWords<OrganizationField> }) {
  const t = organizationFormTexts[words.lang];
  const kinds = legalForms.map((value) => ({ value, label: t.legalForms[value] }));
  return (
    <>
      <fieldset class="part">
        <legend>{t.what}</legend>
        <Radios words={words} name="legalForm" choices={kinds} />
        <TextInput
          words={words}
          name="corporateNumber"
          inputmode="numeric"
          width="medium"
          optional={t.ofCorporation}
        />
        <TextInput words={words} name="name" autocomplete="organization" />
        <TextInput words={words} name="nameKana" />
        <TextInput words={words} name="representative" width="medium" />
      </fieldset>
      <fieldset class="part">
        <legend>{t.where}</legend>
        <AddressFields words={words} findAddress={t.findAddress} />
        <TextInput words={words} name="organizationPhone" type="tel" width="medium" />
        <TextInput words={words} name="organizationEmail" type="email" optional />
      </fieldset>
      <fieldset class="part">
        <legend>{t.law}</legend>
        <p class="hint">{t.lawWhy}</p>
        <YesNo words={words} name="hasEmployees" />
        <TextInput
          words={words}
          name="officers"
          inputmode="numeric"
          width="short"
          unit={t.people}
          optional={t.ofCorporation}
        />
        <YesNo words={words} name="paysSalary" />
        <TextInput words={words} name="capitalYen" width="medium" unit={t.yen} optional={t.ifAny} />
        <TextInput
          words={words}
          name="regularEmployees"
          inputmode="numeric"
          width="short"
          unit={t.people}
          optional={t.ifAny}
        />
      </fieldset>
    </>
  );
}

/** Whether no number follows the town; there are addresses without one. */
function endsAtTown(address: string): boolean {
  return address !== '' && !/\d|[一二三四五六七八九十](?:丁目|番|号)/.test(address.normalize('NFKC'));
}

/** Postal code and address; the button fills the second from the first, without JavaScript. */
export function AddressFields({
  words,
  findAddress,
}: {
  readonly words: FormWords<'postalCode' | 'address'>;
  readonly findAddress: string;
}) {
  return (
    <>
      <TextInput
        words={words}
        name="postalCode"
        autocomplete="postal-code"
        inputmode="numeric"
        width="short"
      />
      <p>
        {/* The page comes back where it was, and not at its top. */}
        <button
          class="btn quiet"
          type="submit"
          name="intent"
          value="fill"
          formaction="#address"
          formnovalidate
        >
          {findAddress}
        </button>
      </p>
      <TextInput words={words} name="address" autocomplete="street-address" />
      {endsAtTown(typedText(words.form, 'address')) ? (
        <p class="small" role="status">
          {organizationFormTexts[words.lang].houseNumber}
        </p>
      ) : null}
    </>
  );
}
