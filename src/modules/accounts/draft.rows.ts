import type { PersonId } from '../../kernel/ids.ts';
import { json, sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Draft, DraftKind } from './draft.rules.ts';

export async function findDraft(tx: Tx, personId: PersonId, kind: DraftKind): Promise<Draft | null> {
  const [draft] = await sql<Draft>(tx)`
    select typed, done, updated_at from registration_draft
    where region_id = ${tx.regionId} and person_id = ${personId} and kind = ${kind}`;
  return draft ?? null;
}

/** What somebody has begun and not sent, the latest first. */
export function draftsOf(tx: Tx, personId: PersonId): Promise<(Draft & { readonly kind: DraftKind })[]> {
  return sql<Draft & { kind: DraftKind }>(tx)`
    select kind, typed, done, updated_at from registration_draft
    where region_id = ${tx.regionId} and person_id = ${personId}
    order by updated_at desc, kind`;
}

/** Adds a step's fields to what is kept, in one statement, so that two windows lose nothing of each other's. */
export async function mergeDraft(
  tx: Tx,
  personId: PersonId,
  kind: DraftKind,
  typed: Draft['typed'],
  done: readonly string[],
): Promise<void> {
  await sql(tx)`
    insert into registration_draft as d (region_id, person_id, kind, typed, done, updated_at)
    values (${tx.regionId}, ${personId}, ${kind}, ${json(typed)}, ${done}, ${tx.now})
    on conflict (region_id, person_id, kind) do update
    set typed = d.typed || excluded.typed, updated_at = excluded.updated_at,
      done = array(select distinct unnest(d.done || excluded.done) order by 1)`;
}

export async function deleteDraft(tx: Tx, personId: PersonId, kind: DraftKind): Promise<void> {
  await sql(tx)`
    delete from registration_draft
    where region_id = ${tx.regionId} and person_id = ${personId} and kind = ${kind}`;
}
