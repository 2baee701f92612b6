import { TextInput } from '../parts/fields.view.tsx';
import type { FormWords } from '../parts/form.view.tsx';
import type { accountFormTexts } from './account-form.texts.ts';

export type AccountField = keyof typeof accountFormTexts.ja.labels;

/** All that makes an account; letters come in the language in which it was made until that is changed. */
export function AccountFields({ words }: { readonly words: FormWords<AccountField> }) {
  return (
    <>
      <TextInput words={words} name="displayName" autocomplete="nickname" width="medium" />
      <TextInput words={words} name="loginName" autocomplete="username" width="medium" />
      <TextInput words={words} name="password" type="password" autocomplete="new-password" />
      <TextInput words={words} name="email" type="email" autocomplete="email" optional />
      <input type="hidden" name="language" value={words.lang} />
    </>
  );
}
