import type { AccountKind } from '../../modules/settlement/journal.rules.ts';
import { texts } from '../../platform/i18n.ts';

type Names = Readonly<Record<AccountKind, readonly [name: string, says: string]>>;

const ja: Names = {
  bank: ['預かり口座', '銀行にあるお金です。記録した日で数えます。'],
  suspense: ['保留の入金', 'どの案内の入金か、まだ分からないお金です。'],
  escrow: ['預かっている代金', '検収の前の代金です。'],
  payable: ['働き手に払う報酬', '検収が終わり、まだ銀行に渡していない報酬です。'],
  refundable: ['返金するお金', '払った方に返す前のお金です。'],
  in_transit: ['銀行で手続き中の振込', '銀行に渡し、結果を待っているお金です。'],
  fee: ['システム手数料', '税を除いた、運営の収入です。'],
  fee_tax: ['システム手数料の消費税', 'システム手数料にかかる消費税です。'],
};

const en: Names = {
  bank: ['Escrow account', 'The money in the bank, counted by the day of booking.'],
  suspense: ['In suspense', 'Money of which nobody knows yet which notice it is for.'],
  escrow: ['Held for orders', 'Money for work that is not accepted yet.'],
  payable: ['Owed to workers', 'Rewards of accepted work that are not yet with the bank.'],
  refundable: ['To be refunded', 'Money that goes back to who paid it.'],
  in_transit: ['With the bank', 'Given to the bank, whose answer is awaited.'],
  fee: ['Platform fees', 'What the operator earns, without tax.'],
  fee_tax: ['Tax on platform fees', 'The consumption tax of the platform fees.'],
};

/** The accounts in plain words, and what stands on each. */
export const accountTexts = texts(ja, en);
