import { type InquiryId, slugOf } from '../../kernel/ids.ts';
import type { Words } from './letter-words.rules.ts';

/** What is told about questions of people who need not have an account. */
export interface InquiryFacts {
  'inquiry-received': { readonly inquiryId: InquiryId; readonly name: string };
}

export const inquiryLetters: { readonly [K in keyof InquiryFacts]: Words<InquiryFacts[K]> } = {
  'inquiry-received': {
    path: ({ inquiryId }) => `/inquiries/${slugOf('inquiry', inquiryId)}`,
    ja: ({ name }) => ({
      title: 'お問い合わせが届きました',
      text: `${name}さんから、お問い合わせが届きました。内容と連絡先はページにあります。`,
    }),
    en: ({ name }) => ({
      title: 'Somebody has a question',
      text: `${name} has written to you. The page shows the question and how to reach them.`,
    }),
  },
};
