import type { ContractId, DepositId, MilestoneId, OrganizationId, RefundId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { SuspenseReason } from './deposit.rules.ts';

/** What a client has to pay in for one milestone, and whether it came. */
export interface DepositOnNotice {
  readonly id: DepositId;
  readonly milestoneId: MilestoneId;
  readonly position: number;
  readonly title: string;
  readonly state: 'announced' | 'matched';
  readonly reference: string;
  readonly amount: Yen;
  readonly reward: Yen;
  readonly withholding: Yen;
  readonly clientFee: Yen;
  readonly announcedAt: Date;
  readonly payBy: LocalDate;
  readonly receivedOn: LocalDate | null;
}

/** The deposit notice of a contract, in the order of its milestones; empty before both have agreed. */
export function depositsOf(tx: Tx, contractId: ContractId): Promise<DepositOnNotice[]> {
  return sql<DepositOnNotice>(tx)`
    select d.id, d.milestone_id, m.position, m.title, d.state, d.reference, d.amount, m.reward, m.withholding,
      m.client_fee, d.announced_at, m.deposit_due_on as pay_by, d.received_on
    from deposit d join milestone m on m.region_id = d.region_id and m.id = d.milestone_id
    where d.region_id = ${tx.regionId} and m.contract_id = ${contractId} and d.state in ('announced', 'matched')
    order by m.position`;
}

export interface OpenDeposit {
  readonly id: DepositId;
  readonly reference: string;
  readonly amount: Yen;
  readonly announcedAt: Date;
  readonly payBy: LocalDate;
  readonly contractId: ContractId;
  readonly organizationId: OrganizationId;
  readonly organizationName: string;
  /** In kana, to be compared with the name on the statement. */
  readonly organizationKana: string;
  readonly title: string;
}

/** What is announced and has not come, by its last day. */
export function openDeposits(tx: Tx): Promise<OpenDeposit[]> {
  return sql<OpenDeposit>(tx)`
    select d.id, d.reference, d.amount, d.announced_at, m.deposit_due_on as pay_by, m.contract_id, c.organization_id,
      o.name as organization_name, o.name_kana as organization_kana,
      case when exists (select from milestone n where n.region_id = m.region_id and n.contract_id = m.contract_id
        and n.id <> m.id) then c.title || ' ' || m.title else c.title end as title
    from deposit d
    join milestone m on m.region_id = d.region_id and m.id = d.milestone_id
    join contract c on c.region_id = m.region_id and c.id = m.contract_id
    join organization o on o.region_id = c.region_id and o.id = c.organization_id
    where d.region_id = ${tx.regionId} and d.state = 'announced' and c.state in ('agreed', 'active')
      and m.state = 'planned'
    order by m.deposit_due_on, d.announced_at, d.id limit 500`;
}

/** Money that waits for a person, and why. */
export interface SuspendedDeposit {
  readonly id: DepositId;
  readonly amount: Yen;
  /** What still waits: less than came, once a part of it funded a milestone. */
  readonly rest: Yen;
  readonly receivedOn: LocalDate;
  readonly payerName: string;
  /** As it was read, or as it was written where it is none of ours. */
  readonly reference: string | null;
  readonly bankLine: string;
  readonly why: SuspenseReason;
  /** Somebody says that the statement has no such line: nothing is done with it until another one has looked. */
  readonly isCalledMistake: boolean;
  /** What had been announced under the same reference; null where nothing was. */
  readonly announcedAmount: Yen | null;
  /** The order of that reference, and whose it is. */
  readonly announcedTitle: string | null;
  readonly announcedBy: string | null;
}

export function suspendedDeposits(tx: Tx): Promise<SuspendedDeposit[]> {
  return sql<SuspendedDeposit>(tx)`
    select s.id, s.amount, s.received_on, s.payer_name, coalesce(s.reference, s.reference_written) as reference, s.bank_line, s.note as why,
      exists (select from deposit_mistake x where x.region_id = s.region_id and x.deposit_id = s.id and x.state = 'declared')
        as is_called_mistake, a.amount as announced_amount, c.title as announced_title, o.name as announced_by,
      s.amount - coalesce((select sum(f.amount)::bigint from deposit_part f
        where f.region_id = s.region_id and f.suspended_id = s.id), 0) as rest
    from deposit s
    left join deposit a on a.region_id = s.region_id and a.reference = s.reference and a.state in ('announced', 'matched')
      and a.milestone_id is not null
    left join milestone m on m.region_id = a.region_id and m.id = a.milestone_id
    left join contract c on c.region_id = m.region_id and c.id = m.contract_id
    left join organization o on o.region_id = c.region_id and o.id = c.organization_id
    where s.region_id = ${tx.regionId} and s.state = 'in_suspense'
    order by s.received_on, s.id limit 500`;
}

/** What was recorded last, so that an operator sees where they stopped. */
export interface RecordedLine {
  readonly id: DepositId;
  readonly state: 'matched' | 'in_suspense' | 'refunded' | 'mistaken';
  readonly amount: Yen;
  readonly receivedOn: LocalDate;
  readonly payerName: string;
  readonly bankLine: string;
  /** Whether some of it, at least, has funded an order after it had waited. */
  readonly isUsed: boolean;
}

export function recordedLines(tx: Tx, limit = 20): Promise<RecordedLine[]> {
  return sql<RecordedLine>(tx)`
    select s.id, s.state, s.amount, s.received_on, s.payer_name, s.bank_line,
      exists (select from deposit f where f.region_id = s.region_id and f.funded_by = s.id) as is_used
    from deposit s
    where s.region_id = ${tx.regionId} and s.bank_line is not null
    order by s.recorded_at desc, s.id desc limit ${limit}`;
}

/** One line that waits or waited in suspense, what it funded, and what became of the rest. */
export interface SuspensePage
  extends Omit<SuspendedDeposit, 'isCalledMistake' | 'announcedAmount' | 'announcedTitle' | 'announcedBy'> {
  readonly state: 'matched' | 'in_suspense' | 'refunded' | 'mistaken';
  readonly parts: readonly {
    readonly contractId: ContractId;
    readonly title: string;
    readonly reference: string;
    readonly amount: Yen;
  }[];
  readonly refundId: RefundId | null;
}

export async function suspensePage(tx: Tx, id: DepositId): Promise<SuspensePage> {
  const [found] = await sql<Omit<SuspensePage, 'parts'>>(tx)`
    select s.id, s.state, s.amount, s.received_on, s.payer_name, coalesce(s.reference, s.reference_written) as reference,
      s.bank_line, s.note as why, r.id as refund_id,
      s.amount - coalesce((select sum(f.amount)::bigint from deposit_part f
        where f.region_id = s.region_id and f.suspended_id = s.id), 0) as rest
    from deposit s left join refund r on r.region_id = s.region_id and r.deposit_id = s.id
    where s.region_id = ${tx.regionId} and s.id = ${id} and s.note is not null`;
  if (!found) throw new NotFound();
  const parts = await sql<SuspensePage['parts'][number]>(tx)`
    select m.contract_id, c.title, d.reference, f.amount
    from deposit_part f
    join deposit d on d.region_id = f.region_id and d.id = f.deposit_id
    join milestone m on m.region_id = d.region_id and m.id = d.milestone_id
    join contract c on c.region_id = m.region_id and c.id = m.contract_id
    where f.region_id = ${tx.regionId} and f.suspended_id = ${id} order by d.id`;
  return { ...found, parts };
}

/** Money with the reference of an awaited deposit that did not fit it. */
export interface ArrivedLine {
  /** Of the awaited deposit, and whose order it is. */
  readonly milestoneId: MilestoneId;
  readonly organizationId: OrganizationId;
  readonly organizationKana: string;
  readonly amount: Yen;
  readonly payerName: string;
}

export function arrivedLines(tx: Tx, contracts: readonly ContractId[]): Promise<ArrivedLine[]> {
  return sql<ArrivedLine>(tx)`
    select a.milestone_id, c.organization_id, o.name_kana as organization_kana, s.payer_name, s.amount - coalesce((select sum(f.amount)::bigint from deposit_part f
        where f.region_id = s.region_id and f.suspended_id = s.id), 0) as amount
    from deposit a
    join milestone m on m.region_id = a.region_id and m.id = a.milestone_id
    join contract c on c.region_id = m.region_id and c.id = m.contract_id
    join organization o on o.region_id = c.region_id and o.id = c.organization_id
    join deposit s on s.region_id = a.region_id and s.reference = a.reference and s.state = 'in_suspense'
    where a.region_id = ${tx.regionId} and m.contract_id = any (${contracts}::uuid[]) and a.state = 'announced' and not exists (
      select from deposit_mistake x where x.region_id = s.region_id and x.deposit_id = s.id and x.state = 'declared')
    order by s.received_on, s.id`;
}
