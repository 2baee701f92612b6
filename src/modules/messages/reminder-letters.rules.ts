import type { ContractId } from '../../kernel/ids.ts';
import { type LocalDate, writeDate } from '../../kernel/tokyo-date.ts';
import { atContract, type Words } from './letter-words.rules.ts';

interface OfContract {
  readonly contractId: ContractId;
  readonly title: string;
}

/** What is told before a timer acts. */
export interface ReminderFacts {
  'answer-due': OfContract & { readonly answerBy: LocalDate };
  'acceptance-due': OfContract & { readonly acceptBy: LocalDate };
}

export const reminderLetters: { readonly [K in keyof ReminderFacts]: Words<ReminderFacts[K]> } = {
  'answer-due': {
    path: atContract,
    ja: ({ title, answerBy }) => ({
      title: '返事の期限が近づいています',
      text: `「${title}」の依頼が、合意を待っています。\n${writeDate(answerBy, 'ja')} 18:00までに返事がないと、この依頼はなくなります。`,
    }),
    en: ({ title, answerBy }) => ({
      title: 'Please answer soon',
      text: `The offer “${title}” waits for your agreement. Without an answer by ${writeDate(answerBy, 'en')}, 18:00, it ends.`,
    }),
  },
  'acceptance-due': {
    path: atContract,
    ja: ({ title, acceptBy }) => ({
      title: '検収の期限が近づいています',
      text: `「${title}」の納品を確かめてください。\n${writeDate(acceptBy, 'ja')} 18:00までに返事がないと、自動で検収となり、報酬が支払われます。`,
    }),
    en: ({ title, acceptBy }) => ({
      title: 'Please look at the delivery soon',
      text: `Please check the delivery for “${title}”. Without an answer by ${writeDate(acceptBy, 'en')}, 18:00, it counts as accepted and will be paid.`,
    }),
  },
};
