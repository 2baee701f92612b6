import { slugOf } from '../../kernel/ids.ts';
import { daysBetween, type LocalDate, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { Side } from '../../modules/contracts/contract.rules.ts';
import type { Wait } from '../../modules/contracts/contract-steps.rules.ts';
import type { ContractPage } from '../../modules/contracts/index.ts';
import { paymentRuleInWords } from '../../modules/contracts/notice-clauses.rules.ts';
import type { PayoutOfMilestone } from '../../modules/settlement/index.ts';
import { href, type Place } from '../visit.ts';
import { contractTexts } from './contract.texts.ts';
import { ContractMoney } from './contract-money.view.tsx';
import { ContractRoad } from './contract-road.view.tsx';
import { Deliveries } from './deliveries.view.tsx';

/** A contract as one of its sides sees it now. */
export interface SeenContract {
  readonly contract: ContractPage;
  readonly payouts: readonly PayoutOfMilestone[];
  readonly side: Side;
  readonly today: LocalDate;
  readonly step: Wait;
  /** Whether the reader is the one who takes that step. */
  readonly mine: boolean;
  readonly mayEndOffer: boolean;
}

interface Props {
  readonly place: Place;
  readonly seen: SeenContract;
}

/** Where the work stands: the one next step, the way behind and before it, and where every yen is. */
export function ContractView({ place, seen }: Props) {
  const t = contractTexts[place.lang];
  const { contract, side } = seen;
  const counterpart = side === 'worker' ? contract.organizationName : contract.workerName;
  return (
    <article>
      <p class="small">
        <a href={href(place, '/contracts')}>{t.mine}</a> ＞ {counterpart}
      </p>
      <h1>{contract.title}</h1>
      <div class="beside step-first">
        <div>
          <NextStep place={place} seen={seen} />
          <h2>{t.road}</h2>
          <ContractRoad place={place} contract={contract} payouts={seen.payouts} />
          <Deliveries place={place} contract={contract} />
        </div>
        <aside>
          <ContractMoney lang={place.lang} contract={contract} payouts={seen.payouts} side={side} />
          <Conditions place={place} seen={seen} />
        </aside>
      </div>
    </article>
  );
}

function NextStep({ place, seen }: Props) {
  const t = contractTexts[place.lang];
  const { contract, step, mine, mayEndOffer, side } = seen;
  const words = t.next[step.what];
  const at = (rest: string) => href(place, `/contracts/${slugOf('contract', contract.id)}${rest}`);
  const to = stepAddress(seen);
  return (
    <section class="next">
      <p class="small">
        {t.now}: {t.state[contract.state]}
      </p>
      <h2>{mine ? words.mine : words.theirs}</h2>
      {mine || step.what === 'nothing' || step.what === 'payment' ? null : <p>{t.nothingToDo}</p>}
      <Explanation place={place} seen={seen} />
      {mine && to && words.button ? (
        <a class="btn" href={at(to)}>
          {words.button}
        </a>
      ) : null}
      {mayEndOffer ? (
        <a class="btn quiet" href={at(side === 'client' ? '/withdrawal' : '/refusal')}>
          {side === 'client' ? t.withdraw : t.decline}
        </a>
      ) : null}
    </section>
  );
}

/** The page on which the step is taken, below the contract's own address. */
function stepAddress({ step: { what, milestone } }: SeenContract): string | null {
  const part = milestone ? `/milestones/${slugOf('milestone', milestone.id)}` : '';
  if (what === 'agreement') return '/agreement';
  if (what === 'deposit') return '/deposits';
  if (what === 'delivery') return `${part}/delivery`;
  return what === 'acceptance' ? `${part}/acceptance` : null;
}

/** What happens then, until when, and when the money moves. */
function Explanation({ place, seen }: Props) {
  const t = contractTexts[place.lang];
  const { contract, payouts, side, today, step } = seen;
  const { milestone, until } = step;
  const day = until ? writeDate(until, place.lang) : '';
  const left = until ? <b class="num">{t.daysLeft(daysBetween(today, until))}</b> : null;
  const part = milestone && contract.milestones.length > 1 ? <p>{milestone.title}</p> : null;
  switch (step.what) {
    case 'agreement':
      return (
        <p>
          {t.agreeBy(day)} {left}
        </p>
      );
    case 'deposit':
      return milestone && side === 'client' ? (
        <>
          {part}
          <p>{t.depositThen(writeYen(milestone.depositAmount))}</p>
        </>
      ) : (
        <p>{t.depositWait}</p>
      );
    case 'delivery':
      return (
        <>
          {part}
          <p>
            {t.dueOn(day)} {left}
          </p>
        </>
      );
    case 'acceptance':
      return milestone?.paymentOn ? (
        <>
          {part}
          <p>
            {t.acceptThen(
              writeYen(milestone.payoutAmount),
              writeDate(milestone.paymentOn, place.lang),
              contract.workerName,
            )}
          </p>
          <p>
            {t.autoBy(day)} {left}
          </p>
        </>
      ) : null;
    case 'payment': {
      if (!milestone) return null;
      const payout = payouts.find(({ milestoneId }) => milestoneId === milestone.id);
      const amount = writeYen(milestone.payoutAmount);
      const on = payout ? writeDate(payout.payOn, place.lang) : day;
      return <p>{payout?.state === 'settled' ? t.paid(amount, on) : t.payOn(amount, on)}</p>;
    }
    case 'nothing':
      return contract.state === 'lapsed' ? <p>{t.lapsed}</p> : null;
    case 'decision':
      return part;
  }
}

function Conditions({ place, seen }: Props) {
  const t = contractTexts[place.lang];
  const { conditions, notices, id } = seen.contract;
  return (
    <>
      <h2>{t.conditions}</h2>
      <p class="small">
        {[
          conditions.deliveryPlace,
          t.revisions(conditions.work.revisionsIncluded),
          paymentRuleInWords(conditions.pay.rule)[place.lang],
        ].join('　／　')}
      </p>
      <ul class="plain small">
        {notices.map(({ version }) => (
          <li key={version}>
            <a href={href(place, `/contracts/${slugOf('contract', id)}/notices/${version}`)}>
              {t.readNotice(version)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
