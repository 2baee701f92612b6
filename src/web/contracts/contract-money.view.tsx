import { addYen, writeYen, type Yen } from '../../kernel/yen.ts';
import { totalsOf } from '../../modules/contracts/contract.rules.ts';
import { type MoneyPlace, placesOf } from '../../modules/settlement/contract-money.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { contractTexts } from './contract.texts.ts';
import type { SeenContract } from './seen-contract.view.tsx';

/** What it costs and brings, and where every yen of it is now. */
export function ContractMoney({ lang, seen }: { readonly lang: Lang; readonly seen: SeenContract }) {
  const { contract, side, changes } = seen;
  const t = contractTexts[lang];
  const totals = totalsOf(contract.milestones.filter(({ state }) => state !== 'cancelled'));
  const taken = (amount: Yen) => (amount > 0n ? `−${writeYen(amount)}` : writeYen(amount));
  const lines: readonly (readonly [string, string])[] = [
    [t.amounts.reward, writeYen(totals.reward)],
    [t.amounts.tax, writeYen(totals.tax)],
    [t.amounts.withholding, totals.withholding > 0n ? taken(totals.withholding) : t.noWithholding],
    ...(side === 'client' ? [] : [[t.amounts.workerFee, taken(totals.workerFee)] as const]),
    ...(side === 'worker' ? [] : [[t.amounts.clientFee, writeYen(totals.clientFee)] as const]),
  ];
  const asAgreed = changes.ends.length === 0;
  const names = asAgreed ? t.amounts : t.settled;
  const sums: readonly (readonly [string, string])[] = [
    ...(side === 'worker' ? [] : [[names.deposit, writeYen(totals.depositAmount)] as const]),
    ...(side === 'client' ? [] : [[names.payout, writeYen(totals.payoutAmount)] as const]),
  ];
  if (contract.state === 'lapsed') return null;
  return (
    <>
      <h2>{t.money}</h2>
      <table class="money">
        <tbody>
          {(asAgreed ? lines : [...lines, ...sums]).map(([name, amount]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="num">{amount}</td>
            </tr>
          ))}
          {(asAgreed ? sums : settledSums(lang, seen)).map(([name, amount]) => (
            <tr key={name} class="sum">
              <th scope="row">{name}</th>
              <td class="num">{amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {side === 'worker' ? <PaidIn lang={lang} totals={totals} /> : null}
      <Places lang={lang} seen={seen} />
    </>
  );
}

/** Why the client pays in another sum than the worker is promised or receives. */
function PaidIn({ lang, totals }: { readonly lang: Lang; readonly totals: ReturnType<typeof totalsOf> }) {
  const { amounts, paidIn } = contractTexts[lang];
  const { depositAmount, clientFee, workerFee, payoutAmount } = totals;
  const parts: readonly (readonly [string, Yen])[] = [
    [amounts.payout, payoutAmount],
    ...(workerFee > 0n ? [[amounts.workerFee, workerFee] as const] : []),
    [amounts.clientFee, clientFee],
  ];
  return (
    <>
      <table class="money">
        <caption>{paidIn.title}</caption>
        <tbody>
          {parts.map(([name, amount]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="num">{writeYen(amount)}</td>
            </tr>
          ))}
          <tr class="sum">
            <th scope="row">{paidIn.sum}</th>
            <td class="num">{writeYen(depositAmount)}</td>
          </tr>
        </tbody>
      </table>
      <p class="small">{totals.withholding > 0n ? paidIn.withheld : paidIn.fee}</p>
    </>
  );
}

/** The places in which it still lies here. */
const kept: ReadonlySet<MoneyPlace> = new Set(['held', 'owed', 'toReturn']);

/** What both or a settlement decided instead, where parts ended without an acceptance. */
function settledSums(lang: Lang, { changes }: SeenContract): readonly (readonly [string, string])[] {
  const t = contractTexts[lang];
  const sum = (part: 'payoutAmount' | 'refundAmount') => addYen(...changes.ends.map((end) => end[part]));
  return [
    [t.settled.worker, writeYen(sum('payoutAmount'))],
    [t.settled.client, writeYen(sum('refundAmount'))],
  ];
}

function Places({ lang, seen }: { readonly lang: Lang; readonly seen: SeenContract }) {
  const t = contractTexts[lang];
  const { contract, changes, payouts, refunds } = seen;
  const places = placesOf({ milestones: contract.milestones, ends: changes.ends, payouts, refunds });
  if (places.length === 0 || contract.state === 'offered') return null;
  return (
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
      {places.some(([name]) => kept.has(name)) ? (
        <p class="small">
          {(places.every(([name]) => kept.has(name)) ? t.keptBy : t.restKeptBy)(
            contract.conditions.operator.name,
          )}{' '}
          {changes.ends.length === 0 ? t.firm : ''}
        </p>
      ) : null}
    </>
  );
}
