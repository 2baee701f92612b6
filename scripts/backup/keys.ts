import { createHash, hkdfSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from 'pg';
import type { RegionId } from '../../src/kernel/ids.ts';
import { sealOf } from '../../src/modules/settlement/bank-account.rules.ts';
import type { SealedAccount } from '../../src/modules/settlement/batch.rows.ts';
import { anchorPublicKey } from '../../src/platform/anchor-key.ts';
import { type Config, readConfig } from '../../src/platform/config.ts';
import { type Keys, keysAreThere, readKeys } from '../../src/platform/keys.ts';
import { BrokenSeal, unseal, useSealingKey } from '../../src/platform/sealed-box.ts';
import { Unstartable } from '../../src/platform/unstartable.ts';
import type { Copy, Manifest } from './manifest.ts';

/** What tells these keys from others, and helps nobody to find them. */
export function marksOf({ bankAccounts, auditAnchor }: Keys): Manifest['keys'] {
  return {
    bankAccounts: Buffer.from(hkdfSync('sha256', bankAccounts, '', 'yuinowa/mark', 16)).toString('hex'),
    auditAnchor: createHash('sha256').update(anchorPublicKey(auditAnchor)).digest('hex').slice(0, 32),
  };
}

/** Writes both keys as settings, for their keeper alone. What is there already is not touched. */
export function writeKeys(file: string, { bankAccounts, auditAnchor }: Keys): void {
  const text = `YUINOWA_BANK_KEY=${bankAccounts.toString('base64')}\nYUINOWA_ANCHOR_KEY=${auditAnchor.toString('base64')}\n`;
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (readFileSync(file, 'utf8') === text) return;
    throw new Unstartable(`${file} is there already, with other keys: name another file.`);
  }
}

/**
 * The keys that a copy is brought back with: of the file, else of the settings.
 * @throws Unstartable where there are none, or others than the data was written with
 */
export function keysFor({ folder, manifest }: Copy, config: Config, file: string | undefined): Keys {
  const keys = keysOf(config, file);
  if (!keys) {
    throw new Unstartable(
      `The keys are missing, and a copy does not hold them: name the file that they are kept in with --keys, or put "bank-accounts" and "audit-anchor" into ${path.join(config.dataDir, 'keys')}, or set YUINOWA_BANK_KEY and YUINOWA_ANCHOR_KEY.`,
    );
  }
  const marks = marksOf(keys);
  const wrong = [
    ...(marks.bankAccounts === manifest.keys.bankAccounts ? [] : ['bank key']),
    ...(marks.auditAnchor === manifest.keys.auditAnchor ? [] : ['anchor key']),
  ];
  if (wrong.length === 0) return keys;
  throw new Unstartable(
    `The ${wrong.join(' and the ')} of ${file ?? 'these settings'} ${wrong.length === 1 ? 'is not the one' : 'are not those'} that ${folder} was made with: nothing was changed. Bring ${wrong.length === 1 ? 'the right one' : 'the right ones'} with --keys.`,
  );
}

function keysOf(config: Config, file: string | undefined): Keys | undefined {
  if (file === undefined) return keysAreThere(config) ? readKeys(config) : undefined;
  const lines = textOf(file).matchAll(/^\s*([A-Z_]+)=["']?([^"'\s]*)/gm);
  const { bankKey, anchorKey } = readConfig(
    Object.fromEntries([...lines].map(([, name, value]) => [name, value])),
  );
  if (bankKey && anchorKey) return { bankAccounts: bankKey, auditAnchor: anchorKey };
  throw new Unstartable(`${file} must hold the lines YUINOWA_BANK_KEY=… and YUINOWA_ANCHOR_KEY=….`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Unstartable(`There is no file ${file}.`);
    if (code !== 'EACCES') throw error;
    throw new Unstartable(
      `${file} with the keys cannot be read (EACCES): run this command as root, or put both keys into the settings.`,
    );
  }
}

/** Tries the key on every account number that is kept: how many there are, and how many it does not open. */
export async function tryAccounts(
  client: Client,
  bankKey: Buffer,
): Promise<{ looked: number; closed: number }> {
  useSealingKey(bankKey);
  const { rows } = await client.query<SealedAccount & { regionId: RegionId }>(
    `select region_id as "regionId", 'payout' as kind, id, person_id as "ownerId", bank_code as "bankCode",
       branch_code as "branchCode", account_type::text as "accountType", sealed from public.bank_account
     union all
     select region_id, 'refund', id, payer_id, bank_code, branch_code, account_type::text, sealed
     from public.refund_account`,
  );
  return { looked: rows.length, closed: rows.filter((row) => !opens(row.regionId, row)).length };
}

function opens(regionId: RegionId, account: SealedAccount): boolean {
  try {
    unseal(account.sealed, sealOf(regionId, account));
    return true;
  } catch (error) {
    if (error instanceof BrokenSeal) return false;
    throw error;
  }
}
