import { slugOf } from '../../kernel/ids.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { PayoutOfWorker } from '../../modules/settlement/index.ts';
import { typedIn } from '../parts/typed.view.tsx';
import { incomeTexts } from '../settlement/income.texts.ts';
import { whenOf } from '../settlement/my-payouts.view.tsx';
import { payoutTexts } from '../settlement/payout.texts.ts';
import { href, type Place } from '../visit.ts';
import { homeTexts } from './home.texts.ts';

interface Props {
  readonly place: Place;
  readonly payouts: readonly PayoutOfWorker[];
}

/** What the worker has earned: how much, and on which day it comes or came. */
export function Earned({ place, payouts }: Props) {
  const t = homeTexts[place.lang];
  if (payouts.length === 0) return null;
  return (
    <section>
      <h2>{t.earned}</h2>
      <ul class="rows">
        {payouts.map((payout) => (
          <li key={payout.payoutId}>
            <div>
              <h3>
                <a
                  href={href(place, `/contracts/${slugOf('contract', payout.contractId)}`)}
                  {...typedIn(place.lang)}
                >
                  {payout.title}
                </a>
              </h3>
              <p>{whenOf(place, payout)}</p>
            </div>
            <div class="pay">
              <b class="num">{writeYen(payout.amount)}</b>
              {payout.state === 'settled' ? (
                <p>
                  <span class="chip ok">{payoutTexts[place.lang].state.settled}</span>
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <p>
        <a href={href(place, '/my-payouts')}>{t.allPayouts}</a>
      </p>
      <p>
        <a href={href(place, '/my-income')}>{incomeTexts[place.lang].link}</a>
      </p>
    </section>
  );
}
