import type { FormHandlers } from './form-page.tsx';
import { home } from './home/home.tsx';
import { newPasswordPage, passwordChanged } from './identity/new-password.tsx';
import { passwordResetPage, passwordResetSent } from './identity/password-reset.tsx';
import { signInAgain, signInPage } from './identity/sign-in.tsx';
import { signOutPage } from './identity/sign-out.tsx';
import { changePage } from './jobs/change.tsx';
import { checkingPage } from './jobs/check.tsx';
import { draftPage } from './jobs/draft.tsx';
import { jobPageHandler } from './jobs/job.tsx';
import { jobList } from './jobs/list.tsx';
import { orders } from './jobs/orders.tsx';
import { proposalPage } from './jobs/proposal.tsx';
import { proposals } from './jobs/proposals.tsx';
import { queue } from './jobs/queue.tsx';
import { submitPage } from './jobs/submit.tsx';
import { withdrawalPage } from './jobs/withdrawal.tsx';
import { regionHome } from './regions/region.tsx';
import type { Handler } from './visit.ts';

/** Who may ask at all; what they may see and do there is decided by the access rules of the module. */
export type Audience = 'everyone' | 'signedIn';

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Inside a region: `/r/{region}` and `/en/r/{region}` stand before it. */
  readonly path: string;
  readonly audience: Audience;
  readonly handle: Handler;
}

function get(path: string, audience: Audience, handle: Handler): Route {
  return { method: 'GET', path, audience, handle };
}

/** A form's page: GET draws it, POST carries it out. */
function form(path: string, audience: Audience, handlers: FormHandlers): Route[] {
  return [get(path, audience, handlers.get), { method: 'POST', path, audience, handle: handlers.post }];
}

/** The site map. */
export const routes: readonly Route[] = [
  get('/', 'everyone', regionHome),
  get('/home', 'signedIn', home),
  // Signing in
  ...form('/sign-in', 'everyone', signInPage),
  { method: 'POST', path: '/sign-in/again', audience: 'everyone', handle: signInAgain },
  ...form('/sign-out', 'everyone', signOutPage),
  ...form('/password-reset', 'everyone', passwordResetPage),
  get('/password-reset/sent', 'everyone', passwordResetSent),
  get('/password-reset/changed', 'everyone', passwordChanged),
  ...form('/password-reset/:token', 'everyone', newPasswordPage),
  // Postings
  get('/jobs', 'everyone', jobList),
  ...form('/jobs/new', 'signedIn', draftPage),
  get('/jobs/:job', 'everyone', jobPageHandler),
  ...form('/jobs/:job/draft', 'signedIn', changePage),
  ...form('/jobs/:job/submission', 'signedIn', submitPage),
  ...form('/jobs/:job/check', 'signedIn', checkingPage),
  ...form('/jobs/:job/proposal', 'signedIn', proposalPage),
  get('/jobs/:job/proposals', 'signedIn', proposals),
  ...form('/proposals/:proposal/withdrawal', 'signedIn', withdrawalPage),
  get('/orders', 'everyone', orders),
  get('/checks', 'signedIn', queue),
];
