import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { isRevealed, type Review, readableReviews } from '../../modules/contracts/review.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { TextArea, YesNo } from '../parts/fields.view.tsx';
import type { FormWords } from '../parts/form.view.tsx';
import type { Place } from '../visit.ts';
import { reviewTexts } from './review.texts.ts';
import type { SeenContract } from './seen-contract.view.tsx';

/** What both said about each other, as far as this reader may see it. */
export function Reviews({ place, seen }: { readonly place: Place; readonly seen: SeenContract }) {
  const t = reviewTexts[place.lang];
  const { side, now } = seen;
  const { review } = seen.changes;
  if (!review) return null;
  const readable = readableReviews(review, side, now);
  const wrote = review.reviews.some((written) => written.side === side);
  const revealed = isRevealed(review, now);
  return (
    <>
      <h2>{t.heading}</h2>
      {readable.map((written) => (
        <OneReview key={written.side} review={written} lang={place.lang} />
      ))}
      {revealed && readable.length === 0 ? <p>{t.none}</p> : null}
      {revealed ? null : (
        <p class="small">
          {wrote ? t.wait : t.until(writeDate(tokyoDateOf(review.endsAt), place.lang))} {t.hidden}
        </p>
      )}
    </>
  );
}

/** What one side is asked about the other; of a result only where there was one. */
export function Questions(props: {
  readonly words: FormWords<'asAgreed' | 'inTime' | 'again' | 'note'>;
  readonly ofResult: boolean;
}) {
  const { words, ofResult } = props;
  return (
    <>
      {ofResult ? (
        <>
          <YesNo words={words} name="asAgreed" />
          <YesNo words={words} name="inTime" />
        </>
      ) : (
        <input type="hidden" name="withoutResult" value="yes" />
      )}
      <YesNo words={words} name="again" />
      <TextArea words={words} name="note" rows={4} optional />
    </>
  );
}

function OneReview({ review, lang }: { readonly review: Review; readonly lang: Lang }) {
  const t = reviewTexts[lang];
  const facts = t.facts[review.side];
  return (
    <>
      <h3>{t.from[review.side]}</h3>
      <ul class="plain">
        {(['asAgreed', 'inTime', 'again'] as const)
          .filter((fact) => review[fact] !== null)
          .map((fact) => (
            <li key={fact}>{`${facts[fact]}　${review[fact] ? t.answer.yes : t.answer.no}`}</li>
          ))}
      </ul>
    </>
  );
}
