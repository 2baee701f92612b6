import type { BatchId, PersonId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type Json, type TrailEntry, trailOf } from '../audit/index.ts';
import { namesOf } from './batch.pages.ts';
import { linesOf } from './batch.rows.ts';
import type { ReturnReason } from './batch.rules.ts';

/** What happened to a batch, by the name of the audit's act. */
const events = {
  'batch.locked': 'locked',
  'batch.approvalGiven': 'approved',
  'batch.approved': 'approved',
  'batch.handedOut': 'saved',
  'batch.declaredNotUploaded': 'declared',
  'batch.declarationWithdrawn': 'withdrawn',
  'batch.sent': 'sent',
  'batch.settled': 'settled',
  'batch.cancelled': 'cancelled',
  'payout.returned': 'returned',
  'refund.returned': 'returned',
} as const;
export type BatchEventName = (typeof events)[keyof typeof events];

export interface BatchEvent {
  readonly seq: bigint;
  readonly what: BatchEventName;
  readonly at: Date;
  /** Who did it; null for the system. */
  readonly name: string | null;
  readonly reason: string | null;
  /** How often it had happened by then: the file was saved for the second time. */
  readonly time: number;
  /** Of a payment that came back. */
  readonly lineNo: number | null;
  readonly why: ReturnReason | null;
  /** The bank had paid it before. */
  readonly wasPaid: boolean;
}

/** All that happened to a batch and to its payments, oldest first: the audit's own entries, and nothing else. */
export async function readHistory(tx: Tx, batchId: BatchId): Promise<BatchEvent[]> {
  const entries = await trailOf(tx, ['batch', batchId]);
  for (const { kind, orderId, state } of await linesOf(tx, batchId)) {
    if (state !== 'returned') continue;
    const trail = await trailOf(tx, [kind, orderId]);
    entries.push(...trail.filter(({ detail }) => factsOf(detail).batch === batchId));
  }
  entries.sort((one, other) => (one.seq < other.seq ? -1 : 1));
  const people = entries.flatMap(({ actorId }): PersonId[] => (actorId ? [actorId] : []));
  const names = new Map((await namesOf(tx, people)).map(({ personId, name }) => [personId, name]));
  const times = new Map<BatchEventName, number>();
  return entries.flatMap((entry): BatchEvent[] => {
    const what = (events as Readonly<Record<string, BatchEventName>>)[entry.action];
    if (!what) return [];
    const time = (times.get(what) ?? 0) + 1;
    times.set(what, time);
    return [
      { ...eventOf(entry), what, time, name: entry.actorId ? (names.get(entry.actorId) ?? null) : null },
    ];
  });
}

function eventOf({ seq, at, reason, detail }: TrailEntry) {
  const { lineNo, why, wasPaid } = factsOf(detail);
  return {
    seq,
    at,
    reason,
    lineNo: typeof lineNo === 'number' ? lineNo : null,
    why: typeof why === 'string' ? (why as ReturnReason) : null,
    wasPaid: wasPaid === true,
  };
}

function factsOf(detail: Json): Readonly<Record<string, Json>> {
  return detail !== null && typeof detail === 'object' && !Array.isArray(detail)
    ? (detail as Readonly<Record<string, Json>>)
    : {};
}
