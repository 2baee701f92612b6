import { type MilestoneId, slugOf } from '../../kernel/ids.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { Side } from '../../modules/contracts/contract.rules.ts';
import { type Balance, type Endable, outcomeOf, partsOfPay } from '../../modules/contracts/ending.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { TextInput } from '../parts/fields.view.tsx';
import type { FormWords } from '../parts/form.view.tsx';
import { endingTexts } from './ending.texts.ts';

/** What shares come to in yen, part by part; a part without a share goes on. */
export function SharesTable(props: {
  readonly lang: Lang;
  readonly endables: readonly Endable[];
  readonly shares: readonly { readonly milestoneId: MilestoneId; readonly percent: number | null }[];
  readonly goesOn?: string;
}) {
  const { lang, endables, shares, goesOn = '' } = props;
  const t = endingTexts[lang].table;
  return (
    <>
      {endables.map(({ milestone, standing }) => {
        const share = shares.find(({ milestoneId }) => milestoneId === milestone.id);
        if (!share) return null;
        const outcome = share.percent === null ? null : outcomeOf(milestone, standing, share.percent);
        const lines = outcome
          ? [
              [t.percent, `${share.percent}%`],
              [t.worker, writeYen(outcome.payout)],
              [t.client, writeYen(outcome.refund)],
            ]
          : [[t.percent, goesOn]];
        return (
          <table key={milestone.id} class="money">
            <caption lang="ja">{milestone.title}</caption>
            <tbody>
              {lines.map(([name, value]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td class="num">{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </>
  );
}

/** What the reader's side would go without, in yen; nothing where nothing is lost. */
export function Loss(props: { readonly lang: Lang; readonly side: Side; readonly balance: Balance }) {
  const { lang, side, balance } = props;
  const lost = side === 'worker' ? balance.lostByWorker : balance.lostByClient;
  if (lost === 0n) return null;
  return (
    <p>
      <b>{endingTexts[lang].loss[side](writeYen(lost))}</b>
    </p>
  );
}

/** What parts of the agreed pay are in per cent of the deposit, and in yen, so that nobody has to reckon before writing one. */
function PercentTable({ lang, endable }: { readonly lang: Lang; readonly endable: Endable }) {
  const t = endingTexts[lang];
  const { milestone, standing } = endable;
  const lines = [{ part: 'nothing' as const, percent: 0 }, ...partsOfPay(milestone)];
  return (
    <>
      <table class="money">
        <caption>{t.shares.examples}</caption>
        <thead>
          <tr>
            {[t.table.percent, t.table.worker, t.table.client].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ part, percent }) => {
            const { payout, refund } = outcomeOf(milestone, standing, percent);
            return (
              <tr key={part}>
                <th scope="row">
                  <span class="num">{`${percent}%`}</span> <span class="small">{t.shares.ofPay[part]}</span>
                </th>
                <td class="num">{writeYen(payout)}</td>
                <td class="num">{writeYen(refund)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="small">{standing === 'delivered' ? t.shares.full : t.shares.undelivered}</p>
    </>
  );
}

/** The half of the pay in a sentence, beside the field: a percentage of the deposit is not one of the pay. */
function HalfOfPay({ lang, endable }: { readonly lang: Lang; readonly endable: Endable }) {
  const pay = writeYen(endable.milestone.payoutAmount);
  const half = partsOfPay(endable.milestone).find(({ part }) => part === 'half');
  return half ? <p>{endingTexts[lang].shares.halfOf(pay, writeYen(half.amount), half.percent)}</p> : null;
}

/** One field for the worker's share of each part. */
export function ShareFields<Name extends string>(props: {
  readonly words: FormWords<Name | 'shares' | 'shares.percent'>;
  readonly endables: readonly Endable[];
  /** In words, when it is needed. */
  readonly optional?: string;
}) {
  const { words, endables, optional } = props;
  const t = endingTexts[words.lang].shares;
  return (
    <>
      {endables.map((endable, row) => (
        <div
          key={endable.milestone.id}
          data-deposit={String(endable.milestone.depositAmount)}
          data-pay={String(endable.milestone.payoutAmount)}
          data-standing={endable.standing}
        >
          <h3 lang="ja">{endable.milestone.title}</h3>
          <p class="small">
            {t.part(writeYen(endable.milestone.depositAmount), writeYen(endable.milestone.payoutAmount))}
          </p>
          <PercentTable lang={words.lang} endable={endable} />
          <HalfOfPay lang={words.lang} endable={endable} />
          <input
            type="hidden"
            name={`shares.${row}.milestone`}
            value={slugOf('milestone', endable.milestone.id)}
          />
          <TextInput
            words={words}
            name="shares.percent"
            row={row}
            inputmode="numeric"
            unit="%"
            width="short"
            {...(optional ? { optional } : {})}
          />
        </div>
      ))}
    </>
  );
}
