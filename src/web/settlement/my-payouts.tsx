import { hasRole } from '../../kernel/actor.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { owedToWorker, payoutsOfWorker } from '../../modules/settlement/index.ts';
import { maySeePayoutsOf } from '../../modules/settlement/settlement.access.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { MyPayoutsView } from './my-payouts.view.tsx';
import { payoutTexts } from './payout.texts.ts';

/** What a worker has earned, and where every payment of it is now. */
export async function myPayouts(visit: Visit): Promise<Response> {
  const { personId } = visit.actor;
  if (!personId) throw new NotFound();
  allow(hasRole(visit.actor, 'worker') && maySeePayoutsOf(visit.actor, personId));
  const seen = await reading(visit.region.id, async (tx) => ({
    owed: await owedToWorker(tx, personId),
    payouts: await payoutsOfWorker(tx, personId),
  }));
  const body = <MyPayoutsView place={visit} {...seen} />;
  return page(visit, { title: payoutTexts[visit.lang].mine, body });
}
