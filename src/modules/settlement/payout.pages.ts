import type {
  BankAccountId,
  ContractId,
  MilestoneId,
  OrganizationId,
  PayoutId,
  PersonId,
  RegionId,
} from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { ReturnReason } from './batch.rules.ts';
import type { HeldBack } from './hold.rules.ts';

export interface OwedMilestone {
  readonly milestoneId: MilestoneId;
  readonly contractId: ContractId;
  readonly workerId: PersonId;
  readonly organizationId: OrganizationId;
  readonly amount: Yen;
  /** Fixed by the day of receipt. */
  readonly paymentOn: LocalDate;
}

/** Accepted work and parts of a split for which no payout is planned yet, oldest payment day first. */
export function owedMilestones(tx: Tx): Promise<OwedMilestone[]> {
  return sql<OwedMilestone>(tx)`
    select m.id as milestone_id, m.contract_id, c.worker_id, c.organization_id,
      case m.state when 'accepted' then m.payout_amount else e.payout_amount end as amount,
      case m.state when 'accepted' then m.payment_on else e.payment_on end as payment_on
    from milestone_owed o
    join milestone m on m.region_id = o.region_id and m.id = o.milestone_id
    join contract c on c.region_id = m.region_id and c.id = m.contract_id
    left join milestone_end e on e.region_id = m.region_id and e.milestone_id = m.id
    where o.region_id = ${tx.regionId} and (m.state = 'accepted' or (m.state = 'split' and e.payout_amount > 0))
      and not exists (select from payout p where p.region_id = m.region_id and p.milestone_id = m.id)
    order by payment_on, m.id limit 1000`;
}

/** The regions in which something is owed and not planned, for the sweep. */
export async function regionsWithOwed(tx: Tx): Promise<RegionId[]> {
  const rows = await sql<{ regionId: RegionId }>(tx)`select region_id from payouts_due() order by region_id`;
  return rows.map(({ regionId }) => regionId);
}

/** How far the pay of a contract's milestones has come; none for those that are not accepted yet. */
export interface PayoutOfMilestone {
  readonly milestoneId: MilestoneId;
  readonly state: 'planned' | 'batched' | 'settled' | 'returned';
  readonly amount: Yen;
  /** That of its batch where it is in one: a late payment goes with a later one than was planned. */
  readonly payOn: LocalDate;
  /** Somebody of the money staff checks it before it is paid. */
  readonly isHeld: boolean;
}

export function payoutsOf(tx: Tx, contractId: ContractId): Promise<PayoutOfMilestone[]> {
  return sql<PayoutOfMilestone>(tx)`
    select p.milestone_id, p.state, p.amount, coalesce(b.pay_on, p.pay_on) as pay_on, p.held_by is not null as is_held
    from payout p join milestone m on m.region_id = p.region_id and m.id = p.milestone_id
    left join payout_line l on l.region_id = p.region_id and l.payout_id = p.id and l.state in ('live', 'settled')
    left join payout_batch b on b.region_id = l.region_id and b.id = l.batch_id
    where p.region_id = ${tx.regionId} and m.contract_id = ${contractId}
    order by m.position`;
}

/** A contract whose money has all reached its end: the pay the worker, or else everything the client. */
export interface SettledContract {
  readonly contractId: ContractId;
  readonly how: 'paid' | 'refunded';
}

export function settledContracts(tx: Tx, ids: readonly ContractId[]): Promise<SettledContract[]> {
  return sql<SettledContract>(tx)`
    select c.id as contract_id, case when bool_or(p.id is not null) then 'paid' else 'refunded' end as how
    from contract c
      join milestone m on m.region_id = c.region_id and m.contract_id = c.id
      left join milestone_end e on e.region_id = m.region_id and e.milestone_id = m.id
      left join payout p on p.region_id = m.region_id and p.milestone_id = m.id and p.state = 'settled'
      left join refund r on r.region_id = m.region_id and r.milestone_id = m.id and r.state = 'settled'
    where c.region_id = ${tx.regionId} and c.id = any (${ids}::uuid[]) and m.state <> 'cancelled'
    group by c.id
    having bool_and(m.state in ('accepted', 'refunded', 'split')
      and (p.id is not null or (m.state <> 'accepted' and coalesce(e.payout_amount, 0) = 0))
      and (r.id is not null or m.state = 'accepted' or coalesce(e.refund_amount, 0) = 0))
      and bool_or(p.id is not null or r.id is not null)`;
}

/** What is to be paid, with what is known of the account that it would go to today. */
export interface PlannedPayout extends HeldBack {
  readonly payoutId: PayoutId;
  readonly contractId: ContractId;
  readonly workerId: PersonId;
  readonly workerName: string;
  readonly title: string;
  /** A part of the reward: the milestone was split. */
  readonly isPart: boolean;
  readonly amount: Yen;
  readonly payOn: LocalDate;
  readonly accountId: BankAccountId | null;
  readonly usableFrom: Date | null;
  readonly returned: boolean;
  readonly cameBack: boolean;
}

/** In the order in which a batch takes them. */
export function plannedPayouts(tx: Tx): Promise<PlannedPayout[]> {
  return sql<PlannedPayout>(tx)`
    select p.id as payout_id, m.contract_id, p.worker_id, w.family_name || ' ' || w.given_name as worker_name,
      c.title, m.state = 'split' as is_part, p.amount, p.pay_on, a.id as account_id, a.usable_from,
      exists (select from payout_line l where l.region_id = a.region_id and l.bank_account_id = a.id
        and l.state = 'returned' and l.return_reason <> 'bank-trouble') as returned,
      exists (select from payout_line l where l.region_id = p.region_id and l.payout_id = p.id
        and l.state = 'returned') as came_back, h.display_name as held_by, p.held_at, p.hold_reason
    from payout p
    left join person h on h.id = p.held_by
    join milestone m on m.region_id = p.region_id and m.id = p.milestone_id
    join contract c on c.region_id = m.region_id and c.id = m.contract_id
    join person w on w.id = p.worker_id
    left join bank_account a on a.region_id = p.region_id and a.person_id = p.worker_id and a.replaced_at is null
    where p.region_id = ${tx.regionId} and p.state = 'planned'
    order by p.pay_on, p.id limit 1000`;
}

