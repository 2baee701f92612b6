import { allow } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { trialBalance } from '../../modules/ledger/index.ts';
import { escrowHolderOn } from '../../modules/organizations/index.ts';
import { batchesInTransit, suspendedDeposits } from '../../modules/settlement/index.ts';
import { mayApproveSweep, mayProposeSweep, maySeeMoney } from '../../modules/settlement/settlement.access.ts';
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
    holder: (await escrowHolderOn(tx, tokyoDateOf(tx.now)))?.name ?? '',
  }));
  const body = (
    <LedgerView
      place={visit}
      {...seen}
      maySweep={mayProposeSweep(visit.actor) || mayApproveSweep(visit.actor)}
    />
  );
  return page(visit, { title: ledgerTexts[visit.lang].title, body });
}
