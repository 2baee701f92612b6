import { type Actor, type ClientRole, type RegionRole, systemActor } from '../../kernel/actor.ts';
import { type CorporateNumber, corporateCheckDigit } from '../../kernel/corporate-number.ts';
import type { OrganizationId, PersonId, RegionId } from '../../kernel/ids.ts';
import type { PhoneNumber } from '../../kernel/phone.ts';
import type { PostalCode } from '../../kernel/postal-code.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { type Yen, yen } from '../../kernel/yen.ts';
import { newId } from '../../platform/random.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { memberOfRegion } from '../identity/index.ts';
import { examplePerson } from '../identity/person.examples.ts';
import { insertMember, seatsOf } from './member.rows.ts';
import {
  decideOrganization,
  firstOfKind,
  insertEscrowHolder,
  insertOrganization,
  loadOrganization,
} from './organization.rows.ts';
import type { Organization, OrganizationFacts, OrganizationKind } from './organization.rules.ts';

let made = 0;

/** A company of 12 people with two officers, unless said otherwise; each has a corporate number of its own. */
export function exampleFacts(changes: Partial<OrganizationFacts> = {}): OrganizationFacts {
  made += 1;
  const legalForm = changes.legalForm ?? 'corporation';
  const twelve = String(made).padStart(12, '0');
  return {
    legalForm,
    corporateNumber:
      legalForm === 'soleProprietor' ? null : (`${corporateCheckDigit(twelve)}${twelve}` as CorporateNumber),
    name: `株式会社例の会社${made}`,
    nameKana: 'カブシキガイシャレイノカイシャ',
    representative: '髙橋 一郎',
    postalCode: '0120844' as PostalCode,
    address: '秋田県湯沢市田町2丁目1番39号',
    phone: '+81183732111' as PhoneNumber,
    email: 'office@example.jp',
    hasEmployees: true,
    officers: legalForm === 'corporation' ? 2 : 0,
    paysSalary: true,
    capitalYen: yen(legalForm === 'corporation' ? 10_000_000n : 0n),
    regularEmployees: 12,
    ...changes,
  };
}

export interface ExampleClient extends Partial<OrganizationFacts> {
  readonly role?: ClientRole;
  readonly approvalLimit?: Yen | null;
  /** 'registered': not checked yet. */
  readonly state?: 'registered' | 'checked' | 'returned';
}

/** A client with one member, checked by a CSP unless said otherwise. */
export async function exampleClient(
  regionId: RegionId,
  { role = 'clientApprover', approvalLimit = null, state = 'checked', ...facts }: ExampleClient = {},
): Promise<{ organization: Organization; actor: Actor }> {
  const checker = state === 'registered' ? null : await exampleStaff(regionId, 'csp');
  return inTransaction(regionId, async (tx) => {
    const id = newId('organization');
    await insertOrganization(tx, id, 'client', exampleFacts(facts));
    await noteState(tx, id, state);
    if (checker?.personId && state !== 'registered') {
      await decideOrganization(
        tx,
        id,
        state,
        checker.personId,
        state === 'returned' ? '番号を確かめてください。' : '',
      );
    }
    const personId = await examplePerson(tx);
    await insertMember(tx, id, { personId, role, approvalLimit });
    return { organization: await loadOrganization(tx, id), actor: await exampleActorOf(tx, personId) };
  });
}

/** One more person of an organisation that is there already. */
export async function exampleMember(
  regionId: RegionId,
  organizationId: OrganizationId,
  role: ClientRole,
  approvalLimit: Yen | null = null,
): Promise<Actor> {
  return inTransaction(regionId, async (tx) => {
    const personId = await examplePerson(tx);
    await insertMember(tx, organizationId, { personId, role, approvalLimit });
    return exampleActorOf(tx, personId);
  });
}

const homeOf: Partial<Record<RegionRole, Exclude<OrganizationKind, 'client'>>> = {
  operator: 'operator',
  paymentApprover: 'operator',
  csp: 'csp',
  officer: 'municipality',
  centreStaff: 'operator',
  mediator: 'csp',
};

/**
 * Someone who works for the programme, at the region's organisation of the right kind, which is made when there is
 * none. The operator holds the deposits from 2026-04-01 on.
 */
export async function exampleStaff(regionId: RegionId, role: Exclude<RegionRole, 'worker'>): Promise<Actor> {
  return inTransaction(regionId, async (tx) => {
    const kind = homeOf[role] ?? 'operator';
    const personId = await examplePerson(tx, [role]);
    const organizationId = (await firstOfKind(tx, kind)) ?? (await foundExample(tx, kind, personId));
    await insertMember(tx, organizationId, { personId, role: 'staff', approvalLimit: null });
    return exampleActorOf(tx, personId);
  });
}

async function foundExample(tx: Tx, kind: OrganizationKind, by: PersonId): Promise<OrganizationId> {
  const id = newId('organization');
  const legalForm = kind === 'municipality' ? 'publicBody' : 'corporation';
  await insertOrganization(tx, id, kind, exampleFacts({ legalForm, name: `例の${kind}` }));
  await decideOrganization(tx, id, 'checked', by, '');
  await noteState(tx, id, 'checked');
  if (kind === 'operator') await insertEscrowHolder(tx, id, localDate('2026-04-01'));
  return id;
}

/** So that the state can be rebuilt from the audit, as everywhere. */
function noteState(tx: Tx, id: OrganizationId, state: 'registered' | 'checked' | 'returned'): Promise<void> {
  return recordAudit(tx, systemActor(tx.regionId, 'an example'), {
    action: `organization.${state}`,
    subject: ['organization', id],
    state,
  });
}

/** Whoever this person is in the transaction's region, with the roles and seats they have now. */
export async function exampleActorOf(tx: Tx, personId: PersonId): Promise<Actor> {
  const here = await memberOfRegion(tx, personId);
  return {
    ...exampleVisitor(tx.regionId),
    personId,
    roles: here?.roles ?? [],
    seats: await seatsOf(tx, personId),
  };
}

/** Somebody who is not signed in. */
export function exampleVisitor(regionId: RegionId): Actor {
  return { regionId, personId: null, roles: [], seats: [], channel: 'web', actingFor: null, reason: null };
}
