import type { Tx } from '../../platform/transaction.ts';
import { type LikelyPayer, payerNamesOf } from './refund.pages.ts';
import { isPayerOf } from './refund.rules.ts';

/** Whether suspended money is its likely payer's beyond doubt: it funded their order, or it came under their name. */
export async function isOwnMoney(tx: Tx, payer: LikelyPayer, payerName: string): Promise<boolean> {
  if (payer.hasFunded) return true;
  return isPayerOf(payerName, { ...payer, names: await payerNamesOf(tx, payer.organizationId) });
}
