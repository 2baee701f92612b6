import type { RegionId } from '../../kernel/ids.ts';
import type { Keys } from '../../platform/keys.ts';
import { BrokenSeal } from '../../platform/sealed-box.ts';
import { reading, type Tx } from '../../platform/transaction.ts';
import { Unstartable } from '../../platform/unstartable.ts';
import { tryAnchorKey } from '../audit/index.ts';
import { listRegions } from '../regions/index.ts';
import { newestAccounts, type SealedAccount } from './batch.rows.ts';
import { openAccount } from './seal-account.ts';

/**
 * Tries the keys of this process on what was written with them: the newest sealed block of the audit in a region that has
 * one, and an account number in a region that has one.
 * @throws Unstartable before anything is written that the right keys could not read
 */
export async function tryKeys({ auditAnchor }: Pick<Keys, 'auditAnchor'>): Promise<void> {
  const regions = (await listRegions()).map(({ id }) => id);
  const tries = [
    {
      fits: (region: RegionId) => tryAnchorKey(region, auditAnchor),
      otherwise: sentence('YUINOWA_ANCHOR_KEY', 'audit-anchor', 'the audit was signed with'),
    },
    {
      fits: (region: RegionId) => reading(region, someAccountOpens),
      otherwise: sentence('YUINOWA_BANK_KEY', 'bank-accounts', 'the account numbers were sealed with'),
    },
  ];
  for (const { fits, otherwise } of tries) {
    if ((await firstAnswer(regions, fits)) === false) throw new Unstartable(otherwise);
  }
}

function sentence(setting: string, file: string, what: string): string {
  return `${setting} (where it is not set, keys/${file} in DATA_DIR) is not the key that ${what} in this database: bring back the right one. Nothing was written.`;
}

async function firstAnswer(
  regions: readonly RegionId[],
  ask: (region: RegionId) => Promise<boolean | null>,
): Promise<boolean | null> {
  for (const region of regions) {
    const answer = await ask(region);
    if (answer !== null) return answer;
  }
  return null;
}

/** One row that was damaged says nothing about the key; null where there is none. */
async function someAccountOpens(tx: Tx): Promise<boolean | null> {
  const accounts = await newestAccounts(tx);
  return accounts.length === 0 ? null : accounts.some((account) => opens(tx, account));
}

function opens(tx: Tx, account: SealedAccount): boolean {
  try {
    openAccount(tx, account);
    return true;
  } catch (error) {
    if (error instanceof BrokenSeal) return false;
    throw error;
  }
}
