import { signOut } from '../../modules/identity/index.ts';
import { newKey } from '../../platform/random.ts';
import type { FormHandlers } from '../form-page.tsx';
import { emptyForm } from '../form-state.ts';
import { page, redirect } from '../page.tsx';
import { ButtonForm } from '../parts/form.view.tsx';
import { endSession, sessionToken } from '../session.ts';
import { href } from '../visit.ts';
import { signInTexts } from './sign-in.texts.ts';

/** Pressing it twice, or without a session, ends nothing more. */
export const signOutPage: FormHandlers = {
  async get(visit) {
    const t = signInTexts[visit.lang];
    const body = (
      <>
        <h1>{t.signOut}</h1>
        <p class="lead">{t.signOutWhat}</p>
        <ButtonForm form={emptyForm(newKey())} action={href(visit, '/sign-out')} label={t.signOut} />
      </>
    );
    return page(visit, { title: t.signOut, body });
  },
  async post(visit) {
    const token = sessionToken(visit.http);
    if (token) await signOut(token);
    endSession(visit.http);
    return redirect(visit, '/');
  },
};
