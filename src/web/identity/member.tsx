import { idOfSlug, type PersonId, slugOf } from '../../kernel/ids.ts';
import { allow, NotAllowed, NotFound } from '../../kernel/result.ts';
import { maySuspend } from '../../modules/accounts/account.access.ts';
import { changeMembership } from '../../modules/accounts/index.ts';
import { leftBehind } from '../../modules/identity/duty.rules.ts';
import { changeRoles, dutyHolders, type MemberRow, memberOfRegion } from '../../modules/identity/index.ts';
import { mayDecideOn, mayManageMembers } from '../../modules/identity/membership.access.ts';
import { membershipForm, rolesForm } from '../../modules/identity/membership.forms.ts';
import { severalDuties } from '../../modules/identity/membership.rules.ts';
import { type StaffRole, staffRoles } from '../../modules/identity/person.rules.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { type FormState, typedTexts } from '../form-state.ts';
import { type StandingStill, standingStill } from '../home/unheld.ts';
import { LeavingBehind } from '../home/unheld.view.tsx';
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
        {ends ? <LeavingBehind lang={visit.lang} still={await leftBy(visit, member, [])} /> : null}
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
  const wanted = staffRoles.filter((role) => typedTexts(form, 'roles').includes(role));
  const left = form.refusal ? await leftBy(visit, member, wanted) : [];
  const body = (
    <>
      <h1>{member.displayName}</h1>
      <MemberFacts place={visit} member={member} />
      <Decisions visit={visit} member={member} form={form} wanted={wanted} left={left} />
      <p class="ways">
        <a href={href(visit, '/members')}>{membersTexts[visit.lang].back}</a>
      </p>
    </>
  );
  return { title: member.displayName, body };
}

interface DecisionProps {
  readonly visit: Visit;
  readonly member: MemberRow;
  readonly form: FormState;
  /** The roles as they were chosen, and what would stand still then. */
  readonly wanted: readonly StaffRole[];
  readonly left: readonly StandingStill[];
}

function Decisions(props: DecisionProps) {
  const { visit, member } = props;
  const t = membersTexts[visit.lang];
  if (!mayDecideOn(visit.actor, member.personId)) return <p class="lead">{t.self}</p>;
  return (
    <>
      {member.state === 'active' ? <Roles {...props} /> : null}
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

/** A box for each warning is drawn once the warning was given. */
function Roles({ visit, form, wanted, left }: DecisionProps) {
  const t = membersTexts[visit.lang];
  const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
  const choices = staffRoles.map((role) => ({ value: role, label: t.role[role] }));
  return (
    <section>
      <h2>{t.saveRoles}</h2>
      <Form words={words} submit={t.saveRoles}>
        <Checkboxes words={words} name="roles" choices={choices} />
        {form.refusal && severalDuties(wanted).length > 0 ? <Tick words={words} name="knowingly" /> : null}
        {left.length > 0 ? (
          <>
            <LeavingBehind lang={visit.lang} still={left} />
            <Tick words={words} name="leavesUnheld" />
          </>
        ) : null}
      </Form>
    </section>
  );
}

/** What would stand still if this member kept these roles alone. */
async function leftBy(
  visit: Visit,
  { personId }: MemberRow,
  keeps: readonly StaffRole[],
): Promise<StandingStill[]> {
  const left = leftBehind(await reading(visit.region.id, dutyHolders), personId, keeps);
  return standingStill(
    visit.lang,
    left.map((duty) => ({ duty, waiting: [] })),
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