/** One payment to a worker, and where it stands. */
export interface PayoutOfWorker {
  readonly payoutId: PayoutId;
  readonly contractId: ContractId;
  readonly title: string;
  readonly organizationName: string;
  readonly state: 'planned' | 'batched' | 'settled' | 'returned';
  readonly reward: Yen;
  readonly withholding: Yen;
  readonly workerFee: Yen;
  /** A part of the reward: the milestone was split, and its three amounts do not sum to this one. */
  readonly isPart: boolean;
  readonly amount: Yen;
  /** That of its batch where it is in one. */
  readonly payOn: LocalDate;
  /** The bank has its order and has not said yet what became of it. */
  readonly isWithBank: boolean;
  /** The day on which the bank paid; null before. */
  readonly paidOn: LocalDate | null;
  /** Why the last try came back; null when none did. */
  readonly returnReason: ReturnReason | null;
  readonly lastDigits: string | null;
  /** Whether the account of today can be paid; of no concern once it was paid. */
  readonly account: 'none' | 'returned' | 'ready';
  /** From when on a batch takes it, while a changed account is on hold; otherwise null. */
  readonly accountFrom: Date | null;
  /** Its day has passed, and nobody has recorded that the bank paid it. */
  readonly isLate: boolean;
  /** Somebody of the money staff checks it before it is paid. */
  readonly isHeld: boolean;
}

/** Newest payment day first. */
export function payoutsOfWorker(tx: Tx, workerId: PersonId): Promise<PayoutOfWorker[]> {
  return sql<PayoutOfWorker>(tx)`
    select p.id as payout_id, m.contract_id, o.name as organization_name, p.state, m.reward, m.withholding,
      m.worker_fee, m.state = 'split' as is_part, p.amount, d.pay_on,
      p.state = 'batched' and b.state = 'sent' as is_with_bank,
      case when p.state = 'settled' then b.pay_on end as paid_on,
      case when p.state = 'planned' then l.return_reason end as return_reason, a.last_digits,
      case when k.id is null then 'none' when exists (select from payout_line y where y.region_id = k.region_id
        and y.bank_account_id = k.id and y.state = 'returned' and y.return_reason <> 'bank-trouble') then 'returned'
        else 'ready' end as account,
      case when p.state = 'planned' and k.usable_from > ${tx.now} then k.usable_from end as account_from,
      p.state <> 'settled' and d.pay_on < (${tx.now}::timestamptz at time zone 'Asia/Tokyo')::date as is_late, p.held_by is not null as is_held,
      case when exists (select from milestone n where n.region_id = m.region_id and n.contract_id = m.contract_id
        and n.id <> m.id) then c.title || ' ' || m.title else c.title end as title
    from payout p
    join milestone m on m.region_id = p.region_id and m.id = p.milestone_id
    join contract c on c.region_id = m.region_id and c.id = m.contract_id
    join organization o on o.region_id = p.region_id and o.id = p.organization_id
    left join lateral (select x.* from payout_line x join payout_batch y on y.region_id = x.region_id and y.id = x.batch_id
      where x.region_id = p.region_id and x.payout_id = p.id and x.state <> 'cancelled'
      order by y.locked_at desc limit 1) l on true
    left join payout_batch b on b.region_id = l.region_id and b.id = l.batch_id
    cross join lateral (select case when p.state in ('batched', 'settled') then b.pay_on else p.pay_on end as pay_on) d
    left join bank_account a on a.region_id = l.region_id and a.id = l.bank_account_id
    left join bank_account k on k.region_id = p.region_id and k.person_id = p.worker_id and k.replaced_at is null
    where p.region_id = ${tx.regionId} and p.worker_id = ${workerId}
    order by d.pay_on desc, p.id desc limit 500`;
}

/** What a worker has earned and what no payment is planned for yet: the sweep does that within minutes. */
export interface OwedToWorker {
  readonly milestoneId: MilestoneId;
  readonly contractId: ContractId;
  readonly title: string;
  readonly organizationName: string;
  readonly amount: Yen;
}

export function owedToWorker(tx: Tx, workerId: PersonId): Promise<OwedToWorker[]> {
  return sql<OwedToWorker>(tx)`
    select m.id as milestone_id, m.contract_id, g.name as organization_name,
      case m.state when 'accepted' then m.payout_amount else e.payout_amount end as amount,
      case when exists (select from milestone n where n.region_id = m.region_id and n.contract_id = m.contract_id
        and n.id <> m.id) then c.title || ' ' || m.title else c.title end as title
    from milestone_owed o
    join milestone m on m.region_id = o.region_id and m.id = o.milestone_id
    join contract c on c.region_id = m.region_id and c.id = m.contract_id
    join organization g on g.region_id = c.region_id and g.id = c.organization_id
    left join milestone_end e on e.region_id = m.region_id and e.milestone_id = m.id
    where o.region_id = ${tx.regionId} and c.worker_id = ${workerId}
      and (m.state = 'accepted' or (m.state = 'split' and e.payout_amount > 0))
      and not exists (select from payout p where p.region_id = m.region_id and p.milestone_id = m.id)
    order by m.id limit 100`;
}
