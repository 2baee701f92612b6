import type { ContractId, DeliveryId, MilestoneId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { AmendmentState, NoticeItem } from './change.rules.ts';
import { type ConditionsNotice, readNotice } from './conditions-notice.rules.ts';
import type { Side } from './contract.rules.ts';
import type { Review, ReviewPeriod } from './review.rules.ts';

export interface RevisionRow {
  readonly deliveryId: DeliveryId;
  readonly milestoneId: MilestoneId;
  readonly item: NoticeItem;
  readonly expected: string;
  readonly askedAt: Date;
}

export interface ExtensionRow {
  readonly deliveryId: DeliveryId;
  readonly dueAt: Date;
  readonly reason: string;
  readonly extendedAt: Date;
}

export interface AmendmentRow {
  readonly version: number;
  readonly side: Side;
  readonly reason: string;
  readonly proposedAt: Date;
  readonly expiresAt: Date;
  readonly state: AmendmentState;
  readonly endedAt: Date | null;
}

export interface ProgressRow {
  readonly side: Side;
  readonly note: string;
  readonly toldAt: Date;
}

/** How a milestone ended without an acceptance. */
export interface EndedMilestone {
  readonly milestoneId: MilestoneId;
  readonly payoutAmount: Yen;
  readonly refundAmount: Yen;
  readonly decidedAt: Date;
}

/** What happened to a contract after the agreement, for its page. */
export interface ContractChanges {
  readonly revisions: readonly RevisionRow[];
  readonly extensions: readonly ExtensionRow[];
  /** Newest first. */
  readonly amendments: readonly AmendmentRow[];
  /** When both sides were asked whether it is going on; null where somebody has acted since. */
  readonly askedAt: Date | null;
  /** Newest first. */
  readonly progress: readonly ProgressRow[];
  readonly ends: readonly EndedMilestone[];
  /** null before it can be reviewed. */
  readonly review: ReviewPeriod | null;
  readonly viewings: readonly Viewing[];
}

/** Who of neither side read the contract, and why. */
export interface Viewing {
  readonly name: string;
  readonly reason: string;
  readonly viewedAt: Date;
}

export async function contractChanges(tx: Tx, id: ContractId): Promise<ContractChanges> {
  const revisions = await sql<RevisionRow>(tx)`
    select r.delivery_id, r.milestone_id, r.item, r.expected, r.asked_at
    from revision_request r join milestone m on m.region_id = r.region_id and m.id = r.milestone_id
    where r.region_id = ${tx.regionId} and m.contract_id = ${id} order by r.asked_at`;
  const extensions = await sql<ExtensionRow>(tx)`
    select x.delivery_id, x.due_at, x.reason, x.extended_at
    from acceptance_extension x join milestone m on m.region_id = x.region_id and m.id = x.milestone_id
    where x.region_id = ${tx.regionId} and m.contract_id = ${id} order by x.extended_at`;
  const amendments = await sql<AmendmentRow>(tx)`
    select version, side, reason, proposed_at, expires_at, state, ended_at from contract_amendment
    where region_id = ${tx.regionId} and contract_id = ${id} order by version desc`;
  const [asked] = await sql<{ askedAt: Date }>(tx)`
    select q.asked_at from contract_asking q
      join contract_last_act l on l.region_id = q.region_id and l.contract_id = q.contract_id and q.asked_at > l.at
    where q.region_id = ${tx.regionId} and q.contract_id = ${id} order by q.asked_at desc limit 1`;
  const progress = await sql<ProgressRow>(tx)`
    select side, note, told_at from contract_progress
    where region_id = ${tx.regionId} and contract_id = ${id} order by told_at desc`;
  const ends = await sql<EndedMilestone>(tx)`
    select e.milestone_id, e.payout_amount, e.refund_amount, e.decided_at
    from milestone_end e join milestone m on m.region_id = e.region_id and m.id = e.milestone_id
    where e.region_id = ${tx.regionId} and m.contract_id = ${id}`;
  const viewings = await sql<Viewing>(tx)`
    select p.display_name as name, v.reason, v.viewed_at
    from contract_viewing v join person p on p.id = v.person_id
    where v.region_id = ${tx.regionId} and v.contract_id = ${id} order by v.viewed_at desc`;
  const askedAt = asked?.askedAt ?? null;
  return {
    revisions,
    extensions,
    amendments,
    askedAt,
    progress,
    ends,
    review: await reviewOf(tx, id),
    viewings,
  };
}

async function reviewOf(tx: Tx, id: ContractId): Promise<ReviewPeriod | null> {
  const [period] = await sql<{ endsAt: Date }>(tx)`
    select ends_at from review_period where region_id = ${tx.regionId} and contract_id = ${id}`;
  if (!period) return null;
  const reviews = await sql<Review>(tx)`
    select side, as_agreed, in_time, again, written_at from review
    where region_id = ${tx.regionId} and contract_id = ${id} order by written_at, side`;
  return { ...period, reviews };
}

/** The agreed change that brought a part into the contract; null for one that was there from the beginning. */
export async function changeThatAdded(
  tx: Tx,
  id: ContractId,
  position: number,
): Promise<Pick<AmendmentRow, 'version' | 'reason'> | null> {
  const part = JSON.stringify({ milestones: [{ position }] });
  const [first] = await sql<{ version: number; reason: string | null }>(tx)`
    select n.version, a.reason from conditions_notice n
      left join contract_amendment a on a.region_id = n.region_id and a.contract_id = n.contract_id
        and a.version = n.version
    where n.region_id = ${tx.regionId} and n.contract_id = ${id} and (n.version = 1 or a.state = 'agreed')
      and n.body::jsonb @> ${part}::jsonb
    order by n.version limit 1`;
  return first && first.reason !== null ? { version: first.version, reason: first.reason } : null;
}

/** A proposed version beside the one that held when it was proposed. */
export interface AmendmentPage extends AmendmentRow {
  readonly before: ConditionsNotice;
  readonly after: ConditionsNotice;
}

export async function amendmentPage(tx: Tx, id: ContractId, version: number): Promise<AmendmentPage> {
  const [row] = await sql<AmendmentRow & { before: string; after: string }>(tx)`
    select a.version, a.side, a.reason, a.proposed_at, a.expires_at, a.state, a.ended_at, n.body as after,
      (select o.body from conditions_notice o where o.region_id = a.region_id and o.contract_id = a.contract_id
        and o.version < a.version and (select count(*) from notice_agreement g where g.region_id = o.region_id
          and g.contract_id = o.contract_id and g.version = o.version) = 2
        order by o.version desc limit 1) as before
    from contract_amendment a join conditions_notice n
      on n.region_id = a.region_id and n.contract_id = a.contract_id and n.version = a.version
    where a.region_id = ${tx.regionId} and a.contract_id = ${id} and a.version = ${version}`;
  if (!row) throw new NotFound();
  return { ...row, before: readNotice({ body: row.before }), after: readNotice({ body: row.after }) };
}
