import { get, type Route } from '../route.ts';
import { calendar } from './calendar.tsx';
import { home } from './home.tsx';

export const homeRoutes: readonly Route[] = [
  get('/home', 'signedIn', home),
  get('/calendar/:token', 'everyone', calendar),
];
