import { idOfSlug, type PersonId, slugOf } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { leftBehind } from '../../modules/identity/duty.rules.ts';
import { dutyHolders, type MemberRow, memberOfRegion } from '../../modules/identity/index.ts';
import { mayDecideOn, mayManageMembers } from '../../modules/identity/membership.access.ts';
import { rolesForm } from '../../modules/identity/membership.forms.ts';
import {
  besideOwnSide,
  type OwnSide,
  roleChanges,
  severalDuties,
} from '../../modules/identity/membership.rules.ts';
import { type StaffRole, staffRoles } from '../../modules/identity/person.rules.ts';
import { changeRoles, ownSideOf } from '../../modules/programme/index.ts';
import { reading } from '../../platform/transaction.ts';
import { PasswordProof, withProof } from '../accounts/password-proof.view.tsx';
import { formPage } from '../form-page.tsx';
import { type FormState, typedTexts } from '../form-state.ts';
import { leftStanding, type StandingStill } from '../home/unheld.ts';
import { LeavingBehind } from '../home/unheld.view.tsx';
import type { Drawn } from '../page.tsx';
import { Checkboxes, Tick } from '../parts/fields.view.tsx';
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
  passwordField: 'currentPassword',
  next: (visit) => `/members/${slugOf('person', personIdOf(visit))}`,
});

async function drawMember(visit: Visit, form: FormState): Promise<Drawn> {
  const member = await memberOf(visit);
  const wanted = staffRoles.filter((role) => typedTexts(form, 'roles').includes(role));
  // A warning stays once it was given, also when the password beside it was wrong.
  const isSent = form.refusal !== undefined || form.problems.size > 0;
  const left = isSent ? await leftBy(visit, member, wanted) : [];
  const ownSide = await reading(visit.region.id, (tx) => ownSideOf(tx, member.personId));
  const body = (
    <>
      <h1>{member.displayName}</h1>
      <MemberFacts place={visit} member={member} />
      <Decisions
        visit={visit}
        member={member}
        form={form}
        wanted={wanted}
        left={left}
        ownSide={ownSide}
        isSent={isSent}
      />
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
  readonly ownSide: OwnSide;
  readonly isSent: boolean;
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
function Roles({ visit, member, form, wanted, left, ownSide, isSent }: DecisionProps) {
  const t = membersTexts[visit.lang];
  const words = withProof({ form, lang: visit.lang, labels: t.labels, hints: t.hints });
  const granted = roleChanges(member, wanted).granted;
  const choices = staffRoles.map((role) => ({ value: role, label: t.role[role] }));
  return (
    <section>
      <h2>{t.saveRoles}</h2>
      <OwnSideNote lang={visit.lang} ownSide={ownSide} />
      <Form words={words} submit={t.saveRoles} consequence={t.rolesThen}>
        <Checkboxes words={words} name="roles" choices={choices} />
        {isSent && severalDuties(wanted).length > 0 ? <Tick words={words} name="knowingly" /> : null}
        {isSent && besideOwnSide(granted, ownSide).length > 0 ? (
          <Tick words={words} name="besideOwnSide" />
        ) : null}
        {left.length > 0 ? (
          <>
            <LeavingBehind lang={visit.lang} still={left} />
            <Tick words={words} name="leavesUnheld" />
          </>
        ) : null}
        <PasswordProof words={words} />
      </Form>
    </section>
  );
}

/** Where they take part themselves, before a duty over checks and money is given to them. */
function OwnSideNote({ lang, ownSide }: { readonly lang: Visit['lang']; readonly ownSide: OwnSide }) {
  const t = membersTexts[lang].ownSide;
  const { companies, openOrders } = ownSide;
  return (
    <>
      {companies.length > 0 ? (
        <p class="remark">{t.companies(companies.map((name) => t.quoted(name)).join(t.and))}</p>
      ) : null}
      {openOrders > 0 ? <p class="remark">{t.orders(openOrders)}</p> : null}
    </>
  );
}

/** What would stand still if this member kept these roles alone. */
export async function leftBy(
  visit: Visit,
  { personId }: MemberRow,
  keeps: readonly StaffRole[],
): Promise<StandingStill[]> {
  const left = leftBehind(await reading(visit.region.id, dutyHolders), personId, keeps);
  return leftStanding(visit.lang, left);
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

export function personIdOf(visit: Visit): PersonId {
  const id = idOfSlug('person', visit.params.person ?? '');
  if (!id) throw new NotFound();
  return id;
}

export function addressOf(visit: Visit): string {
  return href(visit, `/members/${slugOf('person', personIdOf(visit))}`);
}
