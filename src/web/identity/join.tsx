import { type Result, refused } from '../../kernel/result.ts';
import {
  joinRegion,
  registerPerson,
  type SignInRefusal,
  signIn,
  signOut,
} from '../../modules/identity/index.ts';
import { registrationForm, type SignInForm, signInForm } from '../../modules/identity/person.forms.ts';
import { clientAddress } from '../client-address.ts';
import { formPage } from '../form-page.tsx';
import { redirect } from '../page.tsx';
import { TextInput } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { sessionToken, startSession } from '../session.ts';
import { href, type Visit } from '../visit.ts';
import { joinTexts } from './join.texts.ts';
import { registerNewcomer } from './newcomer.tsx';
import { personFormTexts } from './person-form.texts.ts';
import { PersonFields } from './person-form.view.tsx';
import { joinRefusalText, newcomerRefusalText } from './refusal-text.ts';
import { signInTexts } from './sign-in.texts.ts';

/** A person without a role, such as those who will work for the programme: the officer gives them theirs afterwards. */
export const joinPage = formPage({
  schema: registrationForm,
  initial: (visit) => ({ language: visit.lang }),
  async draw(visit, form) {
    const t = joinTexts[visit.lang];
    const { labels, hints } = personFormTexts[visit.lang];
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <p>
          {t.haveAccount} <a href={href(visit, '/join/account')}>{t.withAccount}</a>
        </p>
        <Form words={{ form, lang: visit.lang, labels, hints }} submit={t.submit} consequence={t.after}>
          <PersonFields words={{ form, lang: visit.lang, labels, hints }} />
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => registerNewcomer(visit, command, () => registerPerson(visit.actor, command)),
  refusals: { ...joinRefusalText, ...newcomerRefusalText },
  next: (visit, { token }) => (token === null ? '/sign-in' : enter(visit, token)),
});

/** Somebody who is registered in another region, or was here before, joins with the account they have. */
export const joinWithAccountPage = formPage({
  schema: signInForm,
  async draw(visit, form) {
    const t = joinTexts[visit.lang];
    const words = { form, lang: visit.lang, labels: signInTexts[visit.lang].labels };
    const body = (
      <>
        <h1>{t.withAccount}</h1>
        <p class="lead">{t.withAccountLead}</p>
        <Form words={words} submit={t.withAccountSubmit} consequence={t.after}>
          <TextInput words={words} name="login" autocomplete="username" />
          <TextInput words={words} name="password" type="password" autocomplete="current-password" />
        </Form>
      </>
    );
    return { title: t.withAccount, body };
  },
  submit: joinHere,
  refusals: joinRefusalText,
  next: (visit, { token }) => enter(visit, token),
});

async function joinHere(
  visit: Visit,
  { login, password, key }: SignInForm & { readonly key: string },
): Promise<Result<{ readonly token: string }, SignInRefusal | 'suspended' | 'key-reused'>> {
  const oldToken = sessionToken(visit.http);
  const opened = await signIn({ login, password, address: clientAddress(visit.http), oldToken });
  if (!opened.ok) return opened;
  const { token } = opened.value;
  const joined = await joinRegion(visit.actor, { key, token });
  if (joined.ok) return { ok: true, value: { token } };
  await signOut(token);
  return refused(joined.reason);
}

function enter(visit: Visit, token: string): Response {
  startSession(visit.http, token);
  return redirect(visit, '/home');
}
