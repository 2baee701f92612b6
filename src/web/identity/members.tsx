import { allow } from '../../kernel/result.ts';
import { membersOfRegion } from '../../modules/identity/index.ts';
import { mayManageMembers } from '../../modules/identity/membership.access.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { membersTexts } from './members.texts.ts';
import { MembersView } from './members.view.tsx';

/** Who belongs to the region: the officer's list. */
export async function members(visit: Visit): Promise<Response> {
  allow(mayManageMembers(visit.actor));
  const search = (visit.query.get('q') ?? '').slice(0, 60).trim();
  const found = await reading(visit.region.id, (tx) => membersOfRegion(tx, search));
  return page(visit, {
    title: membersTexts[visit.lang].title,
    body: <MembersView place={visit} search={search} members={found} />,
  });
}
