import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { type Seal, seal, unseal } from '../../platform/sealed-box.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { AccountSecret, BankAccount } from './bank-account.rules.ts';
import type { SealedAccount } from './batch.rows.ts';

type Facts = Pick<BankAccount, 'id' | 'personId' | 'bankCode' | 'branchCode' | 'accountType'>;

/** Number and holder under the person's own key, bound to bank and branch, so that no row can be made to pay elsewhere. */
export function sealAccount(tx: Tx, facts: Facts, secret: AccountSecret): Uint8Array {
  const { number, holder, bankName, branchName } = secret;
  return seal(JSON.stringify({ number, holder, bankName, branchName }), sealOf(tx.regionId, facts));
}

/** @throws BrokenSeal when the row was changed since it was sealed */
export function openAccount(tx: Tx, account: SealedAccount): AccountSecret {
  return JSON.parse(unseal(account.sealed, sealOf(tx.regionId, account))) as AccountSecret;
}

function sealOf(
  regionId: RegionId,
  { id, personId, bankCode, branchCode, accountType }: Omit<SealedAccount, 'sealed'> & { personId: PersonId },
): Seal {
  return {
    purpose: 'bank-account',
    owner: personId,
    bound: [String(regionId), id, bankCode, branchCode, accountType],
  };
}
