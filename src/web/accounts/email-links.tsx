import { z } from 'zod';
import { confirmEmail, isEmailLinkOpen, objectEmail } from '../../modules/accounts/index.ts';
import { formPage } from '../form-page.tsx';
import { type Drawn, page } from '../page.tsx';
import { Form } from '../parts/form.view.tsx';
import { endSession } from '../session.ts';
import { href, type Visit } from '../visit.ts';
import { accountTexts } from './account.texts.ts';
import { emailRefusalText } from './refusal-text.ts';

/** Behind the link to a new address. A button, since mail programs open links by themselves. */
export const emailConfirmationPage = formPage({
  schema: z.object({}),
  async draw(visit, form) {
    const t = accountTexts[visit.lang];
    if (!form.refusal && !(await isEmailLinkOpen(visit.actor, 'confirm', tokenOf(visit))))
      return notValid(visit);
    const words = { form, lang: visit.lang, labels: {} };
    const body = (
      <>
        <h1>{t.confirmTitle}</h1>
        <p class="lead">{t.confirmLead}</p>
        <Form words={words} submit={t.confirmSubmit}>
          {null}
        </Form>
      </>
    );
    return { title: t.confirmTitle, body };
  },
  submit: (visit) => confirmEmail(visit.actor, tokenOf(visit)),
  refusals: emailRefusalText,
  next(visit, { newEmail, inUse }) {
    const t = accountTexts[visit.lang];
    const body = (
      <>
        <h1>{t.confirmed}</h1>
        <p>{newEmail}</p>
        <p class="lead">{inUse ? t.confirmedNow : t.confirmedLater}</p>
        <a class="btn" href={href(visit, visit.person ? '/home' : '/')}>
          {t.home}
        </a>
      </>
    );
    return page(visit, { title: t.confirmed, body });
  },
});

/** Behind the link to the old address: whoever reads that one stops what somebody else began. */
export const emailObjectionPage = formPage({
  schema: z.object({}),
  async draw(visit, form) {
    const t = accountTexts[visit.lang];
    if (!(await isEmailLinkOpen(visit.actor, 'objection', tokenOf(visit)))) return notValid(visit);
    const words = { form, lang: visit.lang, labels: {} };
    const body = (
      <>
        <h1>{t.objectTitle}</h1>
        <p class="lead">{t.objectLead}</p>
        <Form words={words} submit={t.objectSubmit}>
          {null}
        </Form>
      </>
    );
    return { title: t.objectTitle, body };
  },
  submit: (visit) => objectEmail(visit.actor, tokenOf(visit)),
  refusals: emailRefusalText,
  next(visit) {
    const t = accountTexts[visit.lang];
    endSession(visit.http);
    const body = (
      <>
        <h1>{t.objected}</h1>
        <p class="lead">{t.objectedWhat}</p>
        <a class="btn" href={href(visit, '/password-reset')}>
          {t.newPassword}
        </a>
      </>
    );
    return page(visit, { title: t.objected, body });
  },
});

function notValid(visit: Visit): Drawn {
  const t = accountTexts[visit.lang];
  const body = (
    <>
      <h1>{t.notValid}</h1>
      <p class="lead">{t.notValidWhat}</p>
      <a href={href(visit, '/account')}>{t.title}</a>
    </>
  );
  return { title: t.notValid, body };
}

function tokenOf(visit: Visit): string {
  return visit.params.token ?? '';
}
