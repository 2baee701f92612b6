import { get, type Route } from '../route.ts';
import { home } from './home.tsx';

export const homeRoutes: readonly Route[] = [get('/home', 'signedIn', home)];
