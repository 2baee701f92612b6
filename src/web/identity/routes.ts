import { form, get, type Route } from '../route.ts';
import { joinPage, joinWithAccountPage } from './join.tsx';
import { memberPage } from './member.tsx';
import { members } from './members.tsx';
import { membershipPage } from './membership.tsx';
import { newPasswordPage, passwordChanged } from './new-password.tsx';
import { passwordResetPage, passwordResetSent } from './password-reset.tsx';
import { signInAgain, signInPage } from './sign-in.tsx';
import { signOutPage } from './sign-out.tsx';

export const identityRoutes: readonly Route[] = [
  // Signing in
  ...form('/sign-in', 'everyone', signInPage),
  { method: 'POST', path: '/sign-in/again', audience: 'everyone', handle: signInAgain },
  ...form('/sign-out', 'everyone', signOutPage),
  ...form('/join', 'everyone', joinPage),
  ...form('/join/account', 'everyone', joinWithAccountPage),
  ...form('/password-reset', 'everyone', passwordResetPage),
  get('/password-reset/sent', 'everyone', passwordResetSent),
  get('/password-reset/changed', 'everyone', passwordChanged),
  ...form('/password-reset/:token', 'everyone', newPasswordPage),
  // Who belongs to the region
  get('/members', 'signedIn', members),
  ...form('/members/:person', 'signedIn', memberPage),
  ...form('/members/:person/membership', 'signedIn', membershipPage),
];
