import { contractRows } from '../../modules/contracts/index.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { contractTexts } from './contract.texts.ts';
import { ContractRows } from './list.view.tsx';

/** Everything that the person works on, and what their organisations have ordered. */
export async function contractList(visit: Visit): Promise<Response> {
  const t = contractTexts[visit.lang];
  const { actor } = visit;
  const clientSeats = actor.seats.filter(({ role }) => role !== 'staff');
  const [working, ordered] = await reading(visit.region.id, async (tx) => [
    actor.personId ? await contractRows(tx, { workerId: actor.personId }) : [],
    await contractRows(tx, { organizations: clientSeats.map(({ organizationId }) => organizationId) }),
  ]);
  const isEmpty = working.length + ordered.length === 0;
  const body = (
    <>
      <h1>{t.mine}</h1>
      {isEmpty ? (
        <p class="empty">
          {t.none}
          {t.noneNext}
        </p>
      ) : null}
      {working.length > 0 ? <ContractRows place={visit} side="worker" contracts={working} /> : null}
      {ordered.length > 0 ? <ContractRows place={visit} side="client" contracts={ordered} /> : null}
    </>
  );
  return page(visit, { title: t.mine, body });
}
