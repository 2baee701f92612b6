import { addYen, writeYen, type Yen } from '../../kernel/yen.ts';
import { type Milestone, type Side, totalsOf } from '../../modules/contracts/contract.rules.ts';
import type { ContractPage } from '../../modules/contracts/index.ts';
import type { PayoutOfMilestone } from '../../modules/settlement/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import { contractTexts } from './contract.texts.ts';

/** What it costs and brings, and where every yen of it is now. */
export function ContractMoney(props: {
  readonly lang: Lang;
  readonly contract: ContractPage;
  readonly payouts: readonly PayoutOfMilestone[];
  readonly side: Side;
}) {
  const { lang, contract, payouts, side } = props;
  const t = contractTexts[lang];
  const totals = totalsOf(contract.milestones);
  const taken = (amount: Yen) => (amount > 0n ? `−${writeYen(amount)}` : writeYen(amount));
  const lines: readonly (readonly [string, string])[] = [
    [t.amounts.reward, writeYen(totals.reward)],
    [t.amounts.tax, writeYen(totals.tax)],
    [t.amounts.withholding, totals.withholding > 0n ? taken(totals.withholding) : t.noWithholding],
    side === 'worker'
      ? [t.amounts.workerFee, taken(totals.workerFee)]
      : [t.amounts.clientFee, writeYen(totals.clientFee)],
  ];
  const places = placesOf(contract.milestones, payouts);
  return (
    <>
      <h2>{t.money}</h2>
      <table class="money">
        <tbody>
          {lines.map(([name, amount]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="num">{amount}</td>
            </tr>
          ))}
          <tr class="sum">
            <th scope="row">{side === 'worker' ? t.amounts.payout : t.amounts.deposit}</th>
            <td class="num">{writeYen(side === 'worker' ? totals.payoutAmount : totals.depositAmount)}</td>
          </tr>
        </tbody>
      </table>
      {places.length > 0 ? (
        <>
          <h2>{t.where}</h2>
          <table class="money">
            <tbody>
              {places.map(([name, amount]) => (
                <tr key={name}>
                  <th scope="row">{t.places[name]}</th>
                  <td class="num">{writeYen(amount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="small">{t.firm}</p>
        </>
      ) : null}
    </>
  );
}

type MoneyPlace = 'expected' | 'held' | 'owed' | 'paid' | 'fees' | 'returned';

/** Each place that holds something of this contract. */
function placesOf(
  milestones: readonly Milestone[],
  payouts: readonly PayoutOfMilestone[],
): readonly (readonly [MoneyPlace, Yen])[] {
  const isPaid = ({ id }: Milestone) =>
    payouts.some(({ milestoneId, state }) => milestoneId === id && state === 'settled');
  const sum = (part: (milestone: Milestone) => Yen, which: (milestone: Milestone) => boolean) =>
    addYen(...milestones.filter(which).map(part));
  const deposit = ({ depositAmount }: Milestone) => depositAmount;
  const payout = ({ payoutAmount }: Milestone) => payoutAmount;
  const fees = ({ clientFee, workerFee }: Milestone) => addYen(clientFee, workerFee);
  const accepted = ({ state }: Milestone) => state === 'accepted';
  const all: readonly (readonly [MoneyPlace, Yen])[] = [
    ['expected', sum(deposit, ({ state }) => state === 'planned')],
    ['held', sum(deposit, ({ state }) => ['funded', 'delivered', 'held'].includes(state))],
    ['owed', sum(payout, (milestone) => accepted(milestone) && !isPaid(milestone))],
    ['paid', sum(payout, (milestone) => accepted(milestone) && isPaid(milestone))],
    ['fees', sum(fees, accepted)],
    ['returned', sum(deposit, ({ state }) => state === 'refunded')],
  ];
  return all.filter(([, amount]) => amount > 0n);
}
