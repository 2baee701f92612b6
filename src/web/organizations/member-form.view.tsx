import { clientRoles } from '../../kernel/actor.ts';
import { Radios, TextInput } from '../parts/fields.view.tsx';
import type { FormWords } from '../parts/form.view.tsx';
import { organizationTexts } from './organization.texts.ts';

/** What a member may do, and up to which amount. */
export function MemberFields({ words }: { readonly words: FormWords<'role' | 'approvalLimit'> }) {
  const t = organizationTexts[words.lang];
  const roles = clientRoles.map((value) => ({ value, label: t.role[value], hint: t.member.does[value] }));
  return (
    <>
      <Radios words={words} name="role" choices={roles} />
      <TextInput
        words={words}
        name="approvalLimit"
        inputmode="numeric"
        width="medium"
        unit={t.member.yen}
        optional
      />
    </>
  );
}
