import type {
  ContractId,
  DepositId,
  MilestoneId,
  OrganizationId,
  RefundAccountId,
  RefundId,
} from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { BankAccountType } from './bank-account.rules.ts';
import type { HeldBack } from './hold.rules.ts';
import type { RefundState } from './refund.rules.ts';

/** What a milestone's end left for the client, with the name under which its deposit came. */
export interface OwedRefund {
  readonly milestoneId: MilestoneId;
  readonly contractId: ContractId;
  readonly organizationId: OrganizationId;
  readonly payerName: string;
  readonly amount: Yen;
}

/** Ends for which no refund is planned yet, oldest first. */
export function owedRefunds(tx: Tx): Promise<OwedRefund[]> {
  return sql<OwedRefund>(tx)`
    select e.milestone_id, m.contract_id, c.organization_id, d.payer_name, e.refund_amount as amount
    from milestone_owed o
    join milestone_end e on e.region_id = o.region_id and e.milestone_id = o.milestone_id
    join milestone m on m.region_id = e.region_id and m.id = e.milestone_id
    join contract c on c.region_id = m.region_id and c.id = m.contract_id
    join deposit d on d.region_id = m.region_id and d.milestone_id = m.id and d.state = 'matched'
    where o.region_id = ${tx.regionId} and e.refund_amount > 0
      and not exists (select from refund r where r.region_id = e.region_id and r.milestone_id = e.milestone_id)
    order by e.decided_at, e.milestone_id limit 1000`;
}

/** Whose money suspended money may be. */
export interface LikelyPayer {
  readonly contractId: ContractId;
  readonly title: string;
  readonly organizationId: OrganizationId;
  readonly organizationName: string;
  readonly organizationKana: string;
  /** A part of it funded an order of theirs: then it is theirs. Otherwise it only came with their reference. */
  readonly hasFunded: boolean;
}

/** Whose order it already funded, or else whose reference the payer wrote on it; null where neither is known. */
export async function likelyPayerOf(tx: Tx, depositId: DepositId): Promise<LikelyPayer | null> {
  const [payer] = await sql<LikelyPayer>(tx)`
    select c.id as contract_id, c.title, c.organization_id, o.name as organization_name, o.name_kana as organization_kana,
      p.suspended_id is not null as has_funded
    from deposit s
    join deposit a on a.region_id = s.region_id and a.milestone_id is not null
    left join deposit_part p on p.region_id = a.region_id and p.deposit_id = a.id and p.suspended_id = s.id
    join milestone m on m.region_id = a.region_id and m.id = a.milestone_id
    join contract c on c.region_id = m.region_id and c.id = m.contract_id
    join organization o on o.region_id = c.region_id and o.id = c.organization_id
    where s.region_id = ${tx.regionId} and s.id = ${depositId} and (p.suspended_id is not null or a.reference = s.reference)
    order by p.suspended_id is null, a.id limit 1`;
  return payer ?? null;
}

/**
 * Under which names an organisation's deposits came before, as the statement wrote them, and the reading of a sole
 * proprietor's own name, where the one who stands for the shop here is the one who registered it.
 */
export async function payerNamesOf(tx: Tx, id: OrganizationId): Promise<string[]> {
  const rows = await sql<{ payerName: string }>(tx)`
    select distinct d.payer_name
    from deposit d
    join milestone m on m.region_id = d.region_id and m.id = d.milestone_id
    join contract c on c.region_id = m.region_id and c.id = m.contract_id
    where d.region_id = ${tx.regionId} and c.organization_id = ${id} and d.state = 'matched' and d.payer_name is not null
    union
    select p.family_kana || ' ' || p.given_kana
    from organization o
    join organization_member s on s.region_id = o.region_id and s.organization_id = o.id and s.role = 'clientApprover'
      and s.accepted_at is not null
    join person p on p.id = s.person_id
    where o.region_id = ${tx.regionId} and o.id = ${id} and o.legal_form = 'soleProprietor' and p.family_kana <> ''
      and regexp_replace(o.representative, '\\s', '', 'g') = p.family_name || p.given_name
    order by payer_name limit 50`;
  return rows.map(({ payerName }) => payerName);
}

