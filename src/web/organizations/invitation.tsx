import { NotFound } from '../../kernel/result.ts';
import { writeYen } from '../../kernel/yen.ts';
import { answerInvitation, type Invitation, invitationsFor } from '../../modules/organizations/index.ts';
import { invitationForm } from '../../modules/organizations/organization.forms.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { Radios } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import type { Visit } from '../visit.ts';
import { invitationTexts } from './invitation.texts.ts';
import { organizationTexts } from './organization.texts.ts';
import { organizationIdOf } from './organization.tsx';
import { organizationRefusalText } from './refusal-text.ts';

/** The person's own answer to a seat that they were offered. */
export const invitationPage = formPage({
  schema: invitationForm,
  async draw(visit, form) {
    const t = invitationTexts[visit.lang];
    const { role: roleName, member } = organizationTexts[visit.lang];
    const { name, role, approvalLimit } = await invitationOf(visit);
    const words = { form, lang: visit.lang, labels: t.labels };
    const choices = (['accept', 'decline'] as const).map((value) => ({ value, label: t[value] }));
    const body = (
      <>
        <h1>{t.title(name)}</h1>
        <p class="lead">{t.lead(name, roleName[role])}</p>
        <p>
          {member.does[role]}
          {approvalLimit === null ? '' : ` ${member.upTo(writeYen(approvalLimit))}`}
        </p>
        <Form words={words} submit={t.submit} consequence={t.after}>
          <Radios words={words} name="decision" choices={choices} />
        </Form>
      </>
    );
    return { title: t.title(name), body };
  },
  submit: (visit, command) =>
    answerInvitation(visit.actor, { ...command, organizationId: organizationIdOf(visit) }),
  refusals: organizationRefusalText,
  next: (_, { accepted }) => (accepted ? '/organization' : '/home'),
});

async function invitationOf(visit: Visit): Promise<Invitation> {
  const organizationId = organizationIdOf(visit);
  const { personId } = visit.actor;
  if (!personId) throw new NotFound();
  const invitations = await reading(visit.region.id, (tx) => invitationsFor(tx, personId));
  const invitation = invitations.find((one) => one.organizationId === organizationId);
  if (!invitation) throw new NotFound();
  return invitation;
}
