import { type WatchedDuty, watchedDuties } from '../../modules/identity/duty.rules.ts';
import { membersTexts } from '../identity/members.texts.ts';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { unheldTexts } from './unheld.texts.ts';
import type { StandingStill } from './unheld.ts';

/** Who holds each duty by name; where people are missing, what stands still because of it. */
export function DutyRows(props: {
  readonly place: Place;
  readonly holders: Readonly<Record<WatchedDuty, readonly string[]>>;
  readonly still: readonly StandingStill[];
}) {
  const { place, holders, still } = props;
  const t = unheldTexts[place.lang];
  return (
    <section>
      <h2>{t.title}</h2>
      <ul class="rows">
        {watchedDuties.map((duty) => (
          <li key={duty}>
            <div>
              <h3>{membersTexts[place.lang].role[duty]}</h3>
              {holders[duty].length === 0 ? (
                <p>
                  <span class="chip warm">{t.nobody}</span>
                </p>
              ) : (
                <p {...typedIn(place.lang)}>{holders[duty].join('　／　')}</p>
              )}
              <Still still={still.filter((missing) => missing.duty === duty)} />
            </div>
          </li>
        ))}
      </ul>
      <p class="small">{t.how}</p>
      <p class="ways">
        <a class="btn line" href={href(place, '/members')}>
          {t.button}
        </a>
      </p>
    </section>
  );
}

function Still({ still }: { readonly still: readonly StandingStill[] }) {
  return (
    <>
      {still.map(({ duty, says }) => (
        <p class="remark" key={duty}>
          {says}
        </p>
      ))}
    </>
  );
}

/** Before a role is taken or somebody is suspended: what would stand still without them. */
export function LeavingBehind(props: {
  readonly lang: Place['lang'];
  readonly still: readonly StandingStill[];
}) {
  const { lang, still } = props;
  if (still.length === 0) return null;
  return (
    <>
      <Still still={still} />
      <p>{unheldTexts[lang].leaves}</p>
    </>
  );
}
