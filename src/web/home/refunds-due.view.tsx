import { slugOf } from '../../kernel/ids.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { RefundOnPage } from '../../modules/settlement/index.ts';
import { Typed } from '../parts/typed.view.tsx';
import { refundTexts } from '../settlement/refund.texts.ts';
import { refundWhen } from '../settlement/refund-when.view.tsx';
import { href, type Place } from '../visit.ts';

interface Props {
  readonly place: Place;
  readonly now: Date;
  /** Those that the bank has not paid yet. */
  readonly refunds: readonly RefundOnPage[];
}

/** Money that is still to come back: an order that ended stays in sight until it has. */
export function RefundsDue({ place, now, refunds }: Props) {
  const t = refundTexts[place.lang];
  if (refunds.length === 0) return null;
  return (
    <section>
      <h2>{t.due}</h2>
      <ul class="rows">
        {refunds.map((refund) => (
          <li key={refund.refundId}>
            <div>
              <h3>
                <a href={href(place, pathOf(refund))}>
                  {refund.title ? <Typed lang={place.lang}>{refund.title}</Typed> : t.suspended}
                </a>
              </h3>
              <p class="small">{refundWhen(place, refund, now)}</p>
            </div>
            <div class="pay">
              <b class="num">{writeYen(refund.amount)}</b>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function pathOf({ contractId, refundId }: RefundOnPage): string {
  return contractId
    ? `/contracts/${slugOf('contract', contractId)}`
    : `/refunds/${slugOf('refund', refundId)}/account`;
}
