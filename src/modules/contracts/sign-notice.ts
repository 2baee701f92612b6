import type { Actor } from '../../kernel/actor.ts';
import { done, NotFound, type Result, refused } from '../../kernel/result.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { agreementsOf, insertAgreement, type StoredNotice } from './conditions-notice.rows.ts';
import { sideOf } from './contract.access.ts';
import type { Contract } from './contract.rules.ts';

/** What somebody read when they agreed: the version and the hash of its bytes, as the form carried them. */
export interface WhatWasRead {
  readonly version: number;
  readonly sha256: string;
}

/** Writes that the actor's side agrees to exactly this text, once; the contract is locked. */
export async function signNotice(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  notice: StoredNotice,
  read: WhatWasRead,
): Promise<Result<{ readonly both: boolean }, 'notice-not-current' | 'already-agreed'>> {
  const side = sideOf(actor, contract);
  if (!side || !actor.personId) throw new NotFound();
  if (notice.version !== read.version || notice.sha256 !== read.sha256) return refused('notice-not-current');
  const agreements = (await agreementsOf(tx, contract.id)).filter(
    ({ version }) => version === notice.version,
  );
  if (agreements.some((agreement) => agreement.side === side)) return refused('already-agreed');

  await insertAgreement(tx, contract.id, notice, side, actor.personId);
  await recordAudit(tx, actor, {
    action: 'notice.agreed',
    subject: ['contract', contract.id],
    detail: { side, version: notice.version, sha256: notice.sha256 },
  });
  return done({ both: agreements.length > 0 });
}
