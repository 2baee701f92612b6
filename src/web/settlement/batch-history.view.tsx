import { writeInstant } from '../../kernel/tokyo-date.ts';
import type { BatchEvent } from '../../modules/settlement/index.ts';
import { Typed } from '../parts/typed.view.tsx';
import type { Place } from '../visit.ts';
import { batchTexts } from './batch.texts.ts';

/** All that happened to a batch, oldest first: when, who, what, and why. */
export function BatchHistory({
  place,
  history,
}: {
  readonly place: Place;
  readonly history: readonly BatchEvent[];
}) {
  const t = batchTexts[place.lang];
  return (
    <section>
      <h2>{t.steps}</h2>
      <ol class="plain">
        {history.map((event) => (
          <li key={event.seq}>
            <span class="small num">{writeInstant(event.at, place.lang)}</span>
            {`　${event.name ?? t.bySystem}　${t.step[event.what]}`}
            {event.what === 'saved' && event.time > 1 ? t.times(event.time) : ''}
            <Details place={place} event={event} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Details({ place, event }: { readonly place: Place; readonly event: BatchEvent }) {
  const t = batchTexts[place.lang];
  const { lineNo, why, wasPaid, reason } = event;
  return (
    <>
      {lineNo === null || why === null ? null : (
        <p class="small">
          {t.returnedLine(lineNo, t.returnReason[why])}
          {wasPaid ? `　${t.returnedPaid}` : ''}
        </p>
      )}
      {reason === null ? null : (
        <p class="small">
          {`${t.reason}　`}
          <Typed lang={place.lang}>{reason}</Typed>
        </p>
      )}
    </>
  );
}
