import { form, get, type Route } from '../route.ts';
import { circumstancesPage } from './circumstances.tsx';
import { profilePage } from './profile.tsx';
import { workerRegistration } from './registration.tsx';
import { termsPage } from './terms.tsx';
import { workerPage } from './worker.tsx';

export const workersRoutes: readonly Route[] = [
  ...form('/workers/new', 'everyone', workerRegistration.account),
  ...form('/workers/new/identity', 'signedIn', workerRegistration.identity),
  ...form('/workers/new/life', 'signedIn', workerRegistration.life),
  ...form('/workers/new/review', 'signedIn', workerRegistration.review),
  get('/workers/:worker', 'signedIn', workerPage),
  ...form('/profile', 'signedIn', profilePage),
  ...form('/circumstances', 'signedIn', circumstancesPage),
  get('/terms', 'everyone', termsPage),
];
