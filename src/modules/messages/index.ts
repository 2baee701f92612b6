export { letterOf, pathOf } from './letter.rules.ts';
export type { Letter } from './letter-words.rules.ts';
export { type NotificationRow, notificationsOf } from './notification.pages.ts';
export type { Facts, Kind, Telling } from './notification.rules.ts';
export { readNotices } from './read-notices.ts';
export { requestPasswordReset } from './request-reset.ts';
export { type ResendMail, type ResendRefusal, resendMail } from './resend-mail.ts';
export { tell } from './tell-person.ts';
