import type { Client } from 'pg';
import type { RegionId } from '../../src/kernel/ids.ts';
import { sealAuditBlocks } from '../../src/modules/audit/index.ts';
import { anchorPublicKey } from '../../src/platform/anchor-key.ts';
import type { Databases } from '../../src/platform/embedded-postgres/with-database.ts';
import type { Keys } from '../../src/platform/keys.ts';
import { migrate } from '../../src/platform/migrate/migrate.ts';
import { openPool } from '../../src/platform/pool.ts';
import { usePool } from '../../src/platform/transaction.ts';
import { type Report, verifyDatabase } from '../verify/verify-database.ts';
import { tryAccounts } from './keys.ts';
import { loadCopy } from './load-copy.ts';
import { schemaOf } from './make-copy.ts';
import type { Copy } from './manifest.ts';
import { tally } from './pieces.ts';
import { contentOf, inSnapshot, tablesOf } from './tables.ts';

export interface Proof {
  readonly ok: boolean;
  /** Rows that were compared, byte for byte by their hashes. */
  readonly rows: number;
  /** Tables whose rows are not those of the copy. */
  readonly differing: readonly string[];
  /** False where somebody had changed the database by hand: what no migration makes does not come back. */
  readonly sameSchema: boolean;
  readonly accounts: { readonly looked: number; readonly closed: number };
  readonly verify: Pick<Report, 'ok' | 'checks'>;
}

/** Loads the copy into an empty database, compares every row with it, brings it up to date, and recomputes everything. */
export async function loadAndProve(databases: Databases, copy: Copy, keys: Keys): Promise<Proof> {
  const { appUrl, ownerUrl, verifyUrl } = databases;
  await loadCopy(ownerUrl, copy);
  const sameSchema = (await schemaOf(ownerUrl)) === copy.manifest.schemaSha256;
  const found = await inSnapshot(ownerUrl, async (client) => ({
    differing: await differingTables(client, copy),
    accounts: await tryAccounts(client, keys.bankAccounts),
    regions: await regionsOf(client),
  }));
  await migrate(ownerUrl);
  await sealAudit(appUrl, found.regions, keys.auditAnchor);
  const { checks, ...report } = await verifyDatabase(verifyUrl, {
    anchorPublicKey: anchorPublicKey(keys.auditAnchor),
  });
  return {
    ok: found.differing.length === 0 && found.accounts.closed === 0 && report.ok,
    rows: copy.manifest.tables.reduce((sum, { piece }) => sum + piece.content.lines, 0),
    differing: found.differing,
    accounts: found.accounts,
    sameSchema,
    verify: { ok: report.ok, checks },
  };
}

async function regionsOf(client: Client): Promise<RegionId[]> {
  const { rows } = await client.query<{ id: RegionId }>('select id from public.region order by id');
  return rows.map(({ id }) => id);
}

/** As the background does each minute: what was recorded just before the copy is old by now, and waits for its block. */
async function sealAudit(appUrl: string, regions: readonly RegionId[], anchorKey: Buffer): Promise<void> {
  const pool = openPool(appUrl, 1, () => undefined);
  try {
    usePool(pool);
    for (const region of regions) await sealAuditBlocks(region, anchorKey);
  } finally {
    await pool.end();
  }
}

async function differingTables(client: Client, { manifest }: Copy): Promise<string[]> {
  const here = new Map((await tablesOf(client)).map((table) => [table.name, table]));
  const differing: string[] = [];
  for (const { name, columns, piece } of manifest.tables) {
    const table = here.get(name);
    const found = table && (await tally(contentOf(client, table, columns)));
    if (found?.sha256 !== piece.content.sha256) differing.push(name);
  }
  return differing;
}

/** In a sentence each, for whoever reads no report. */
export function sentencesOf({ rows, differing, sameSchema, accounts, verify }: Proof): string[] {
  const wrong = verify.checks.filter(({ ok }) => !ok);
  return [
    differing.length === 0
      ? `All ${rows} rows came back as they were.`
      : `Not as they were: the rows of ${differing.join(', ')}.`,
    accounts.closed === 0
      ? `The bank key opens all ${accounts.looked} account numbers.`
      : `The bank key does not open ${accounts.closed} of ${accounts.looked} account numbers.`,
    wrong.length === 0
      ? `verify found nothing wrong in ${verify.checks.length} checks.`
      : `verify found: ${wrong.map(({ name, problems }) => `${name}: ${problems[0]}`).join(' · ')}`,
    ...(sameSchema
      ? []
      : ['The schema had been changed by hand: what no migration makes did not come back.']),
  ];
}
