import { slugOf } from '../../kernel/ids.ts';
import { tokyoDateOf, writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { OwedToWorker, PayoutOfWorker } from '../../modules/settlement/index.ts';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { incomeTexts } from './income.texts.ts';
import { payoutTexts } from './payout.texts.ts';

interface Props {
  readonly place: Place;
  /** Earned, and not planned yet. */
  readonly owed: readonly OwedToWorker[];
  readonly payouts: readonly PayoutOfWorker[];
}

export function MyPayoutsView({ place, owed, payouts }: Props) {
  const t = payoutTexts[place.lang];
  const isEmpty = owed.length + payouts.length === 0;
  return (
    <>
      <h1>{t.mine}</h1>
      <p class="lead">{t.mineLead}</p>
      {isEmpty ? <p class="empty">{t.mineNone}</p> : null}
      <ul class={isEmpty ? 'plain' : 'rows'}>
        {owed.map((one) => (
          <li key={one.milestoneId}>
            <div>
              <Work place={place} work={one} />
              <p>{t.dayNotYet}</p>
            </div>
            <div class="pay">
              <b class="num">{writeYen(one.amount)}</b>
            </div>
          </li>
        ))}
        {payouts.map((payout) => (
          <li key={payout.payoutId}>
            <OnePayout place={place} payout={payout} />
            <div class="pay">
              <b class="num">{writeYen(payout.amount)}</b>
              <p>
                <span class={payout.state === 'settled' ? 'chip ok' : 'chip'}>{t.state[payout.state]}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p>
        <a href={href(place, '/my-income')}>{incomeTexts[place.lang].link}</a>
      </p>
      <p>
        <a href={href(place, '/bank-account')}>{t.mineAccount}</a>
      </p>
    </>
  );
}

/** Which work, and for whom. */
function Work({ place, work }: { readonly place: Place; readonly work: OwedToWorker | PayoutOfWorker }) {
  return (
    <>
      <h3 {...typedIn(place.lang)}>
        <a href={href(place, `/contracts/${slugOf('contract', work.contractId)}`)}>{work.title}</a>
      </h3>
      <p class="small" {...typedIn(place.lang)}>
        {work.organizationName}
      </p>
    </>
  );
}

function OnePayout({ place, payout }: { readonly place: Place; readonly payout: PayoutOfWorker }) {
  const t = payoutTexts[place.lang];
  const parts = [
    t.reward(writeYen(payout.reward)),
    payout.withholding > 0n ? t.withheld(writeYen(payout.withholding)) : '',
    payout.workerFee > 0n ? t.fee(writeYen(payout.workerFee)) : '',
  ];
  return (
    <div>
      <Work place={place} work={payout} />
      <p>{whenOf(place, payout)}</p>
      <p class="small num">{payout.isPart ? t.minePart : parts.filter(Boolean).join('　')}</p>
    </div>
  );
}

/** When the money comes or came, in a sentence. */
export function whenOf(place: Place, payout: PayoutOfWorker): string {
  const t = payoutTexts[place.lang];
  const day = writeDate(payout.payOn, place.lang);
  if (payout.paidOn) {
    const account = payout.lastDigits ? `　${t.account(payout.lastDigits)}` : '';
    return `${t.paidOn(writeDate(payout.paidOn, place.lang))}${account}`;
  }
  const { phone } = place.region;
  if (payout.isWithBank) return payout.isLate ? t.lateAtBank(day, phone) : t.withBank(day);
  if (payout.isHeld) return t.checked(phone);
  if (payout.accountFrom) {
    const from = tokyoDateOf(payout.accountFrom);
    const earliest = from > payout.payOn ? from : payout.payOn;
    return t.waitsForHold(writeInstant(payout.accountFrom, place.lang), writeDate(earliest, place.lang));
  }
  if (payout.state === 'planned' && payout.account !== 'ready') {
    if (payout.account === 'none') return t.waitsForFirst;
    return payout.returnReason && payout.returnReason !== 'bank-trouble' ? t.cameBack : t.waitsForAccount;
  }
  if (payout.isLate && !payout.returnReason) return t.late(day, phone);
  if (payout.returnReason) return payout.returnReason === 'bank-trouble' ? t.cameBackBank : t.cameBackAnew;
  return payout.state === 'batched' ? t.onItsWay(day) : t.willPay(day);
}