/** One refund, with what is known of the account that it would go to today. */
export interface RefundOnPage extends HeldBack {
  readonly refundId: RefundId;
  readonly organizationId: OrganizationId | null;
  readonly organizationName: string | null;
  readonly payerName: string;
  readonly depositId: DepositId | null;
  readonly contractId: ContractId | null;
  readonly title: string | null;
  readonly state: RefundState;
  readonly amount: Yen;
  readonly payOn: LocalDate;
  /** The day on which the bank paid; null before. */
  readonly paidOn: LocalDate | null;
  readonly account: RefundAccountOnPage | null;
  /** A try to pay it came back. */
  readonly cameBack: boolean;
}

interface RefundAccountOnPage {
  readonly id: RefundAccountId;
  readonly bankCode: string;
  readonly branchCode: string;
  readonly accountType: BankAccountType;
  readonly lastDigits: string;
  readonly usableFrom: Date;
  /** A payment to it came back, so that another one is needed. */
  readonly returned: boolean;
}

type RefundRow = Omit<RefundOnPage, 'account'> & {
  readonly [Name in keyof RefundAccountOnPage as `account${Capitalize<Name>}`]:
    | RefundAccountOnPage[Name]
    | null;
};

/** Those of some organisations, newest first. */
export async function refundsOfOrganizations(
  tx: Tx,
  organizations: readonly OrganizationId[],
): Promise<RefundOnPage[]> {
  const found = await refunds(tx, null, organizations);
  return found.toReversed();
}

/** Those that wait for a batch, in the order in which it takes them. */
export async function plannedRefunds(tx: Tx): Promise<RefundOnPage[]> {
  return (await refunds(tx, null, null)).filter(({ state }) => state === 'planned');
}

export async function refundPage(tx: Tx, id: RefundId): Promise<RefundOnPage> {
  const [refund] = await refunds(tx, id, null);
  if (!refund) throw new NotFound();
  return refund;
}

async function refunds(
  tx: Tx,
  id: RefundId | null,
  organizations: readonly OrganizationId[] | null,
): Promise<RefundOnPage[]> {
  const rows = await sql<RefundRow>(tx)`
    select r.id as refund_id, r.organization_id, o.name as organization_name, r.payer_name, r.deposit_id, r.contract_id,
      c.title, r.state, r.amount,
      case when r.state in ('batched', 'settled') then b.pay_on else r.pay_on end as pay_on, case when r.state = 'settled' then b.pay_on end as paid_on,
      a.id as account_id, a.bank_code as account_bank_code, a.branch_code as account_branch_code,
      a.account_type::text as account_account_type, a.last_digits as account_last_digits,
      a.usable_from as account_usable_from,
      exists (select from payout_line l where l.region_id = a.region_id and l.refund_account_id = a.id
        and l.state = 'returned' and l.return_reason <> 'bank-trouble') as account_returned,
      exists (select from payout_line l where l.region_id = r.region_id and l.refund_id = r.id
        and l.state = 'returned') as came_back, h.display_name as held_by, r.held_at, r.hold_reason
    from refund r
    left join person h on h.id = r.held_by
    left join organization o on o.region_id = r.region_id and o.id = r.organization_id
    left join contract c on c.region_id = r.region_id and c.id = r.contract_id
    left join payout_batch b on b.region_id = r.region_id and b.id = r.batch_id
    left join refund_account a on a.region_id = r.region_id and a.payer_id = r.payer_id and a.payer_key = r.payer_key
      and a.replaced_at is null
    where r.region_id = ${tx.regionId} and (${id}::uuid is null or r.id = ${id})
      and (${organizations}::uuid[] is null or r.organization_id = any (${organizations}::uuid[]))
      and (${id}::uuid is not null or ${organizations}::uuid[] is not null or r.state = 'planned')
    order by r.pay_on, r.id limit 500`;
  return rows.map(onPage);
}

function onPage({
  accountId,
  accountBankCode,
  accountBranchCode,
  accountAccountType,
  accountLastDigits,
  accountUsableFrom,
  accountReturned,
  ...refund
}: RefundRow): RefundOnPage {
  if (!accountId || !accountBankCode || !accountBranchCode || !accountAccountType || !accountUsableFrom) {
    return { ...refund, account: null };
  }
  return {
    ...refund,
    account: {
      id: accountId,
      bankCode: accountBankCode,
      branchCode: accountBranchCode,
      accountType: accountAccountType,
      lastDigits: accountLastDigits ?? '',
      usableFrom: accountUsableFrom,
      returned: accountReturned === true,
    },
  };
}
