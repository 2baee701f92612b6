import { type InquiryId, type ReportId, slugOf } from '../../kernel/ids.ts';
import type { Words } from './letter-words.rules.ts';

/** What is told about questions of people who need not have an account, and about reports. */
export interface InquiryFacts {
  'inquiry-received': { readonly inquiryId: InquiryId }; // no name: a notice stays when the question is gone
  'report-filed': { readonly reportId: ReportId }; // nor whom it is about: that stands on the page alone
  'inquiry-late': { readonly inquiryId: InquiryId };
  'report-late': { readonly reportId: ReportId };
}

export const inquiryLetters: { readonly [K in keyof InquiryFacts]: Words<InquiryFacts[K]> } = {
  'inquiry-received': {
    path: ({ inquiryId }) => `/inquiries/${slugOf('inquiry', inquiryId)}`,
    ja: () => ({
      title: 'お問い合わせが届きました',
      text: '名前、内容、連絡先は、ページにあります。',
    }),
    en: () => ({
      title: 'Somebody has a question',
      text: 'The page shows who asks, what, and how to reach them.',
    }),
  },
  'report-filed': {
    path: () => '/reports',
    ja: () => ({
      title: '通報が届きました',
      text: '何についての通報か、理由は、ページにあります。読んで、返事をしてください。',
    }),
    en: () => ({
      title: 'Something has been reported',
      text: 'The page shows what it is about and why. Please read it and answer.',
    }),
  },
  'inquiry-late': {
    path: ({ inquiryId }) => `/inquiries/${slugOf('inquiry', inquiryId)}`,
    ja: () => ({
      title: 'お問い合わせに、まだ返事がありません',
      text: '返事をする期限を過ぎました。ページを開いて、返事をしてください。',
    }),
    en: () => ({
      title: 'A question has not been answered',
      text: 'The last day for an answer has passed. Please open the page and answer.',
    }),
  },
  'report-late': {
    path: () => '/reports',
    ja: () => ({
      title: '通報に、まだ返事がありません',
      text: '返事をする期限を過ぎました。ページを開いて、返事をしてください。',
    }),
    en: () => ({
      title: 'A report has not been answered',
      text: 'The last day for an answer has passed. Please open the page and answer.',
    }),
  },
};
