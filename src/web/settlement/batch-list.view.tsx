import { slugOf } from '../../kernel/ids.ts';
import { type LocalDate, writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { Batch } from '../../modules/settlement/batch.rules.ts';
import { isMissed } from '../../modules/settlement/batch-approval.rules.ts';
import type { BatchRow } from '../../modules/settlement/index.ts';
import { href, type Place } from '../visit.ts';
import { payoutTexts } from './payout.texts.ts';

interface Props {
  readonly place: Place;
  readonly today: LocalDate;
  readonly batches: readonly BatchRow[];
}

export function Batches({ place, today, batches }: Props) {
  const t = payoutTexts[place.lang];
  return (
    <section>
      <h2>{t.batches}</h2>
      {batches.length === 0 ? <p class="empty">{t.batchesNone}</p> : null}
      <ul class={batches.length === 0 ? 'plain' : 'rows'}>
        {batches.map((batch) => (
          <li key={batch.id}>
            <div>
              <h3>
                <a href={href(place, `/batches/${slugOf('batch', batch.id)}`)}>
                  {t.batch(writeDate(batch.payOn, place.lang))}
                </a>
              </h3>
              <p class="small num">{t.madeAt(writeInstant(batch.lockedAt, place.lang))}</p>
              <p class="tags">
                <BatchChips place={place} today={today} batch={batch} />
                {batch.state === 'locked' ? <span class="chip">{t.approvals(batch.approvals)}</span> : null}
              </p>
              {isMissed(batch, today) ? <p class="small">{t.missed}</p> : null}
            </div>
            <div class="pay">
              <b class="num">{writeYen(batch.total)}</b>
              <p class="small num">{t.countOf(batch.count)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ChipProps {
  readonly place: Place;
  readonly today: LocalDate;
  readonly batch: Pick<Batch, 'state' | 'payOn' | 'handInBy' | 'count'> & { readonly returned: number };
}

/** How far a batch has come; what the bank gave back is not paid, and a day that has passed pays nothing. */
export function BatchChips({ place, today, batch }: ChipProps) {
  const t = payoutTexts[place.lang];
  const { state, count, returned, handInBy } = batch;
  if (state === 'settled' && returned === count) return <span class="chip warm">{t.allCameBack}</span>;
  if (isMissed(batch, today)) return <span class="chip warm">{t.dayPassed}</span>;
  const isLate = handInBy < today && ['locked', 'approved', 'exported'].includes(state);
  const look = state === 'settled' ? 'chip ok' : state === 'locked' ? 'chip warm' : 'chip';
  return (
    <>
      <span class={look}>{t.batchState[state]}</span>{' '}
      {isLate ? <span class="chip warm">{t.cutoffPassed}</span> : null}{' '}
      {returned > 0 ? <span class="chip warm">{t.someCameBack(returned)}</span> : null}
    </>
  );
}
