import { isResetOpen, resetPassword } from '../../modules/identity/index.ts';
import { newPasswordForm } from '../../modules/identity/person.forms.ts';
import { formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import { type Drawn, page } from '../page.tsx';
import { TextInput } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { endSession } from '../session.ts';
import { href, type Visit } from '../visit.ts';
import { passwordTexts } from './password-reset.texts.ts';
import { resetRefusalText } from './refusal-text.ts';

/** The page behind the link of the mail. */
export const newPasswordPage = formPage({
  schema: newPasswordForm,
  draw,
  submit: (visit, { password }) => resetPassword(visit.actor, { token: tokenOf(visit), password }),
  refusals: resetRefusalText,
  next(visit) {
    endSession(visit.http);
    return '/password-reset/changed';
  },
});

async function draw(visit: Visit, form: FormState): Promise<Drawn> {
  const t = passwordTexts[visit.lang];
  if (!(await isResetOpen(tokenOf(visit)))) return notValid(visit);
  const words = { form, lang: visit.lang, labels: t.newLabels, hints: t.newHints };
  const body = (
    <>
      <h1>{t.newTitle}</h1>
      <p class="lead">{t.newLead}</p>
      <Form words={words} submit={t.newSubmit} consequence={t.newThen}>
        <TextInput words={words} name="password" type="password" autocomplete="new-password" />
      </Form>
    </>
  );
  return { title: t.newTitle, body };
}

function notValid(visit: Visit): Drawn {
  const t = passwordTexts[visit.lang];
  const body = (
    <>
      <h1>{t.notValid}</h1>
      <p class="lead">{t.notValidWhat}</p>
      <a class="btn" href={href(visit, '/password-reset')}>
        {t.again}
      </a>
    </>
  );
  return { title: t.notValid, body };
}

function tokenOf(visit: Visit): string {
  return visit.params.token ?? '';
}

export async function passwordChanged(visit: Visit): Promise<Response> {
  const t = passwordTexts[visit.lang];
  const body = (
    <>
      <h1>{t.changed}</h1>
      <p class="lead">{t.changedWhat}</p>
      <a class="btn" href={href(visit, '/sign-in')}>
        {t.signIn}
      </a>
    </>
  );
  return page(visit, { title: t.changed, body });
}
