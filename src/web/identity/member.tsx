import { idOfSlug, type PersonId, slugOf } from '../../kernel/ids.ts';
import { allow, NotAllowed, NotFound } from '../../kernel/result.ts';
import { maySuspend } from '../../modules/accounts/account.access.ts';
import { changeMembership } from '../../modules/accounts/index.ts';
import { changeRoles, type MemberRow, memberOfRegion } from '../../modules/identity/index.ts';
import { mayDecideOn, mayManageMembers } from '../../modules/identity/membership.access.ts';
import { membershipForm, rolesForm } from '../../modules/identity/membership.forms.ts';
import { staffRoles } from '../../modules/identity/person.rules.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import type { Drawn } from '../page.tsx';
import { Checkboxes, TextArea, Tick } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href, type Visit } from '../visit.ts';
import { membersTexts } from './members.texts.ts';
import { MemberFacts } from './members.view.tsx';
import { membershipRefusalText } from './refusal-text.ts';

/** One member, with the roles that an officer gives and takes. */
export const memberPage = formPage({
  schema: rolesForm,
  initial: async (visit) => ({ roles: (await memberOf(visit)).roles }),
  draw: drawMember,
  submit: (visit, command) => changeRoles(visit.actor, { ...command, personId: personIdOf(visit) }),
  refusals: membershipRefusalText,
  next: (visit) => `/members/${slugOf('person', personIdOf(visit))}`,
});

/** Asks once before somebody is suspended or let in again, and says what that means. */
export const membershipPage = formPage({
  schema: membershipForm,
  async draw(visit, form) {
    const member = await suspendable(visit);
    const t = membersTexts[visit.lang];
    const ends = member.state === 'active';
    const title = (ends ? t.suspendTitle : t.resumeTitle)(member.displayName);
    const words = { form, lang: visit.lang, labels: t.labels };
    const body = (
      <>
        <h1>{title}</h1>
        <p class="lead">{ends ? t.suspendWhat : t.resumeWhat}</p>
        <Form words={words} submit={ends ? t.suspend : t.resume}>
          <input type="hidden" name="state" value={ends ? 'suspended' : 'active'} />
          {ends ? <TextArea words={words} name="reason" rows={3} /> : null}
        </Form>
        {mayManageMembers(visit.actor) ? (
          <p class="ways">
            <a href={addressOf(visit)}>{t.backToPerson}</a>
          </p>
        ) : null}
      </>
    );
    return { title, body };
  },
  submit: (visit, command) => changeMembership(visit.actor, { ...command, personId: personIdOf(visit) }),
  refusals: membershipRefusalText,
  // An adviser has no list of members to go back to.
  next: (visit) =>
    mayManageMembers(visit.actor) ? `/members/${slugOf('person', personIdOf(visit))}` : '/home',
});

async function drawMember(visit: Visit, form: FormState): Promise<Drawn> {
  const member = await memberOf(visit);
  const body = (
    <>
      <h1>{member.displayName}</h1>
      <MemberFacts place={visit} member={member} />
      <Decisions visit={visit} member={member} form={form} />
      <p class="ways">
        <a href={href(visit, '/members')}>{membersTexts[visit.lang].back}</a>
      </p>
    </>
  );
  return { title: member.displayName, body };
}

function Decisions(props: { readonly visit: Visit; readonly member: MemberRow; readonly form: FormState }) {
  const { visit, member, form } = props;
  const t = membersTexts[visit.lang];
  if (!mayDecideOn(visit.actor, member.personId)) return <p class="lead">{t.self}</p>;
  const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
  const choices = staffRoles.map((role) => ({ value: role, label: t.role[role] }));
  return (
    <>
      {member.state === 'active' ? (
        <section>
          <h2>{t.saveRoles}</h2>
          <Form words={words} submit={t.saveRoles}>
            <Checkboxes words={words} name="roles" choices={choices} />
            {form.refusal ? <Tick words={words} name="knowingly" /> : null}
          </Form>
        </section>
      ) : null}
      {member.state === 'left' ? null : (
        <p class="ways">
          <a class="btn line" href={`${addressOf(visit)}/membership`}>
            {member.state === 'active' ? t.suspend : t.resume}
          </a>
        </p>
      )}
    </>
  );
}

/** An adviser finds nobody but those whom they may stop; what they see of them is their name. */
async function suspendable(visit: Visit): Promise<MemberRow> {
  const member = await reading(visit.region.id, (tx) => memberOfRegion(tx, personIdOf(visit)));
  if (!member || !maySuspend(visit.actor, member))
    throw mayManageMembers(visit.actor) ? new NotAllowed() : new NotFound();
  return member;
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
