import { idOfSlug, type PersonId, slugOf } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import {
  changeMembership,
  changeRoles,
  type MemberRow,
  memberOfRegion,
} from '../../modules/identity/index.ts';
import { mayDecideOn, mayManageMembers } from '../../modules/identity/membership.access.ts';
import { membershipForm, rolesForm } from '../../modules/identity/membership.forms.ts';
import { staffRoles } from '../../modules/identity/person.rules.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { emptyForm, type FormState } from '../form-state.ts';
import type { Drawn } from '../page.tsx';
import { Checkboxes } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href, type Visit } from '../visit.ts';
import { membersTexts } from './members.texts.ts';
import { MemberFacts } from './members.view.tsx';
import { membershipRefusalText } from './refusal-text.ts';

/** One member with the two things that an officer decides about them, each a form of its own. */
export const memberPage = formPage({
  schema: rolesForm,
  initial: async (visit) => ({ roles: (await memberOf(visit)).roles }),
  draw: drawMember,
  submit: (visit, command) => changeRoles(visit.actor, { ...command, personId: personIdOf(visit) }),
  refusals: membershipRefusalText,
  next: (visit) => `/members/${slugOf('person', personIdOf(visit))}`,
});

export const membershipPage = formPage({
  schema: membershipForm,
  async draw(visit, form) {
    const { roles } = await memberOf(visit);
    return drawMember(visit, { ...form, typed: { roles } });
  },
  submit: (visit, command) => changeMembership(visit.actor, { ...command, personId: personIdOf(visit) }),
  refusals: membershipRefusalText,
  next: (visit) => `/members/${slugOf('person', personIdOf(visit))}`,
});

async function drawMember(visit: Visit, form: FormState): Promise<Drawn> {
  const t = membersTexts[visit.lang];
  const member = await memberOf(visit);
  const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
  const choices = staffRoles.map((role) => ({ value: role, label: t.role[role] }));
  const may = mayDecideOn(visit.actor, member.personId);
  const body = (
    <>
      <h1>{member.displayName}</h1>
      <MemberFacts place={visit} member={member} />
      {may ? null : <p>{t.self}</p>}
      {may && member.state === 'active' ? (
        <Form words={words} action={addressOf(visit)} submit={t.saveRoles}>
          <Checkboxes words={words} name="roles" choices={choices} />
        </Form>
      ) : null}
      {may && member.state !== 'left' ? (
        <Suspension visit={visit} member={member} keyOfForm={form.key} />
      ) : null}
      <p>
        <a href={href(visit, '/members')}>{t.back}</a>
      </p>
    </>
  );
  return { title: member.displayName, body };
}

function Suspension(props: {
  readonly visit: Visit;
  readonly member: MemberRow;
  readonly keyOfForm: string;
}) {
  const { visit, member, keyOfForm } = props;
  const t = membersTexts[visit.lang];
  const words = { form: emptyForm(keyOfForm), lang: visit.lang, labels: t.labels };
  const [state, label, what] =
    member.state === 'active'
      ? (['suspended', t.suspend, t.suspendWhat] as const)
      : (['active', t.resume, t.resumeWhat] as const);
  return (
    <section>
      <h2>{label}</h2>
      <Form words={words} action={`${addressOf(visit)}/membership`} submit={label} consequence={what}>
        <input type="hidden" name="state" value={state} />
      </Form>
    </section>
  );
}

/** Asked before it is looked up: who may not manage members does not learn who there is. */
async function memberOf(visit: Visit): Promise<MemberRow> {
  allow(mayManageMembers(visit.actor));
  return reading(visit.region.id, async (tx) => {
    const member = await memberOfRegion(tx, personIdOf(visit));
    if (!member) throw new NotFound();
    return member;
  });
}

function personIdOf(visit: Visit): PersonId {
  const id = idOfSlug('person', visit.params.person ?? '');
  if (!id) throw new NotFound();
  return id;
}

function addressOf(visit: Visit): string {
  return href(visit, `/members/${slugOf('person', personIdOf(visit))}`);
}
