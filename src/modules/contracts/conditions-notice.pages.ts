import type { PersonId } from '../../kernel/ids.ts';
import { slugOf } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { NoticeWorker } from './conditions-notice.rules.ts';

/** The worker as a party: the name that the law asks for, not the one that was chosen for display. */
export async function workerAsParty(tx: Tx, workerId: PersonId): Promise<NoticeWorker> {
  const [row] = await sql<Omit<NoticeWorker, 'id' | 'name'> & { familyName: string; givenName: string }>(tx)`
    select w.company_name, p.family_name, p.given_name, w.postal_code, w.address
    from worker w join person p on p.id = w.person_id
    where w.region_id = ${tx.regionId} and w.person_id = ${workerId}`;
  if (!row) throw new NotFound();
  const { familyName, givenName, ...worker } = row;
  return { ...worker, id: slugOf('person', workerId), name: `${familyName} ${givenName}` };
}
