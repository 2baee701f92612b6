import { slugOf } from '../../kernel/ids.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import type { ReturnedPosting } from '../../modules/jobs/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import { Typed, typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { checkingTexts } from './checking.texts.ts';
import { CheckWords } from './checking.view.tsx';
import { jobTexts } from './job.texts.ts';

/** Each with who gave it back, when and why, and what became of it. */
export function ReturnedList(props: {
  readonly place: Place;
  readonly postings: readonly ReturnedPosting[];
}) {
  const { place, postings } = props;
  const t = checkingTexts[place.lang];
  return (
    <ul class="rows">
      {postings.map((posting) => {
        const at = `/jobs/${slugOf('job', posting.jobId)}${waitsForCheck(posting) ? '/check' : ''}`;
        return (
          <li key={`${posting.jobId} ${posting.round}`}>
            <div>
              <h2 {...typedIn(place.lang)}>
                <a href={href(place, at)}>{posting.title || jobTexts[place.lang].untitled}</a>
              </h2>
              <p class="small">
                <Typed lang={place.lang}>{posting.organizationName}</Typed>
              </p>
              <p class="small">
                {`${writeDate(tokyoDateOf(posting.checkedAt), place.lang)}　${t.returnedBy}`}
                <Typed lang={place.lang}>{posting.checkedBy}</Typed>
              </p>
              <CheckWords place={place} check={posting} />
              <p class="tags">
                <span class={posting.next === 'open' ? 'chip ok' : 'chip'}>
                  {becameOf(posting, place.lang)}
                </span>
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** It came again, and nobody has looked at it since. */
function waitsForCheck({ next, state }: ReturnedPosting): boolean {
  return next === null && state === 'in_check';
}

/** What the next look decided, or where it stands before one. */
function becameOf(posting: ReturnedPosting, lang: Lang): string {
  const { became } = checkingTexts[lang];
  const { next, nextAt, state, submittedAt } = posting;
  const day = (at: Date | null) => (at ? writeDate(tokyoDateOf(at), lang) : '');
  if (next) return became[next](day(nextAt));
  if (waitsForCheck(posting)) return became.inCheck(day(submittedAt));
  return state === 'draft' ? became.takenBack : became.waiting;
}
