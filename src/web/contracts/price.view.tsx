import { writeYen, yen } from '../../kernel/yen.ts';
import type { Amounts } from '../../modules/contracts/contract.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { priceTexts } from './price.texts.ts';

/** The whole price in one sentence, with what it is made of. */
export function Price(props: {
  readonly lang: Lang;
  readonly price: Amounts | null;
  /** Whether tax is withheld is still open. */
  readonly isAsked?: boolean;
}) {
  const { lang, price, isAsked = false } = props;
  const t = priceTexts[lang];
  if (!price) return null;
  const { reward, depositAmount, payoutAmount, clientFee, workerFee, withholding } = price;
  const withheld = withholding > 0n ? writeYen(withholding) : '';
  return (
    <div class="notice">
      <p class="num">
        <b>{t.deposit(writeYen(reward), writeYen(depositAmount))}</b>
      </p>
      <p class="small num">{t.parts(writeYen(reward), writeYen(clientFee), withheld)}</p>
      <p class="num">{t.worker(writeYen(payoutAmount))}</p>
      {workerFee > 0n ? <p class="small num">{t.workerFee(writeYen(workerFee))}</p> : null}
      {withheld ? <p class="small num">{t.withheld(writeYen(yen(depositAmount + withholding)))}</p> : null}
      {isAsked ? <p class="small">{t.ask}</p> : null}
    </div>
  );
}
