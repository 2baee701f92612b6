export { type Letter, letterOf, pathOf } from './letter.rules.ts';
export { type NotificationRow, notificationsOf } from './notification.pages.ts';
export { markAllRead } from './notification.rows.ts';
export type { Facts, Kind, Telling } from './notification.rules.ts';
export { requestPasswordReset } from './request-reset.ts';
export { sendLetter, tell } from './tell-person.ts';
