import { form, type Route } from '../route.ts';
import { accountPage, otherSessionsPage } from './account.tsx';
import { emailAgainPage, emailPage, passwordPage } from './account-changes.tsx';
import { calendarEndPage, calendarPage } from './calendar.tsx';
import { emailConfirmationPage, emailObjectionPage } from './email-links.tsx';

export const accountsRoutes: readonly Route[] = [
  ...form('/account', 'signedIn', accountPage),
  ...form('/account/password', 'signedIn', passwordPage),
  ...form('/account/email', 'signedIn', emailPage),
  ...form('/account/email/again', 'signedIn', emailAgainPage),
  ...form('/account/sessions', 'signedIn', otherSessionsPage),
  ...form('/account/calendar', 'signedIn', calendarPage),
  ...form('/account/calendar/end', 'signedIn', calendarEndPage),
  ...form('/email-confirmation/:token', 'everyone', emailConfirmationPage),
  ...form('/email-objection/:token', 'everyone', emailObjectionPage),
];
