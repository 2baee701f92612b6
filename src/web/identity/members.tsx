import type { PersonId } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { type MembersAsked, membersOfRegion } from '../../modules/identity/index.ts';
import { mayManageMembers } from '../../modules/identity/membership.access.ts';
import { staffRoles } from '../../modules/identity/person.rules.ts';
import { clientSeats } from '../../modules/organizations/index.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { membersTexts } from './members.texts.ts';
import { groups, type MemberGroup, MembersView } from './members.view.tsx';

/** Who belongs to the region: the officer's list. */
export async function members(visit: Visit): Promise<Response> {
  allow(mayManageMembers(visit.actor));
  const search = (visit.query.get('q') ?? '').slice(0, 60).trim();
  const group = groups.find((one) => one === visit.query.get('who')) ?? null;
  const { found, companies } = await reading(visit.region.id, async (tx) => {
    const seats = await clientSeats(tx);
    const companies = new Map<PersonId, string[]>();
    for (const { personId, name } of seats) {
      companies.set(personId, [...(companies.get(personId) ?? []), name]);
    }
    return { companies, found: await membersOfRegion(tx, search, askedFor(group, [...companies.keys()])) };
  });
  return page(visit, {
    title: membersTexts[visit.lang].title,
    body: <MembersView place={visit} search={search} group={group} members={found} companies={companies} />,
  });
}

function askedFor(group: MemberGroup | null, ofCompanies: readonly PersonId[]): MembersAsked {
  switch (group) {
    case 'worker':
      return { holding: ['worker'] };
    case 'company':
      return { among: ofCompanies };
    case 'staff':
      return { holding: staffRoles };
    case 'suspended':
      return { state: 'suspended' };
    default:
      return {};
  }
}
