import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

export async function isLinkOpen(tx: Tx, link: 'confirm' | 'objection', hash: Uint8Array): Promise<boolean> {
  const [found] = await sql(tx)`
    select from email_change
    where region_id = ${tx.regionId} and state = 'open'
      and ((${link} = 'confirm' and confirm_hash = ${hash} and confirmed_at is null and confirm_until > ${tx.now})
        or (${link} = 'objection' and objection_hash = ${hash} and usable_from > ${tx.now}))`;
  return found !== undefined;
}
