import {
  type BatchId,
  type ContractId,
  type DepositId,
  type PayoutId,
  type RefundId,
  slugOf,
} from '../../kernel/ids.ts';
import { type LocalDate, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen, type Yen } from '../../kernel/yen.ts';
import { atContract, type Words } from './letter-words.rules.ts';

interface OfBatch {
  readonly batchId: BatchId;
  readonly payOn: LocalDate;
  readonly count: number;
  /** The total. */
  readonly amount: Yen;
  /** The last day on which the bank takes the file. */
  readonly lastDay: LocalDate;
}

interface HoldOver {
  readonly kind: 'payout' | 'refund';
  readonly orderId: PayoutId | RefundId;
  readonly amount: Yen;
  /** What was found by who released it. */
  readonly finding: string;
}

interface Missing {
  readonly contractId: ContractId;
  readonly title: string;
  /** What is still to come. */
  readonly amount: Yen;
}

/** What goes back to who paid it in, and what leaves the escrow account besides. */
export interface MoneyFacts {
  'batch-waits': OfBatch;
  'batch-approved': OfBatch;
  'batch-late': OfBatch;
  'batch-stopped': Pick<OfBatch, 'batchId' | 'payOn' | 'amount'> & { readonly reason: string };
  'hold-released': HoldOver;
  'payout-came-back': { readonly contractId: ContractId; readonly title: string; readonly amount: Yen };
  /** For the client; the worker hears that work can start. */
  'deposit-held': Omit<Missing, 'amount'>;
  'deposit-short': Missing;
  'deposit-short-other-name': Missing;
  'refund-planned': { readonly refundId: RefundId; readonly amount: Yen };
  'refund-sent': { readonly amount: Yen; readonly payOn: LocalDate };
  'refund-returned': { readonly amount: Yen };
  'refund-account-changed': { readonly lastDigits: string; readonly usableFrom: LocalDate };
  'fee-sweep-proposed': { readonly amount: Yen };
  'deposit-taken-back': { readonly contractId: ContractId; readonly title: string; readonly amount: Yen };
  'deposit-called-mistake': { readonly depositId: DepositId; readonly amount: Yen };
}

const atRefunds = () => '/refund-account';
const atBatch = ({ batchId }: { readonly batchId: BatchId }) => `/batches/${slugOf('batch', batchId)}`;

