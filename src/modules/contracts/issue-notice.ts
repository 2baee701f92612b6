import type { Actor } from '../../kernel/actor.ts';
import type { ContractId, PersonId } from '../../kernel/ids.ts';
import { sha256 } from '../../platform/sha256.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { insertNotice } from './conditions-notice.rows.ts';
import { type ConditionsNotice, canonicalJson } from './conditions-notice.rules.ts';

/**
 * Writes a version of the conditions for good: canonical JSON and its SHA-256, which is what both sides agree to.
 * The database reckons the hash again and refuses another; nothing changes the row afterwards.
 */
export async function issueNotice(
  tx: Tx,
  actor: Actor,
  contractId: ContractId,
  notice: ConditionsNotice,
  by: PersonId,
): Promise<void> {
  const body = canonicalJson(notice);
  const hash = sha256(body);
  await insertNotice(tx, contractId, notice.version, { body, sha256: hash }, by);
  await recordAudit(tx, actor, {
    action: 'notice.issued',
    subject: ['contract', contractId],
    detail: { version: notice.version, sha256: hash },
  });
}
