import { allow } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { trialBalance } from '../../modules/ledger/index.ts';
import { escrowHolderOn } from '../../modules/organizations/index.ts';
import { batchesInTransit, holdings, otherBankDays, sweepRows } from '../../modules/settlement/index.ts';
import { maySeeMoney } from '../../modules/settlement/settlement.access.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { drawFlow, readFlow } from './flow.tsx';
import { FlowOfMoney } from './flow.view.tsx';
import { holdingGroups, standing } from './holdings.view.tsx';
import { ledgerTexts } from './ledger.texts.ts';
import { LedgerView } from './ledger.view.tsx';
import { askedJournal, filterOf } from './period.tsx';

/** Every kind of account with what moved and stands on it, the proof that both sides are equal, and whose the money is. */
export async function ledgerPage(visit: Visit): Promise<Response> {
  allow(maySeeMoney(visit.actor));
  const seen = await reading(visit.region.id, async (tx) => {
    const asked = askedJournal(visit.query, tx.now);
    const now = await trialBalance(tx);
    return {
      asked,
      rows: await trialBalance(tx, filterOf(asked)),
      otherDays: await otherBankDays(tx, asked),
      now,
      flow: await readFlow(tx, standing(now, 'bank')),
      held: await holdings(tx),
      inTransit: await batchesInTransit(tx),
      approved: (await sweepRows(tx)).find(({ state }) => state === 'approved') ?? null,
      holder: (await escrowHolderOn(tx, tokyoDateOf(tx.now)))?.name ?? '',
    };
  });
  const body = (
    <>
      <LedgerView place={visit} {...seen} groups={holdingGroups(visit, seen)} />
      <FlowOfMoney lang={visit.lang} months={seen.flow} drawing={await drawFlow(visit.lang, seen.flow)} />
    </>
  );
  return page(visit, { title: ledgerTexts[visit.lang].title, body });
}
