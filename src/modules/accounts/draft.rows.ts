import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { json, sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type Draft, type DraftKind, draftLimits } from './draft.rules.ts';

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
    set typed = d.typed || excluded.typed, updated_at = excluded.updated_at, warned_at = null,
      done = array(select distinct unnest(d.done || excluded.done) order by 1)`;
}

export async function deleteDraft(tx: Tx, personId: PersonId, kind: DraftKind): Promise<void> {
  await sql(tx)`
    delete from registration_draft
    where region_id = ${tx.regionId} and person_id = ${personId} and kind = ${kind}`;
}

/** How long it has lain, held so that nobody types into it meanwhile; null where it is gone. */
export async function lockDraft(
  tx: Tx,
  personId: PersonId,
  kind: DraftKind,
): Promise<{ readonly updatedAt: Date; readonly warnedAt: Date | null } | null> {
  const [draft] = await sql<{ updatedAt: Date; warnedAt: Date | null }>(tx)`
    select updated_at, warned_at from registration_draft
    where region_id = ${tx.regionId} and person_id = ${personId} and kind = ${kind}
    for update`;
  return draft ?? null;
}

export async function noteWarned(tx: Tx, personId: PersonId, kind: DraftKind): Promise<void> {
  await sql(tx)`
    update registration_draft set warned_at = ${tx.now}
    where region_id = ${tx.regionId} and person_id = ${personId} and kind = ${kind}`;
}

interface DueDraft {
  readonly regionId: RegionId;
  readonly personId: PersonId;
  readonly kind: DraftKind;
}

/** Across regions, without a word of what was typed. */
export function draftsDue(tx: Tx): Promise<DueDraft[]> {
  const { untouchedSince, warnedBefore } = draftLimits(tx.now);
  return sql<DueDraft>(tx)`
    select region_id, person_id, kind from registration_drafts_due(${untouchedSince}, ${warnedBefore})`;
}