export const moneyLetters: { readonly [K in keyof MoneyFacts]: Words<MoneyFacts[K]> } = {
  'batch-waits': {
    path: atBatch,
    ja: ({ payOn, count, amount, lastDay }) => ({
      title: '支払バッチの承認をお願いします',
      text: `${writeDate(payOn, 'ja')}に支払う${count}件、合計${writeYen(amount)}が、あなたの承認を待っています。\n銀行の締め切りは${writeDate(lastDay, 'ja')}です。`,
    }),
    en: ({ payOn, count, amount, lastDay }) => ({
      title: 'A payout batch waits for you',
      text: `Payments for ${writeDate(payOn, 'en')} (${count}, ${writeYen(amount)} in all) wait for your approval. The bank takes them until ${writeDate(lastDay, 'en')}.`,
    }),
  },
  'batch-approved': {
    path: atBatch,
    ja: ({ payOn, amount, lastDay }) => ({
      title: '支払バッチが承認されました',
      text: `${writeDate(payOn, 'ja')}の支払い${writeYen(amount)}を、2人が承認しました。\n${writeDate(lastDay, 'ja')}までに、振込データを銀行に渡してください。`,
    }),
    en: ({ payOn, amount, lastDay }) => ({
      title: 'A payout batch was approved',
      text: `Two people have approved the payments of ${writeDate(payOn, 'en')}, ${writeYen(amount)} in all. Please give the file to the bank by ${writeDate(lastDay, 'en')}.`,
    }),
  },
  'batch-late': {
    path: atBatch,
    ja: ({ payOn, amount, lastDay }) => ({
      title: '支払バッチが、まだ銀行に渡っていません',
      text: `${writeDate(payOn, 'ja')}の支払い${writeYen(amount)}は、まだ銀行に渡っていません。\n銀行の締め切りは${writeDate(lastDay, 'ja')}です。ページで次の手続きをしてください。`,
    }),
    en: ({ payOn, amount, lastDay }) => ({
      title: 'The bank does not have a payout batch yet',
      text: `The payments of ${writeDate(payOn, 'en')}, ${writeYen(amount)} in all, are not with the bank. Its last day for them is ${writeDate(lastDay, 'en')}. Please take the next step on the page.`,
    }),
  },
  'batch-stopped': {
    path: atBatch,
    ja: ({ payOn, amount, reason }) => ({
      title: '支払バッチが取り消されました',
      text: `${writeDate(payOn, 'ja')}の支払い${writeYen(amount)}は、取り消されました。支払いは予定に戻りました。\n理由　${reason}`,
    }),
    en: ({ payOn, amount, reason }) => ({
      title: 'A payout batch was cancelled',
      text: `The payments of ${writeDate(payOn, 'en')}, ${writeYen(amount)} in all, were cancelled and are planned as before. Reason: ${reason}`,
    }),
  },
  'hold-released': {
    path: ({ kind, orderId }) =>
      `/payouts/${kind === 'payout' ? slugOf('payout', orderId as PayoutId) : slugOf('refund', orderId as RefundId)}/hold`,
    ja: ({ amount, finding }) => ({
      title: '止めていた支払いが、再開しました',
      text: `あなたが止めた${writeYen(amount)}の支払いは、もう止まっていません。次に作るバッチに入ります。\n確かめたこと　${finding}`,
    }),
    en: ({ amount, finding }) => ({
      title: 'A payment that you held was released',
      text: `Your hold on a payment of ${writeYen(amount)} is over, and the next batch takes it. What was found: ${finding}`,
    }),
  },
  'payout-came-back': {
    path: () => '/bank-account',
    ja: ({ title, amount }) => ({
      title: '振り込んだ報酬が、銀行から戻りました',
      text: `「${title}」の報酬${writeYen(amount)}は、一度振り込みましたが、銀行から戻りました。\n振込口座を確かめてください。報酬はお預かりしています。`,
    }),
    en: ({ title, amount }) => ({
      title: 'A payment came back from the bank',
      text: `${writeYen(amount)} for “${title}” was paid, but the bank gave it back. Please check your bank account. Your money is safe.`,
    }),
  },
  'deposit-held': {
    path: atContract,
    ja: ({ title }) => ({
      title: '入金を確認しました',
      text: `「${title}」の代金をお預かりしました。働き手が仕事を始めます。納品があると、お知らせします。`,
    }),
    en: ({ title }) => ({
      title: 'Your deposit has arrived',
      text: `We hold your deposit for “${title}”. The worker can begin. We tell you when something is delivered.`,
    }),
  },
  'deposit-short': {
    path: ({ contractId }) => `/contracts/${slugOf('contract', contractId)}/deposits`,
    ja: ({ title, amount }) => ({
      title: '入金が足りません',
      text: `「${title}」の入金が届きましたが、${writeYen(amount)}足りません。\n足りない分を同じ番号で送るか、返金を運営にお申し出ください。お金はお預かりしています。`,
    }),
    en: ({ title, amount }) => ({
      title: 'Your deposit is too small',
      text: `A deposit for “${title}” has arrived, but ${writeYen(amount)} is missing. Please send the rest with the same reference, or ask us to give the money back. It is safe.`,
    }),
  },
  'deposit-short-other-name': {
    path: ({ contractId }) => `/contracts/${slugOf('contract', contractId)}/deposits`,
    ja: ({ title, amount }) => ({
      title: '違うお名前の入金が届きました',
      text: `「${title}」の番号で、会社とは違うお名前の入金が届きました。運営が確かめています。\n代金は、まだ${writeYen(amount)}足りません。振り込む前に、お電話ください。届いたお金は、お預かりしています。`,
    }),
    en: ({ title, amount }) => ({
      title: 'Money came in another name',
      text: `Money with the reference of “${title}” came in a name that is not your organisation’s, and the operator is asking whose it is. It is safe. ${writeYen(amount)} of the deposit is still to be paid in. Please call us before you pay.`,
    }),
  },
  'refund-planned': {
    path: ({ refundId }) => `/refunds/${slugOf('refund', refundId)}/account`,
    ja: ({ amount }) => ({
      title: 'お金をお返しします',
      text: `お預かりした${writeYen(amount)}をお返しします。\n返金を受け取る口座を、ページで確かめてください。`,
    }),
    en: ({ amount }) => ({
      title: 'You get money back',
      text: `We give ${writeYen(amount)} back to you. Please see on the page that the account for it is right.`,
    }),
  },
  'refund-sent': {
    path: atRefunds,
    ja: ({ amount, payOn }) => ({
      title: '返金しました',
      text: `${writeYen(amount)}を、${writeDate(payOn, 'ja')}に振り込みました。`,
    }),
    en: ({ amount, payOn }) => ({
      title: 'Your money has been paid back',
      text: `${writeYen(amount)} was paid into your account on ${writeDate(payOn, 'en')}.`,
    }),
  },
  'refund-returned': {
    path: atRefunds,
    ja: ({ amount }) => ({
      title: '返金の振込ができませんでした',
      text: `${writeYen(amount)}の返金を振り込めませんでした。\n受け取る口座を確かめてください。お金はお預かりしています。`,
    }),
    en: ({ amount }) => ({
      title: 'A refund came back',
      text: `${writeYen(amount)} could not be paid back. Please check the account. Your money is safe.`,
    }),
  },
  'refund-account-changed': {
    path: atRefunds,
    ja: ({ lastDigits, usableFrom }) => ({
      title: '返金を受け取る口座が変わりました',
      text: `返金を受け取る口座が、末尾${lastDigits}の口座に変わりました。${writeDate(usableFrom, 'ja')}から使います。\n心当たりがなければ、すぐに電話をください。`,
    }),
    en: ({ lastDigits, usableFrom }) => ({
      title: 'The account for refunds was changed',
      text: `Refunds now go to the account ending in ${lastDigits}, used from ${writeDate(usableFrom, 'en')}. If you did not know of it, please call us at once.`,
    }),
  },
  'deposit-taken-back': {
    path: ({ contractId }) => `/contracts/${slugOf('contract', contractId)}/deposits`,
    ja: ({ title, amount }) => ({
      title: '入金の記録を訂正しました',
      text: `「${title}」に届いたとした ${writeYen(amount)}は、記録の間違いでした。\n正しい様子を、ページで見てください。`,
    }),
    en: ({ title, amount }) => ({
      title: 'The record of a deposit was corrected',
      text: `The ${writeYen(amount)} that we said had come for “${title}” was a mistake in our records. The page shows how it is.`,
    }),
  },
  'deposit-called-mistake': {
    path: ({ depositId }) => `/deposits/${slugOf('deposit', depositId)}`,
    ja: ({ amount }) => ({
      title: '入金の記録を確かめてください',
      text: `入金 ${writeYen(amount)}の記録が、間違いだとされました。\n銀行の明細を見て、ページで答えてください。`,
    }),
    en: ({ amount }) => ({
      title: 'Please check a recorded deposit',
      text: `Somebody says that the record of ${writeYen(amount)} is a mistake. Please look at the statement, and answer on the page.`,
    }),
  },
  'fee-sweep-proposed': {
    path: () => '/ledger/fees',
    ja: ({ amount }) => ({
      title: 'システム手数料の引き出しを確かめてください',
      text: `預かり口座から、システム手数料 ${writeYen(amount)}を引き出す届けが出ました。\nページで確かめてください。`,
    }),
    en: ({ amount }) => ({
      title: 'Please check: platform fees are to be taken out',
      text: `Somebody proposes to take ${writeYen(amount)} of platform fees out of the escrow account. Please look at the page.`,
    }),
  },
};
