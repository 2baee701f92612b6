import { contractRows } from '../../modules/contracts/index.ts';
import { settledContracts } from '../../modules/settlement/index.ts';
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
  const { working, ordered, settled } = await reading(visit.region.id, async (tx) => {
    const own = actor.personId ? await contractRows(tx, { workerId: actor.personId }) : [];
    const organizations = clientSeats.map(({ organizationId }) => organizationId);
    const theirs = await contractRows(tx, { organizations });
    const ids = [...own, ...theirs].map(({ id }) => id);
    return { working: own, ordered: theirs, settled: await settledContracts(tx, ids) };
  });
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
      {working.length > 0 ? (
        <ContractRows place={visit} side="worker" contracts={working} settled={settled} />
      ) : null}
      {ordered.length > 0 ? (
        <ContractRows place={visit} side="client" contracts={ordered} settled={settled} />
      ) : null}
    </>
  );
  return page(visit, { title: t.mine, body });
}
