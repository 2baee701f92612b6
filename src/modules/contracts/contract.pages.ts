import type {
  ContractId,
  DeliveryId,
  FileId,
  MilestoneId,
  OrganizationId,
  PersonId,
  ProposalId,
} from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { MediaType } from '../files/file.rules.ts';
import { type ConditionsNotice, readNotice } from './conditions-notice.rules.ts';
import type { Contract, Milestone, NoticeAgreement } from './contract.rules.ts';
import type { RowFacts } from './contract-row.rules.ts';

export interface NoticeVersion {
  readonly version: number;
  readonly sha256: string;
  readonly issuedAt: Date;
}

export interface DeliveredFile {
  readonly id: FileId;
  readonly name: string;
  readonly size: number;
  readonly mediaType: MediaType;
}

export interface DeliveryRow {
  readonly id: DeliveryId;
  readonly milestoneId: MilestoneId;
  readonly version: number;
  readonly note: string;
  readonly deliveredAt: Date;
  readonly files: readonly DeliveredFile[];
}

/** Everything that the page of one contract shows. */
export interface ContractPage extends Contract {
  readonly organizationName: string;
  readonly workerName: string;
  readonly milestones: readonly Milestone[];
  /** Those that hold: the newest version that both agreed to, and before that the one that was offered. */
  readonly conditions: ConditionsNotice;
  /** Newest first. */
  readonly notices: readonly NoticeVersion[];
  readonly agreements: readonly NoticeAgreement[];
  /** Newest first. */
  readonly deliveries: readonly DeliveryRow[];
}

export async function contractPage(tx: Tx, id: ContractId): Promise<ContractPage> {
  type Row = Omit<ContractPage, 'conditions' | 'milestones' | 'notices' | 'agreements' | 'deliveries'>;
  const [contract] = await sql<Row & { body: string }>(tx)`
    select c.id, c.job_id, c.proposal_id, c.organization_id, c.worker_id, c.state, c.title, c.category,
      c.withholding_kind, c.withholds, c.client_fee_bp, c.worker_fee_bp, c.offered_by, c.offered_at,
      c.offer_expires_at, c.agreed_at, c.ended_at, o.name as organization_name, p.display_name as worker_name, n.body
    from contract c
      join organization o on o.region_id = c.region_id and o.id = c.organization_id
      join person p on p.id = c.worker_id
      join conditions_notice n on n.region_id = c.region_id and n.contract_id = c.id
    where c.region_id = ${tx.regionId} and c.id = ${id}
      and (n.version = 1 or (select count(*) from notice_agreement a where a.region_id = n.region_id
        and a.contract_id = n.contract_id and a.version = n.version) = 2)
    order by n.version desc limit 1`;
  if (!contract) throw new NotFound();
  const { body, ...facts } = contract;
  const milestones = await sql<Milestone>(tx)`
    select id, contract_id, position, title, due_on, state, reward, tax, withholding, client_fee, worker_fee,
      deposit_amount, payout_amount, funded_at, received_on, acceptance_due_at, payment_on, accepted_at, auto_accepted
    from milestone where region_id = ${tx.regionId} and contract_id = ${id} order by position`;
  const notices = await sql<NoticeVersion>(tx)`
    select version, sha256, issued_at from conditions_notice
    where region_id = ${tx.regionId} and contract_id = ${id} order by version desc`;
  return {
    ...facts,
    milestones,
    conditions: readNotice({ body }),
    notices,
    agreements: await agreementsOf(tx, id),
    deliveries: await deliveriesOf(tx, id),
  };
}

function agreementsOf(tx: Tx, id: ContractId): Promise<NoticeAgreement[]> {
  return sql<NoticeAgreement>(tx)`
    select version, side, person_id, agreed_at from notice_agreement
    where region_id = ${tx.regionId} and contract_id = ${id} order by version, agreed_at, side`;
}

/** One version of the conditions, as it is read, agreed to and printed. */
export interface NoticePage extends NoticeVersion {
  readonly contract: Pick<Contract, 'id' | 'organizationId' | 'workerId' | 'state' | 'agreedAt'>;
  readonly notice: ConditionsNotice;
  /** Of this version. */
  readonly agreements: readonly NoticeAgreement[];
}

/** @param version null for the newest */
export async function noticePage(tx: Tx, id: ContractId, version: number | null): Promise<NoticePage> {
  const [row] = await sql<NoticeVersion & NoticePage['contract'] & { body: string }>(tx)`
    select c.id, c.organization_id, c.worker_id, c.state, c.agreed_at, n.version, n.sha256, n.issued_at, n.body
    from contract c join conditions_notice n on n.region_id = c.region_id and n.contract_id = c.id
    where c.region_id = ${tx.regionId} and c.id = ${id} and n.version = coalesce(${version}, n.version)
    order by n.version desc limit 1`;
  if (!row) throw new NotFound();
  const { version: shown, sha256, issuedAt, body, ...contract } = row;
  const agreements = (await agreementsOf(tx, id)).filter((agreement) => agreement.version === shown);
  return { contract, version: shown, sha256, issuedAt, notice: readNotice({ body }), agreements };
}

