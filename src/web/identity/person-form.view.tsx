import { Select, TextInput } from '../parts/fields.view.tsx';
import type { FormWords } from '../parts/form.view.tsx';
import { personFormTexts } from './person-form.texts.ts';

export type PersonField = keyof typeof personFormTexts.ja.labels;

/** Name, ways to reach, and account of somebody who registers. */
export function PersonFields({ words }: { readonly words: FormWords<PersonField> }) {
  const t = personFormTexts[words.lang];
  const languages = (['ja', 'en'] as const).map((value) => ({ value, label: t.languages[value] }));
  return (
    <>
      <fieldset class="part">
        <legend>{t.you}</legend>
        <TextInput words={words} name="familyName" autocomplete="family-name" width="medium" />
        <TextInput words={words} name="givenName" autocomplete="given-name" width="medium" />
        <TextInput words={words} name="familyKana" width="medium" />
        <TextInput words={words} name="givenKana" width="medium" />
        <TextInput words={words} name="phone" type="tel" autocomplete="tel" width="medium" optional />
        <TextInput words={words} name="email" type="email" autocomplete="email" optional />
        <Select words={words} name="language" choices={languages} />
      </fieldset>
      <fieldset class="part">
        <legend>{t.account}</legend>
        <TextInput words={words} name="loginName" autocomplete="username" width="medium" />
        <TextInput words={words} name="password" type="password" autocomplete="new-password" />
      </fieldset>
    </>
  );
}
