import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from './config.ts';
import { Unstartable } from './unstartable.ts';

/** 32 bytes each. */
export type Keys = {
  /** Encrypts bank account numbers, and keys the hashes of remembered commands. */
  readonly bankAccounts: Buffer;
  /** Signs the anchors of the audit; the database never holds it. */
  readonly auditAnchor: Buffer;
};

/** From the settings, else from files in the data folder, which are made on the first start of the embedded database. */
export function readKeys(config: Config): Keys {
  return {
    bankAccounts: config.bankKey ?? keptKey(config, 'bank-accounts', 'YUINOWA_BANK_KEY'),
    auditAnchor: config.anchorKey ?? keptKey(config, 'audit-anchor', 'YUINOWA_ANCHOR_KEY'),
  };
}

/** Whether both keys can be read without one being made. */
export function keysAreThere({ bankKey, anchorKey, dataDir }: Config): boolean {
  const kept = (name: string) => existsSync(path.join(dataDir, 'keys', name));
  return (
    (bankKey !== undefined || kept('bank-accounts')) && (anchorKey !== undefined || kept('audit-anchor'))
  );
}

/** Puts both keys where `readKeys` finds them, in place of others. */
export function keepKeys(dataDir: string, { bankAccounts, auditAnchor }: Keys): void {
  const folder = path.join(dataDir, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [name, key] of Object.entries({ 'bank-accounts': bankAccounts, 'audit-anchor': auditAnchor }))
    writeFileSync(path.join(folder, name), `${key.toString('base64')}\n`, { mode: 0o600 });
}

/** A secret that is made once and kept in the data folder's `keys`, readable by us alone. */
export function keptSecret(dataDir: string, name: string, make: () => string): string {
  const folder = path.join(dataDir, 'keys');
  const file = path.join(folder, name);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, `${make()}\n`, { mode: 0o600 });
    try {
      linkSync(unfinished, file); // where another process was faster, its secret stays
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(unfinished, { force: true });
    }
  }
  return readFileSync(file, 'utf8').trim();
}

function keptKey(config: Config, name: string, setting: string): Buffer {
  // With a database elsewhere, a new key on each machine could not read what the others wrote.
  if (config.database !== undefined && !existsSync(path.join(config.dataDir, 'keys', name))) {
    throw new Unstartable(
      `${setting} is missing: set 32 bytes in base64 (make them with: openssl rand -base64 32).`,
    );
  }
  return Buffer.from(
    keptSecret(config.dataDir, name, () => randomBytes(32).toString('base64')),
    'base64',
  );
}
