import { z } from 'zod';
import { changePassword, repeatConfirmation, requestEmail } from '../../modules/accounts/index.ts';
import { contactOf } from '../../modules/identity/index.ts';
import { emailForm, passwordChangeForm } from '../../modules/identity/person.forms.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import type { Drawn } from '../page.tsx';
import { TextInput } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href, type Visit } from '../visit.ts';
import { accountTexts } from './account.texts.ts';
import { ownId, ownToken } from './account.tsx';
import { PasswordProof, withProof } from './password-proof.view.tsx';
import { emailRefusalText, passwordRefusalText } from './refusal-text.ts';

/** A new password, by whoever knows the old one. */
export const passwordPage = formPage({
  schema: passwordChangeForm,
  async draw(visit, form) {
    const t = accountTexts[visit.lang];
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const body = (
      <>
        <h1>{t.changePassword}</h1>
        <p class="lead">{t.passwordLead}</p>
        <Form words={words} submit={t.passwordSubmit} consequence={t.passwordThen}>
          <TextInput words={words} name="oldPassword" type="password" autocomplete="current-password" />
          <TextInput words={words} name="password" type="password" autocomplete="new-password" />
        </Form>
        <p class="ways">
          <a href={href(visit, '/account')}>{t.back}</a>
        </p>
      </>
    );
    return { title: t.changePassword, body };
  },
  submit: (visit, command) => changePassword(visit.actor, { ...command, token: ownToken(visit) }),
  refusals: passwordRefusalText,
  passwordField: 'oldPassword',
  next: () => '/account',
});

/** Another address for letters; it has to be confirmed there first. */
export const emailPage = formPage({
  schema: emailForm,
  draw: drawEmail,
  submit: (visit, command) => requestEmail(visit.actor, command),
  refusals: emailRefusalText,
  passwordField: 'currentPassword',
  next: () => '/account',
});

/** The button that sends the mail again which nobody has opened. */
export const emailAgainPage = formPage({
  schema: z.object({}),
  draw: drawEmail,
  submit: (visit, command) => repeatConfirmation(visit.actor, command),
  refusals: emailRefusalText,
  next: () => '/account',
});

async function drawEmail(visit: Visit, form: FormState): Promise<Drawn> {
  const t = accountTexts[visit.lang];
  const { email } = await reading(visit.region.id, (tx) => contactOf(tx, ownId(visit)));
  const words = withProof({ form, lang: visit.lang, labels: t.labels, hints: t.hints });
  const title = email ? t.changeEmail : t.addEmail;
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t.emailLead}</p>
      <Form
        words={words}
        action={href(visit, '/account/email')}
        submit={t.emailSubmit}
        consequence={email ? t.emailThenHeld : t.emailThen}
      >
        <TextInput words={words} name="email" type="email" autocomplete="email" />
        <PasswordProof words={words} />
      </Form>
      <p class="ways">
        <a href={href(visit, '/account')}>{t.back}</a>
      </p>
    </>
  );
  return { title, body };
}
