import type { ContractId } from '../../kernel/ids.ts';
import { type LocalDate, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen, type Yen } from '../../kernel/yen.ts';
import { atContract, type Words } from './letter-words.rules.ts';

interface OfContract {
  readonly contractId: ContractId;
  readonly title: string;
}
interface Answered extends OfContract {
  readonly answerBy: LocalDate;
}

/** What is told when a contract ends before everything was accepted. */
export interface EndingFacts {
  'deposit-missing': OfContract & { readonly payBy: LocalDate };
  'deposit-late': OfContract & { readonly payBy: LocalDate };
  'unpaid-ended': OfContract;
  'rest-unpaid-ended': OfContract;
  'refund-proposed': Answered;
  'refund-refused': OfContract;
  'refund-soon': Answered;
  'share-proposed': Answered;
  'share-soon': Answered;
  'ending-lapsed': OfContract;
  'ending-withdrawn': OfContract;
  'milestone-refunded': OfContract & { readonly amount: Yen };
  'milestone-split': OfContract & { readonly amount: Yen; readonly payOn: LocalDate };
}

const atEnding = (facts: OfContract) => `${atContract(facts)}/ending`;

export const endingLetters: { readonly [K in keyof EndingFacts]: Words<EndingFacts[K]> } = {
  'deposit-late': {
    path: atContract,
    ja: ({ title, payBy }) => ({
      title: 'お振り込みの期日を過ぎました',
      text: `「${title}」の代金が、期日（${writeDate(payBy, 'ja')}）までにそろいませんでした。契約が続いている間は、まだ振り込めます。いまは、どちらからでも契約を終えられます。遅れるときは、お電話ください。`,
    }),
    en: ({ title, payBy }) => ({
      title: 'The last day for your deposit has passed',
      text: `The deposit for “${title}” was not complete by ${writeDate(payBy, 'en')}. You may still pay as long as the order stands, but either side may end it now. If you need more time, please call.`,
    }),
  },
  'deposit-missing': {
    path: atContract,
    ja: ({ title, payBy }) => ({
      title: '代金がまだそろっていません',
      text: `「${title}」の代金が、まだそろっていません。${writeDate(payBy, 'ja')}までに振り込んでください。その翌日からは、どちらからでも契約を終えられます。振込先と番号はページにあります。`,
    }),
    en: ({ title, payBy }) => ({
      title: 'Your deposit is not complete',
      text: `The deposit for “${title}” has not arrived in full. Please transfer it by ${writeDate(payBy, 'en')}. From the day after that, either side may end the contract. The page shows the account and the reference.`,
    }),
  },
  'unpaid-ended': {
    path: atContract,
    ja: ({ title }) => ({
      title: '入金がないため、契約を終えました',
      text: `「${title}」の契約は、入金がないまま終わりました。お金は動いていません。費用もかかりません。`,
    }),
    en: ({ title }) => ({
      title: 'A contract ended without a deposit',
      text: `The contract for “${title}” ended, because no deposit came. No money has moved, and it costs nobody anything.`,
    }),
  },
  'rest-unpaid-ended': {
    path: atContract,
    ja: ({ title }) => ({
      title: '入金のない部分をやめて、契約を終えました',
      text: `「${title}」の契約は、残りの部分の入金がないまま終わりました。済んだ部分の支払いと返金は変わりません。費用もかかりません。`,
    }),
    en: ({ title }) => ({
      title: 'A contract ended without its unpaid parts',
      text: `The contract for “${title}” ended, because no deposit came for what was left of it. What was paid or refunded for the other parts stays, and it costs nobody anything.`,
    }),
  },
  'refund-proposed': {
    path: atEnding,
    ja: ({ title, answerBy }) => ({
      title: '全額を返して終える申し出があります',
      text: `「${title}」を、預かった代金を全部会社に返して終える申し出があります。${writeDate(answerBy, 'ja')} 18:00までに返事をしてください。返事がなければ申し出は消え、お金は動きません。`,
    }),
    en: ({ title, answerBy }) => ({
      title: 'The other side proposes to end with a full refund',
      text: `The other side proposes to end “${title}” and to return the whole deposit to the client. Please answer by ${writeDate(answerBy, 'en')}, 18:00. Without an answer the proposal is void, and no money moves.`,
    }),
  },
  'refund-refused': {
    path: atEnding,
    ja: ({ title }) => ({
      title: '返金して終える申し出は断られました',
      text: `「${title}」を返金して終えることに、相手は同意しませんでした。契約は続きます。ほかの終え方はページにあります。`,
    }),
    en: ({ title }) => ({
      title: 'Your proposal of a refund was refused',
      text: `The other side did not agree to end “${title}” with a refund. The contract goes on. The page shows other ways.`,
    }),
  },
  'refund-soon': {
    path: atEnding,
    ja: ({ title, answerBy }) => ({
      title: '返金の申し出の期限が近づいています',
      text: `「${title}」を返金して終える申し出は、${writeDate(answerBy, 'ja')} 18:00で消えます。返事がなければ、お金は動かず、契約は続きます。`,
    }),
    en: ({ title, answerBy }) => ({
      title: 'A proposed refund lapses soon',
      text: `The proposal to end “${title}” with a refund lapses on ${writeDate(answerBy, 'en')}, 18:00. Without an answer no money moves, and the contract goes on.`,
    }),
  },
  'share-proposed': {
    path: atEnding,
    ja: ({ title, answerBy }) => ({
      title: '途中で終える申し出があります',
      text: `「${title}」を途中で終え、できた分を支払う申し出があります。${writeDate(answerBy, 'ja')} 18:00までに返事をしてください。合意がなければ、調停役が間に入ります。`,
    }),
    en: ({ title, answerBy }) => ({
      title: 'The other side proposes to end early',
      text: `The other side proposes to end “${title}” early and to pay for what was done. Please answer by ${writeDate(answerBy, 'en')}, 18:00. Without an agreement a mediator steps in.`,
    }),
  },
  'share-soon': {
    path: atEnding,
    ja: ({ title, answerBy }) => ({
      title: '途中で終える話の期限が近づいています',
      text: `「${title}」の割合が${writeDate(answerBy, 'ja')} 18:00までに決まらないときは、調停役が間に入ります。お金はそれまで動きません。`,
    }),
    en: ({ title, answerBy }) => ({
      title: 'Time to agree on the shares is running out',
      text: `If you do not agree on the shares of “${title}” by ${writeDate(answerBy, 'en')}, 18:00, a mediator steps in. No money moves until then.`,
    }),
  },
  'ending-lapsed': {
    path: atEnding,
    ja: ({ title }) => ({
      title: '終える申し出は消えました',
      text: `「${title}」を終える申し出は、期限が来て消えました。お金は動いていません。契約は続きます。`,
    }),
    en: ({ title }) => ({
      title: 'A proposal to end has lapsed',
      text: `The proposal to end “${title}” has lapsed. No money has moved, and the contract goes on.`,
    }),
  },
  'ending-withdrawn': {
    path: atEnding,
    ja: ({ title }) => ({
      title: '終える申し出が取り下げられました',
      text: `「${title}」を終える申し出は、出した側が取り下げました。お金は動いていません。契約は続きます。`,
    }),
    en: ({ title }) => ({
      title: 'A proposal to end was taken back',
      text: `The proposal to end “${title}” was taken back. No money has moved, and the contract goes on.`,
    }),
  },
  'milestone-refunded': {
    path: atContract,
    ja: ({ title, amount }) => ({
      title: '預かった代金を会社に返します',
      text: `「${title}」の代金${writeYen(amount)}を、会社に返すことが決まりました。運営会社が振り込みます。`,
    }),
    en: ({ title, amount }) => ({
      title: 'The deposit goes back to the client',
      text: `It was decided that ${writeYen(amount)} for “${title}” goes back to the client. The operator transfers it.`,
    }),
  },
  'milestone-split': {
    path: atContract,
    ja: ({ title, amount, payOn }) => ({
      title: '代金の分け方が決まりました',
      text: `「${title}」の代金のうち${writeYen(amount)}を、${writeDate(payOn, 'ja')}に働き手へ支払います。残りは会社に返します。`,
    }),
    en: ({ title, amount, payOn }) => ({
      title: 'The deposit is divided',
      text: `${writeYen(amount)} of the deposit for “${title}” is paid to the worker on ${writeDate(payOn, 'en')}. The rest goes back to the client.`,
    }),
  },
};
