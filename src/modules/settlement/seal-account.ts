import { seal, unseal } from '../../platform/sealed-box.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type AccountSecret, sealOf } from './bank-account.rules.ts';
import type { SealedAccount } from './batch.rows.ts';

type Facts = Omit<SealedAccount, 'sealed'>;

/** Number and holder under the owner's own key, bound to bank and branch, so that no row can be made to pay elsewhere. */
export function sealAccount(tx: Tx, facts: Facts, secret: AccountSecret): Uint8Array {
  const { number, holder, bankName, branchName } = secret;
  return seal(JSON.stringify({ number, holder, bankName, branchName }), sealOf(tx.regionId, facts));
}

/** @throws BrokenSeal when the row was changed since it was sealed */
export function openAccount(tx: Tx, account: SealedAccount): AccountSecret {
  return JSON.parse(unseal(account.sealed, sealOf(tx.regionId, account))) as AccountSecret;
}
