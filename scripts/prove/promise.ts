import { asAdministrator } from '../../src/platform/embedded-postgres/administer.ts';
import type { ContractIds } from '../trial/copies.ts';
import type { RunningServer } from './running-server.ts';

/** The server did not do what it promises; the message says what was seen instead. */
export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
}

/** @throws BrokenPromise unless it holds */
export function promised(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new BrokenPromise(otherwise);
}

/** What the database knows of a contract. */
export interface Effects {
  readonly milestone: string;
  readonly state: string;
  readonly deliveries: number;
  readonly releases: number;
  readonly accepted: number;
  readonly notices: number;
  readonly letters: number;
}

/** The effects of what was done to these contracts, as the verifying login reads them. */
export function effectsOn(server: RunningServer, contracts: readonly ContractIds[]): Promise<Effects[]> {
  return asAdministrator(server.databases.verifyUrl, async (client) => {
    const { rows } = await client.query<Effects>(
      `select m.id as milestone, m.state,
         (select count(*)::integer from delivery d where d.region_id = m.region_id and d.milestone_id = m.id) as deliveries,
         (select count(*)::integer from ledger_transfer t where t.region_id = m.region_id and t.escrow_of = m.id
            and t.kind = 'release') as releases,
         (select count(*)::integer from audit_entry a where a.region_id = m.region_id and a.subject_kind = 'milestone'
            and a.subject_id = m.id::text and a.state = 'accepted') as accepted,
         (select count(*)::integer from notification n where n.region_id = m.region_id
            and n.key like 'delivery-accepted:%' || m.id) as notices,
         (select count(*)::integer from platform.outbox o where o.region_id = m.region_id
            and o.key like 'delivery-accepted:%' || m.id) as letters
       from milestone m where m.id = any ($1::uuid[])`,
      [contracts.map(({ milestone }) => milestone)],
    );
    return rows;
  });
}

/** Accepted once and wholly: the money, the record, the notice and the letter, one of each. */
export function acceptedOnce({ state, releases, accepted, notices, letters }: Effects): boolean {
  return state === 'accepted' && [releases, accepted, notices, letters].every((count) => count === 1);
}
