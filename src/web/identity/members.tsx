import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { addMember, membersOfRegion } from '../../modules/identity/index.ts';
import { mayManageMembers } from '../../modules/identity/membership.access.ts';
import { addMemberForm } from '../../modules/identity/membership.forms.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { page } from '../page.tsx';
import { TextInput } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import type { Visit } from '../visit.ts';
import { membersTexts } from './members.texts.ts';
import { MembersView } from './members.view.tsx';
import { membershipRefusalText } from './refusal-text.ts';

/** Who belongs to the region: the officer's list. */
export async function members(visit: Visit): Promise<Response> {
  allow(mayManageMembers(visit.actor));
  const search = (visit.query.get('q') ?? '').slice(0, 60).trim();
  const found = await reading(visit.region.id, (tx) => membersOfRegion(tx, search));
  return page(visit, {
    title: membersTexts[visit.lang].title,
    body: <MembersView place={visit} search={search} members={found} />,
  });
}

export const addMemberPage = formPage({
  schema: addMemberForm,
  async draw(visit, form) {
    allow(mayManageMembers(visit.actor));
    const t = membersTexts[visit.lang];
    const words = { form, lang: visit.lang, labels: t.labels };
    const body = (
      <>
        <h1>{t.add}</h1>
        <p class="lead">{t.addLead}</p>
        <Form words={words} submit={t.addSubmit}>
          <TextInput words={words} name="login" />
        </Form>
      </>
    );
    return { title: t.add, body };
  },
  submit: (visit, command) => addMember(visit.actor, command),
  refusals: membershipRefusalText,
  next: (_, { personId }) => `/members/${slugOf('person', personId)}`,
});
