import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/transaction.ts';
import { holdersOf } from '../identity/index.ts';
import type { Report } from './report.rules.ts';

/** Who sits in an organisation: asked of the caller, since seats are known by later modules. */
export type MembersOf = (
  tx: Tx,
  organization: OrganizationId,
) => Promise<readonly { readonly personId: PersonId }[]>;

/** Advisers and officers who may answer a report: not who filed it, nor whom it is about, nor who sits with them. */
export async function findHandlers(
  tx: Tx,
  {
    reportedBy,
    aboutPerson,
    aboutOrganization,
  }: Pick<Report, 'reportedBy' | 'aboutPerson' | 'aboutOrganization'>,
  membersOf: MembersOf,
): Promise<PersonId[]> {
  const members = aboutOrganization ? await membersOf(tx, aboutOrganization) : [];
  const leftOut = new Set([reportedBy, aboutPerson, ...members.map(({ personId }) => personId)]);
  return (await holdersOf(tx, ['csp', 'officer'])).filter((person) => !leftOut.has(person));
}
