import { allowToSee } from '../../kernel/result.ts';
import { loadContract } from '../../modules/contracts/index.ts';
import { readDepositNotice } from '../../modules/settlement/index.ts';
import { maySeeDeposits } from '../../modules/settlement/settlement.access.ts';
import { reading } from '../../platform/transaction.ts';
import { contractIdOf } from '../contracts/contract.tsx';
import { page } from '../page.tsx';
import { paperCode } from '../paper-code.ts';
import { formTexts } from '../parts/form.texts.ts';
import { PaperCodeView } from '../parts/paper-code.view.tsx';
import type { Visit } from '../visit.ts';
import { depositTexts } from './deposit.texts.ts';
import { DepositNoticeView } from './deposit-notice.view.tsx';

/** What the client pays in, where and under which reference: for the screen, and for the counter of the bank on paper. */
export async function depositNotice(visit: Visit): Promise<Response> {
  const { contract, notice } = await reading(visit.region.id, async (tx) => {
    const contract = await loadContract(tx, contractIdOf(visit));
    allowToSee(maySeeDeposits(visit.actor, contract));
    return { contract, notice: await readDepositNotice(tx, contract.id) };
  });
  const body = (
    <>
      <DepositNoticeView place={visit} contract={contract} notice={notice} />
      <PaperCodeView code={paperCode(visit)} label={formTexts.paperCode[visit.lang]} />
    </>
  );
  return page(visit, { title: depositTexts[visit.lang].notice, body });
}
