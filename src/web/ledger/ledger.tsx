import { allow } from '../../kernel/result.ts';
import { trialBalance } from '../../modules/ledger/index.ts';
import { batchesInTransit, suspendedDeposits } from '../../modules/settlement/index.ts';
import { maySeeMoney } from '../../modules/settlement/settlement.access.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { ledgerTexts } from './ledger.texts.ts';
import { LedgerView } from './ledger.view.tsx';

/** Every kind of account with what stands on it, the proof that it sums to zero, and what is still open. */
export async function ledgerPage(visit: Visit): Promise<Response> {
  allow(maySeeMoney(visit.actor));
  const seen = await reading(visit.region.id, async (tx) => ({
    rows: await trialBalance(tx),
    inTransit: await batchesInTransit(tx),
    suspended: await suspendedDeposits(tx),
  }));
  return page(visit, { title: ledgerTexts[visit.lang].title, body: <LedgerView place={visit} {...seen} /> });
}
