import { z } from 'zod';
import type { PersonId } from '../../kernel/ids.ts';
import { domesticPhone, type PhoneNumber } from '../../kernel/phone.ts';
import { NotAllowed } from '../../kernel/result.ts';
import { changeContact, endSessions, openChangeOf, waitingEmail } from '../../modules/accounts/index.ts';
import { loadPerson, sessionsOf } from '../../modules/identity/index.ts';
import { contactForm } from '../../modules/identity/person.forms.ts';
import { hashOfToken } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import type { Drawn } from '../page.tsx';
import { sessionToken } from '../session.ts';
import { href, type Visit } from '../visit.ts';
import { accountTexts } from './account.texts.ts';
import { AccountView } from './account.view.tsx';

/** How one signs in, where letters go, and where one is signed in: for this person's eyes alone. */
export const accountPage = formPage({
  schema: contactForm,
  initial: contactOf,
  draw,
  submit: (visit, command) => changeContact(visit.actor, command),
  refusals: {},
  next: () => '/account',
});

/** The button on the same page that signs out everywhere else. */
export const otherSessionsPage = formPage({
  schema: z.object({}),
  initial: contactOf,
  draw,
  submit: (visit, { key }) => endSessions(visit.actor, { key, token: ownToken(visit) }),
  refusals: {},
  next: () => '/account',
});

async function contactOf(visit: Visit) {
  const { displayName, phone, language } = (await readAccount(visit)).person;
  return { displayName, language, phone: phone ? domesticPhone(phone as PhoneNumber) : '' };
}

async function draw(visit: Visit, form: FormState): Promise<Drawn> {
  const account = await readAccount(visit);
  const body = <AccountView place={visit} form={form} {...account} action={href(visit, '/account')} />;
  return { title: accountTexts[visit.lang].title, body };
}

async function readAccount(visit: Visit) {
  const personId = ownId(visit);
  const own = hashOfToken(ownToken(visit));
  return reading(visit.region.id, async (tx) => ({
    person: await loadPerson(tx, personId),
    change: await openChangeOf(tx, personId),
    waiting: await waitingEmail(tx, personId),
    sessions: await sessionsOf(tx, personId, own),
  }));
}

export function ownId({ actor }: Visit): PersonId {
  if (actor.personId === null) throw new NotAllowed();
  return actor.personId;
}

/** The secret of the session that asks. */
export function ownToken({ http }: Visit): string {
  const token = sessionToken(http);
  if (token === null) throw new NotAllowed();
  return token;
}
