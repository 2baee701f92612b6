import { idOfSlug, slugOf } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { mayOversee } from '../../modules/contracts/ending.access.ts';
import { contractPage, mayReadContract } from '../../modules/contracts/index.ts';
import { journalEntries } from '../../modules/settlement/index.ts';
import { mostExported } from '../../modules/settlement/journal.rules.ts';
import { maySeeMoney } from '../../modules/settlement/settlement.access.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { journalTexts } from './journal.texts.ts';
import { OrderMoneyView } from './order-money.view.tsx';

/** The money of one order for who keeps the books; what the two sides agreed and wrote is not for them without a reason. */
export async function orderMoney(visit: Visit): Promise<Response> {
  const { actor } = visit;
  allow(maySeeMoney(actor));
  const id = idOfSlug('contract', visit.params.contract ?? '');
  if (!id) throw new NotFound();
  const seen = await reading(visit.region.id, async (tx) => {
    const contract = await contractPage(tx, id);
    const filter = { from: null, until: null, account: null, contractId: id };
    return {
      contract,
      entries: await journalEntries(tx, filter, { after: null, limit: mostExported }),
      mayRead: await mayReadContract(tx, actor, contract),
      now: tx.now,
    };
  });
  const at = `/contracts/${slugOf('contract', id)}`;
  const reason = mayOversee(actor, seen.contract) ? `${at}/viewing` : null;
  const body = (
    <OrderMoneyView
      place={visit}
      {...seen}
      contractPath={seen.mayRead ? at : reason}
      noticePath={`${at}/deposits`}
    />
  );
  return page(visit, { title: journalTexts[visit.lang].money, body });
}
