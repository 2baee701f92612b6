import { Client } from 'pg';
import { auditChecks, unsealedAuditEntries } from './audit-checks.ts';
import type { Check, CheckResult } from './check.ts';
import { contractChecks } from './contract-checks.ts';
import { endingChecks } from './ending-checks.ts';
import { ledgerChecks } from './ledger-checks.ts';
import { refundChecks } from './refund-checks.ts';
import { searchChecks } from './search-checks.ts';
import { settlementChecks } from './settlement-checks.ts';

export interface Report {
  readonly ok: boolean;
  /** The server's time of the one snapshot that every check read. */
  readonly checkedAt: string;
  /** In no block yet. Those older than an hour are a problem of the check that names them. */
  readonly unsealedAuditEntries: number;
  readonly checks: readonly CheckResult[];
}

/**
 * Recomputes ledger, states, settlement and audit of all regions from their facts, in one read-only snapshot, with SQL
 * of its own. Writes nothing, also where it may.
 * @param url the login that verifies
 */
export async function verifyDatabase(
  url: string,
  { anchorPublicKey }: { readonly anchorPublicKey?: string | undefined } = {},
): Promise<Report> {
  const client = new Client({ connectionString: url, options: '-c statement_timeout=0' });
  client.on('error', () => undefined); // the statement in flight rejects; nothing else is to be done
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<{ at: Date }>('select transaction_timestamp() as at');
    const checks: CheckResult[] = [];
    for (const check of [
      ...ledgerChecks,
      ...contractChecks,
      ...endingChecks,
      ...settlementChecks,
      ...refundChecks,
      ...searchChecks,
      ...auditChecks(anchorPublicKey),
    ]) {
      checks.push(await resultOf(check, client));
    }
    const unsealed = await unsealedAuditEntries(client);
    await client.query('rollback');
    const checkedAt = rows[0]?.at.toISOString() ?? '';
    return { ok: checks.every((check) => check.ok), checkedAt, unsealedAuditEntries: unsealed, checks };
  } finally {
    await client.end();
  }
}

async function resultOf(check: Check, client: Client): Promise<CheckResult> {
  const { looked, problems } = await check.run(client);
  return { name: check.name, ok: problems.length === 0, looked, problems };
}
