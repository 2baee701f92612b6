export { answersDue } from './answer.rows.ts';
export { type AnswerInquiry, answerInquiry } from './answer-inquiry.ts';
export { type AnswerReport, answerReport } from './answer-report.ts';
export { type ChooseMail, chooseMail } from './choose-mail.ts';
export { type ClearInquiry, clearInquiry } from './clear-inquiry.ts';
export { fileReport } from './file-report.ts';
export { type InquiryPage, inquiryPage, inquiryRows } from './inquiry.pages.ts';
export { inquiriesDue } from './inquiry.rows.ts';
export { letterOf, pathOf } from './letter.rules.ts';
export type { Letter } from './letter-words.rules.ts';
export { type MailNotices, mailNotices } from './mail-notices.ts';
export { type MarkRead, markRead } from './mark-read.ts';
export { type DueRecipient, recipientsDue } from './notice-mail.rows.ts';
export {
  type NotificationRow,
  notificationsAfter,
  notificationsOf,
  unreadNotices,
} from './notification.pages.ts';
export type { Facts, Kind, Telling } from './notification.rules.ts';
export { type OpenNotice, openNotice } from './open-notice.ts';
export { mailChoiceOf } from './preference.rows.ts';
export { readNotices } from './read-notices.ts';
export { remindOfAnswer } from './remind-of-answer.ts';
export { noteReminder, type Reminder } from './reminder.rows.ts';
export { type ReportPage, type ReportRow, reportPage, reportRows } from './report.pages.ts';
export { type ReportMessage, reportMessage } from './report-message.ts';
export { requestPasswordReset } from './request-reset.ts';
export { type ResendMail, type ResendRefusal, resendMail } from './resend-mail.ts';
export { type SendInquiry, sendInquiry } from './send-inquiry.ts';
export {
  findTalkFile,
  type LuringAuthor,
  luringAuthors,
  messageText,
  type TalkPart,
  talkOf,
} from './talk.pages.ts';
export { roomOfMessage } from './talk.rows.ts';
export { sendLetter, tell } from './tell-person.ts';
export { type WrittenMessage, writeMessage } from './write-message.ts';
