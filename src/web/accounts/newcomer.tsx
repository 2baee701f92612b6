import type { ComponentChildren } from 'preact';
import { done, type Result, refused } from '../../kernel/result.ts';
import {
  type DraftKind,
  type RegisterPerson,
  type RegistrationRefusal,
  registerPerson,
} from '../../modules/accounts/index.ts';
import { countRegistration, signIn } from '../../modules/identity/index.ts';
import { registrationForm } from '../../modules/identity/person.forms.ts';
import { clientAddress } from '../client-address.ts';
import { type FormHandlers, formPage } from '../form-page.tsx';
import { redirect } from '../page.tsx';
import { Form } from '../parts/form.view.tsx';
import { sessionToken, startSession, visitingDevice } from '../session.ts';
import { href, type Visit } from '../visit.ts';
import { accountFormTexts } from './account-form.texts.ts';
import { AccountFields } from './account-form.view.tsx';
import { newcomerRefusalText } from './refusal-text.ts';

/** What stands around the fields of an account, and where its owner goes on. */
export interface AccountPage {
  readonly words: (visit: Visit) => {
    readonly title: string;
    readonly lead: string;
    readonly submit: string;
    readonly after: string;
  };
  readonly above?: (visit: Visit) => ComponentChildren;
  /** Where somebody who has an account already signs in and goes on. */
  readonly signIn: string | ((visit: Visit) => string);
  /** What is registered on the pages that follow. */
  readonly begins?: DraftKind;
  readonly next: string | ((visit: Visit) => string);
}

/** A page on which somebody without an account makes one; they are signed in then. */
export function accountPage({ words, above, signIn: signInPath, begins, next }: AccountPage): FormHandlers {
  return formPage({
    schema: registrationForm,
    async draw(visit, form) {
      const t = accountFormTexts[visit.lang];
      const { title, lead, submit, after } = words(visit);
      const fieldWords = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
      const body = (
        <>
          <h1>{title}</h1>
          <p class="lead">{lead}</p>
          {above?.(visit)}
          <p>
            {t.haveAccount} <a href={href(visit, pathOf(signInPath, visit))}>{t.signIn}</a>
          </p>
          <Form words={fieldWords} submit={submit} consequence={after}>
            <AccountFields words={fieldWords} />
          </Form>
        </>
      );
      return { title, body };
    },
    submit: (visit, command) => openAccount(visit, begins ? { ...command, begins } : command),
    refusals: newcomerRefusalText,
    next(visit, { token }) {
      if (token === null) return '/sign-in';
      startSession(visit.http, token);
      return redirect(visit, pathOf(next, visit));
    },
  });
}

function pathOf(path: string | ((visit: Visit) => string), visit: Visit): string {
  return typeof path === 'string' ? path : path(visit);
}

/**
 * Registers somebody, so many from one address, and opens a session for them who have just chosen their password;
 * `token` is null where the sign-in is to be done by hand.
 */
async function openAccount(
  visit: Visit,
  newcomer: RegisterPerson,
): Promise<Result<{ readonly token: string | null }, RegistrationRefusal | 'too-many-registrations'>> {
  const address = clientAddress(visit.http);
  if (!(await countRegistration(address))) return refused('too-many-registrations');
  const registered = await registerPerson(visit.actor, newcomer);
  if (!registered.ok) return registered;

  const opened = await signIn({
    login: newcomer.loginName,
    password: newcomer.password,
    address,
    oldToken: sessionToken(visit.http),
    device: visitingDevice(visit.http),
  });
  return done({ token: opened.ok ? opened.value.token : null });
}
