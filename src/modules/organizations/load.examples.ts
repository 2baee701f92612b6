import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { insertMany } from '../../platform/testing/many-rows.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordLoaded } from '../audit/load.examples.ts';
import { insertEscrowHolder } from './organization.rows.ts';
import type { OrganizationFacts, OrganizationKind } from './organization.rules.ts';

/** An organisation of a load: checked, with everybody who sits in it. */
export interface LoadedOrganization extends OrganizationFacts {
  readonly id: OrganizationId;
  readonly kind: OrganizationKind;
  readonly business: string;
  readonly introduction: string;
  readonly checkedBy: PersonId;
  readonly registeredAt: Date;
  readonly members: readonly {
    readonly personId: PersonId;
    readonly role: 'staff' | 'clientApprover';
  }[];
}

/** The operator among them holds the deposits from 2026-04-01 on. */
export async function insertLoadedOrganizations(
  tx: Tx,
  organizations: readonly LoadedOrganization[],
): Promise<void> {
  await insertFacts(tx, organizations);
  const members = organizations.flatMap(({ id, registeredAt, members }) =>
    members.map((member) => ({ id, registeredAt, ...member })),
  );
  await insertMany<(typeof members)[number]>(
    tx,
    'organization_member',
    {
      organization_id: ['uuid', ({ id }) => id],
      person_id: ['uuid', ({ personId }) => personId],
      role: ['text', ({ role }) => role],
      joined_at: ['timestamptz', ({ registeredAt }) => registeredAt],
      accepted_at: ['timestamptz', ({ registeredAt }) => registeredAt],
    },
    members,
  );
  await recordLoaded(
    tx,
    organizations.map(({ id }) => ({
      action: 'organization.checked',
      subject: ['organization', id],
      state: 'checked',
    })),
  );
  for (const { id, kind } of organizations)
    if (kind === 'operator') await insertEscrowHolder(tx, id, localDate('2026-04-01'));
}

function insertFacts(tx: Tx, organizations: readonly LoadedOrganization[]): Promise<void> {
  return insertMany<LoadedOrganization>(
    tx,
    'organization',
    {
      id: ['uuid', ({ id }) => id],
      kind: ['text', ({ kind }) => kind],
      legal_form: ['text', ({ legalForm }) => legalForm],
      corporate_number: ['text', ({ corporateNumber }) => corporateNumber],
      name: ['text', ({ name }) => name],
      name_kana: ['text', ({ nameKana }) => nameKana],
      representative: ['text', ({ representative }) => representative],
      postal_code: ['text', ({ postalCode }) => postalCode],
      address: ['text', ({ address }) => address],
      phone: ['text', ({ phone }) => phone],
      email: ['text', ({ email }) => email],
      has_employees: ['boolean', ({ hasEmployees }) => hasEmployees],
      officers: ['integer', ({ officers }) => officers],
      pays_salary: ['boolean', ({ paysSalary }) => paysSalary],
      capital_yen: ['bigint', ({ capitalYen }) => capitalYen],
      regular_employees: ['integer', ({ regularEmployees }) => regularEmployees],
      state: ['text', () => 'checked'],
      checked_by: ['uuid', ({ checkedBy }) => checkedBy],
      checked_at: ['timestamptz', ({ registeredAt }) => registeredAt],
      created_at: ['timestamptz', ({ registeredAt }) => registeredAt],
      business: ['text', ({ business }) => business],
      introduction: ['text', ({ introduction }) => introduction],
    },
    organizations,
  );
}
