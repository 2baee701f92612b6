import { z } from 'zod';
import { idOfSlug, type OrganizationId, slugOf } from '../../kernel/ids.ts';
import { allow, allowToSee, NotFound } from '../../kernel/result.ts';
import { changeMember, type MemberRow, memberRows, removeMember } from '../../modules/organizations/index.ts';
import { mayManageMembers, maySeeMembers } from '../../modules/organizations/organization.access.ts';
import { memberForm } from '../../modules/organizations/organization.forms.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import type { Drawn } from '../page.tsx';
import { ButtonForm, Form } from '../parts/form.view.tsx';
import { href, type Visit } from '../visit.ts';
import { MemberFields } from './member-form.view.tsx';
import { organizationTexts } from './organization.texts.ts';
import { organizationIdOf, readOrganization } from './organization.tsx';
import { organizationRefusalText } from './refusal-text.ts';

const membersOfOrganization = (id: OrganizationId) => `/organizations/${slugOf('organization', id)}/members`;

/** A colleague's role and limit. */
export const colleaguePage = formPage({
  schema: memberForm,
  async initial(visit) {
    const { role, approvalLimit } = await readMember(visit);
    return { role, approvalLimit: approvalLimit === null ? '' : String(approvalLimit) };
  },
  draw,
  submit: (visit, command) => changeMember(visit.actor, { ...command, ...whichMember(visit) }),
  refusals: organizationRefusalText,
  next: (_, { organizationId }) => membersOfOrganization(organizationId),
});

/** The button on the same page that takes the seat away. */
export const colleagueRemovalPage = formPage({
  schema: z.object({}),
  async draw(visit, form) {
    const { role, approvalLimit } = await readMember(visit);
    const typed = { role, approvalLimit: approvalLimit === null ? '' : String(approvalLimit) };
    return draw(visit, { ...form, typed });
  },
  submit: (visit, { key }) => removeMember(visit.actor, { ...whichMember(visit), key }),
  refusals: organizationRefusalText,
  next: (_, { organizationId }) => membersOfOrganization(organizationId),
});

function whichMember(visit: Visit) {
  const personId = idOfSlug('person', visit.params.person ?? '');
  if (!personId) throw new NotFound();
  return { organizationId: organizationIdOf(visit), personId };
}

async function readMember(visit: Visit): Promise<MemberRow> {
  const organization = await readOrganization(visit);
  allowToSee(maySeeMembers(visit.actor, organization));
  allow(mayManageMembers(visit.actor, organization));
  const { personId } = whichMember(visit);
  const members = await reading(visit.region.id, (tx) => memberRows(tx, organization.id));
  const member = members.find((one) => one.personId === personId);
  if (!member) throw new NotFound();
  return member;
}

async function draw(visit: Visit, form: FormState): Promise<Drawn> {
  const t = organizationTexts[visit.lang].member;
  const member = await readMember(visit);
  const { organizationId, personId } = whichMember(visit);
  const at = `${membersOfOrganization(organizationId)}/${slugOf('person', personId)}`;
  const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
  const title = t.changeTitle(member.displayName);
  const removal = member.accepted ? t.remove : t.takeBack;
  const body = (
    <>
      <h1>{title}</h1>
      {member.accepted ? (
        <Form words={words} action={href(visit, at)} submit={t.submitChange}>
          <MemberFields words={words} />
        </Form>
      ) : null}
      <h2>{removal}</h2>
      <p>{member.accepted ? t.removeThen : t.takeBackThen}</p>
      <ButtonForm form={form} action={href(visit, `${at}/removal`)} label={removal} look="line" />
    </>
  );
  return { title, body };
}