async function deliveriesOf(tx: Tx, id: ContractId): Promise<DeliveryRow[]> {
  const deliveries = await sql<Omit<DeliveryRow, 'files'>>(tx)`
    select d.id, d.milestone_id, d.version, d.note, d.delivered_at
    from delivery d join milestone m on m.region_id = d.region_id and m.id = d.milestone_id
    where d.region_id = ${tx.regionId} and m.contract_id = ${id}
    order by d.delivered_at desc, d.version desc`;
  const files = await sql<Omit<DeliveredFile, 'size'> & { deliveryId: DeliveryId; size: bigint }>(tx)`
    select df.delivery_id, f.id, f.name, f.size, f.media_type
    from delivery_file df
      join file f on f.region_id = df.region_id and f.id = df.file_id
    where df.region_id = ${tx.regionId} and df.delivery_id = any (${deliveries.map((row) => row.id)}::uuid[])
    order by f.id`;
  return deliveries.map((delivery) => ({
    ...delivery,
    files: files
      .filter(({ deliveryId }) => deliveryId === delivery.id)
      .map(({ deliveryId: _, size, ...file }) => ({ ...file, size: Number(size) })),
  }));
}

/** The contract to which a delivered file belongs: who may see the one may read the other. */
export async function contractOfFile(
  tx: Tx,
  fileId: FileId,
): Promise<Pick<Contract, 'id' | 'organizationId' | 'workerId'>> {
  const [row] = await sql<Pick<Contract, 'id' | 'organizationId' | 'workerId'>>(tx)`
    select c.id, c.organization_id, c.worker_id from delivery_file df
      join delivery d on d.region_id = df.region_id and d.id = df.delivery_id
      join milestone m on m.region_id = d.region_id and m.id = d.milestone_id
      join contract c on c.region_id = m.region_id and c.id = m.contract_id
    where df.region_id = ${tx.regionId} and df.file_id = ${fileId}`;
  if (!row) throw new NotFound();
  return row;
}

export interface ContractRow extends RowFacts {
  readonly id: ContractId;
  readonly jobId: Contract['jobId'];
  readonly title: string;
  readonly organizationName: string;
  readonly workerName: string;
  readonly agreedAt: Date | null;
  /**
   * What the client pays for work: the reward as agreed, or, once it ended, what it was bound to in the end, as `Balance`
   * reckons it. That is the reward of what was accepted, with the worker's fee and the tax withheld in it, and of what was
   * divided the worker's part alone: the rest of that deposit went back, no fee was earned, and what is due in tax on the
   * part lies between the two sides and the tax office.
   */
  readonly reward: Yen;
  /** What the worker gets: as agreed, or, once it ended, what was really paid of it. */
  readonly payout: Yen;
  readonly milestones: number;
  readonly accepted: number;
}

/** How many orders each client of the region has had agreed. */
export async function ordersByClient(tx: Tx): Promise<ReadonlyMap<OrganizationId, number>> {
  const rows = await sql<{ organizationId: OrganizationId; orders: number }>(tx)`
    select organization_id, count(*)::integer as orders from contract
    where region_id = ${tx.regionId} and agreed_at is not null group by organization_id`;
  return new Map(rows.map(({ organizationId, orders }) => [organizationId, orders]));
}

/** The worker's contracts, or those of the organisations that a person sits in; newest offer first. */
export function contractRows(
  tx: Tx,
  whose: { readonly workerId: PersonId } | { readonly organizations: readonly OrganizationId[] },
): Promise<ContractRow[]> {
  const workerId = 'workerId' in whose ? whose.workerId : null;
  const organizations = 'organizations' in whose ? whose.organizations : [];
  return sql<ContractRow>(tx)`
    select l.id, c.job_id, l.title, l.state, l.organization_name, l.worker_name, l.offer_expires_at, c.agreed_at,
      case l.state when 'ended' then s.bound else l.reward end as reward,
      case l.state when 'ended' then s.paid else l.payout end as payout, l.milestones, l.accepted, l.delivered, l.acceptance_due_at, l.funded, l.due_on, s.deposit_due_on, s.held,
      s.sent_back
    from contract_listed l join contract c on c.region_id = l.region_id and c.id = l.id
      cross join lateral (
        select min(m.deposit_due_on) filter (where m.state = 'planned') as deposit_due_on,
          coalesce(bool_or(m.state = 'held'), false) as held,
          coalesce(bool_or(m.state = 'funded' and exists (select from revision_request r
            where r.region_id = m.region_id and r.milestone_id = m.id)), false) as sent_back,
          coalesce(sum(case m.state when 'accepted' then m.reward else e.payout_amount end), 0)::bigint as bound,
          coalesce(sum(case m.state when 'accepted' then m.payout_amount else e.payout_amount end), 0)::bigint as paid
        from milestone m left join milestone_end e on e.region_id = m.region_id and e.milestone_id = m.id
        where m.region_id = l.region_id and m.contract_id = l.id) s
    where l.region_id = ${tx.regionId}
      and (l.worker_id = ${workerId} or l.organization_id = any (${organizations}::uuid[]))
    order by l.offered_at desc limit 200`;
}

/** What the client looks at before choosing somebody. */
export interface SelectionPage {
  readonly proposalId: ProposalId;
  readonly jobId: Contract['jobId'];
  readonly organizationId: OrganizationId;
  readonly title: string;
  readonly workerId: PersonId;
  readonly workerName: string;
  readonly message: string;
  readonly reward: Yen;
}

export async function selectionPage(tx: Tx, proposalId: ProposalId): Promise<SelectionPage> {
  const [row] = await sql<SelectionPage>(tx)`
    select p.id as proposal_id, p.job_id, j.organization_id, j.title, p.worker_id, n.display_name as worker_name,
      p.message,
      (select sum(m.reward)::bigint from job_milestone m
        where m.region_id = j.region_id and m.job_id = j.id) as reward
    from proposal p
      join job j on j.region_id = p.region_id and j.id = p.job_id
      join person n on n.id = p.worker_id
    where p.region_id = ${tx.regionId} and p.id = ${proposalId}`;
  if (!row) throw new NotFound();
  return row;
}
