import type { ContractId, PersonId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { NoticeAgreement, Side } from './contract.rules.ts';

export interface StoredNotice {
  /** Canonical JSON. */
  readonly body: string;
  /** Of the body in UTF-8: 64 hexadecimal digits, compared by the database when it was written. */
  readonly sha256: string;
  readonly version: number;
  readonly issuedAt: Date;
}

export async function insertNotice(
  tx: Tx,
  contractId: ContractId,
  version: number,
  { body, sha256 }: Pick<StoredNotice, 'body' | 'sha256'>,
  by: PersonId,
): Promise<void> {
  await sql(tx)`
    insert into conditions_notice (region_id, contract_id, version, body, sha256, issued_at, issued_by)
    values (${tx.regionId}, ${contractId}, ${version}, ${body}, ${sha256}, ${tx.now}, ${by})`;
}

/** The newest version: the one that can still be agreed to. */
export async function currentNotice(tx: Tx, contractId: ContractId): Promise<StoredNotice> {
  const [notice] = await sql<StoredNotice>(tx)`
    select version, body, sha256, issued_at from conditions_notice
    where region_id = ${tx.regionId} and contract_id = ${contractId}
    order by version desc limit 1`;
  if (!notice) throw new NotFound();
  return notice;
}

/** The newest version that both sides agreed to: the conditions that hold. */
export async function agreedNotice(tx: Tx, contractId: ContractId): Promise<StoredNotice> {
  const [notice] = await sql<StoredNotice>(tx)`
    select n.version, n.body, n.sha256, n.issued_at from conditions_notice n
    where n.region_id = ${tx.regionId} and n.contract_id = ${contractId}
      and (select count(*) from notice_agreement a where a.region_id = n.region_id
           and a.contract_id = n.contract_id and a.version = n.version) = 2
    order by n.version desc limit 1`;
  if (!notice) throw new NotFound();
  return notice;
}

export function agreementsOf(tx: Tx, contractId: ContractId): Promise<NoticeAgreement[]> {
  return sql<NoticeAgreement>(tx)`
    select version, side, person_id, agreed_at from notice_agreement
    where region_id = ${tx.regionId} and contract_id = ${contractId}
    order by version, agreed_at, side`;
}

export async function insertAgreement(
  tx: Tx,
  contractId: ContractId,
  { version, sha256 }: Pick<StoredNotice, 'version' | 'sha256'>,
  side: Side,
  personId: PersonId,
): Promise<void> {
  await sql(tx)`
    insert into notice_agreement (region_id, contract_id, version, side, person_id, sha256, agreed_at)
    values (${tx.regionId}, ${contractId}, ${version}, ${side}, ${personId}, ${sha256}, ${tx.now})`;
}
