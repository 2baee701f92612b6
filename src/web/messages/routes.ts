import { form, get, type Route } from '../route.ts';
import { contactPage, contactSent } from './contact.tsx';
import { deadLettersPage, resendPage } from './dead-letters.tsx';
import { inquiries, inquiryAnswerPage } from './inquiries.tsx';
import { messageReportPage } from './message-report.tsx';
import { noticeSettingsPage } from './notice-settings.tsx';
import { noticesPage, openNoticePage } from './notices.tsx';
import { outbox } from './outbox.tsx';
import { reportPages } from './report.tsx';
import { reportQueue } from './reports.tsx';

export const messagesRoutes: readonly Route[] = [
  // Asking, and answering who asked
  ...form('/contact', 'everyone', contactPage),
  get('/contact/sent', 'everyone', contactSent),
  get('/inquiries', 'signedIn', inquiries),
  ...form('/inquiries/:inquiry', 'signedIn', inquiryAnswerPage),
  // What somebody was told
  ...form('/notices', 'signedIn', noticesPage),
  ...form('/notices/settings', 'signedIn', noticeSettingsPage),
  ...form('/notices/:notice/reading', 'signedIn', openNoticePage),
  ...form('/messages/:message/report', 'signedIn', messageReportPage),
  get('/reports', 'signedIn', reportQueue),
  ...form('/reports/:report', 'signedIn', reportPages),
  // Mail that did not arrive
  get('/dead-letters', 'signedIn', deadLettersPage),
  ...form('/dead-letters/:mail/sending', 'signedIn', resendPage),
  // A demonstration's mail
  get('/outbox', 'everyone', outbox),
];
