import { z } from 'zod';
import { idOfSlug, slugOf } from '../../kernel/ids.ts';
import { allow, allowToSee, NotFound } from '../../kernel/result.ts';
import { writeYen } from '../../kernel/yen.ts';
import { isStaff } from '../../modules/identity/person.rules.ts';
import {
  answerMailInvitation,
  shownInvitation,
  waitingMails,
  withdrawInvitation,
} from '../../modules/organizations/index.ts';
import { mayManageMembers, maySeeMembers } from '../../modules/organizations/organization.access.ts';
import { invitationForm } from '../../modules/organizations/organization.forms.ts';
import { bindsMoney } from '../../modules/organizations/organization.rules.ts';
import { hashOfToken } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { carrying } from '../came-from.ts';
import { formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import type { Drawn } from '../page.tsx';
import { Radios } from '../parts/fields.view.tsx';
import { ButtonForm, Form } from '../parts/form.view.tsx';
import { href, type Visit } from '../visit.ts';
import { invitationTexts } from './invitation.texts.ts';
import { organizationTexts } from './organization.texts.ts';
import { organizationIdOf, readOrganization } from './organization.tsx';
import { organizationRefusalText } from './refusal-text.ts';

/** Behind the link of a mail: who invites, and the answer of whoever has signed in. */
export const mailInvitationPage = formPage({
  schema: invitationForm,
  draw,
  submit: (visit, command) => answerMailInvitation(visit.actor, { ...command, token: tokenOf(visit) }),
  refusals: organizationRefusalText,
  next: (_, { accepted }) => (accepted ? '/organization' : '/home'),
});

async function draw(visit: Visit, form: FormState): Promise<Drawn> {
  const t = invitationTexts[visit.lang];
  const { role: roleName, member } = organizationTexts[visit.lang];
  const shown = await reading(visit.region.id, (tx) => shownInvitation(tx, hashOfToken(tokenOf(visit))));
  if (!shown) return notValid(visit);
  const { name, inviter, role, approvalLimit } = shown;
  const body = (
    <>
      <h1>{t.title(name)}</h1>
      <p class="lead">{t.byMail(inviter, name, roleName[role])}</p>
      <p>
        {member.does[role]}
        {approvalLimit === null ? '' : ` ${member.upTo(writeYen(approvalLimit))}`}
      </p>
      {bindsMoney(role) ? <p>{t.ownAddress}</p> : null}
      <Answering visit={visit} form={form} />
    </>
  );
  return { title: t.title(name), body };
}

/** Whoever is nobody here yet becomes somebody first, and comes back. */
function Answering({ visit, form }: { readonly visit: Visit; readonly form: FormState }) {
  const t = invitationTexts[visit.lang];
  if (!visit.person) {
    return (
      <>
        <p>{t.first}</p>
        <p class="ways">
          <a class="btn" href={href(visit, carrying('/join', visit.path))}>
            {t.join}
          </a>
          <a class="btn line" href={href(visit, carrying('/sign-in', visit.path))}>
            {t.signIn}
          </a>
        </p>
      </>
    );
  }
  if (isStaff(visit.actor.roles)) return <p>{t.staff}</p>;
  const words = { form, lang: visit.lang, labels: t.labels };
  const choices = (['accept', 'decline'] as const).map((value) => ({ value, label: t[value] }));
  return (
    <Form words={words} submit={t.submit} consequence={t.after}>
      <Radios words={words} name="decision" choices={choices} />
    </Form>
  );
}

function notValid(visit: Visit): Drawn {
  const t = invitationTexts[visit.lang];
  const body = (
    <>
      <h1>{t.notValid}</h1>
      <p class="lead">{t.notValidWhat}</p>
    </>
  );
  return { title: t.notValid, body };
}

/** Asks once before the link of a mail stops working. */
export const mailInvitationRemovalPage = formPage({
  schema: z.object({}),
  async draw(visit, form) {
    const t = invitationTexts[visit.lang];
    const email = await waitingAddress(visit);
    const { organizationId } = which(visit);
    const members = `/organizations/${slugOf('organization', organizationId)}/members`;
    const body = (
      <>
        <h1>{t.takeBackTitle}</h1>
        <p class="lead">{email}</p>
        <p>{t.takeBackThen}</p>
        <ButtonForm form={form} action={href(visit, visit.path)} label={t.takeBack} />
        <p class="ways">
          <a href={href(visit, members)}>{t.back}</a>
        </p>
      </>
    );
    return { title: t.takeBackTitle, body };
  },
  submit: (visit, { key }) => withdrawInvitation(visit.actor, { ...which(visit), key }),
  refusals: organizationRefusalText,
  next: (_, { organizationId }) => `/organizations/${slugOf('organization', organizationId)}/members`,
});

async function waitingAddress(visit: Visit): Promise<string> {
  const organization = await readOrganization(visit);
  allowToSee(maySeeMembers(visit.actor, organization));
  allow(mayManageMembers(visit.actor, organization));
  const { invitationId } = which(visit);
  const mails = await reading(visit.region.id, (tx) => waitingMails(tx, organization.id));
  const mail = mails.find(({ id }) => id === invitationId);
  if (!mail) throw new NotFound();
  return mail.email;
}

function which(visit: Visit) {
  const invitationId = idOfSlug('mailInvitation', visit.params.invitation ?? '');
  if (!invitationId) throw new NotFound();
  return { organizationId: organizationIdOf(visit), invitationId };
}

function tokenOf(visit: Visit): string {
  return visit.params.token ?? '';
}
