import { done } from '../../kernel/result.ts';
import { resetRequestForm } from '../../modules/identity/person.forms.ts';
import { requestPasswordReset } from '../../modules/messages/index.ts';
import { clientAddress } from '../client-address.ts';
import { formPage } from '../form-page.tsx';
import { page } from '../page.tsx';
import { TextInput } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import type { Visit } from '../visit.ts';
import { passwordTexts } from './password-reset.texts.ts';

/** Asks for the mail. Whoever is typed in, the answer is the same. */
export const passwordResetPage = formPage({
  schema: resetRequestForm,
  async draw(visit, form) {
    const t = passwordTexts[visit.lang];
    const words = { form, lang: visit.lang, labels: t.labels };
    return {
      title: t.title,
      body: (
        <>
          <h1>{t.title}</h1>
          <p class="lead">{t.lead}</p>
          <Form words={words} submit={t.submit} consequence={t.noAddress}>
            <TextInput words={words} name="login" autocomplete="username" />
          </Form>
        </>
      ),
    };
  },
  async submit(visit, { login }) {
    await requestPasswordReset(visit.region.id, login, clientAddress(visit.http));
    return done(null);
  },
  refusals: {},
  next: () => '/password-reset/sent',
});

export async function passwordResetSent(visit: Visit): Promise<Response> {
  const t = passwordTexts[visit.lang];
  const body = (
    <>
      <h1>{t.sentTitle}</h1>
      <p class="lead">{t.sent}</p>
      <p>{t.sentNot}</p>
    </>
  );
  return page(visit, { title: t.sentTitle, body });
}
