import { TextInput } from '../parts/fields.view.tsx';
import type { FormWords } from '../parts/form.view.tsx';
import { passwordProofTexts } from './password-proof.texts.ts';

/** A form's words with those of the field below, for the form's own list of what is wrong. */
export function withProof<Name extends string>(words: FormWords<Name>): FormWords<Name | 'currentPassword'> {
  const t = passwordProofTexts[words.lang];
  return {
    ...words,
    labels: { ...words.labels, ...t.labels },
    hints: { ...words.hints, ...t.hints },
  };
}

/** The password of now, last in the form: what has to be thought over comes first. */
export function PasswordProof({ words }: { readonly words: FormWords<'currentPassword'> }) {
  return <TextInput words={words} name="currentPassword" type="password" autocomplete="current-password" />;
}
