import { type InquiryId, slugOf } from '../../kernel/ids.ts';
import type { Words } from './letter-words.rules.ts';

/** What is told about questions of people who need not have an account. */
export interface InquiryFacts {
  'inquiry-received': { readonly inquiryId: InquiryId }; // no name: a notice stays when the question is gone
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
};
