import { daysBetween, type LocalDate } from '../../kernel/tokyo-date.ts';
import { typedIn } from '../parts/typed.view.tsx';
import { WholeDays } from '../parts/whole-days.view.tsx';
import { href, type Place } from '../visit.ts';
import { actionTexts } from './action.texts.ts';
import type { Action } from './actions.ts';
import { homeTexts } from './home.texts.ts';

interface Props {
  readonly place: Place;
  readonly today: LocalDate;
  /** The most pressing first. */
  readonly actions: readonly Action[];
}

/** The one next thing in its frame with the one filled button, and below it what else waits, by its day. */
export function Actions({ place, today, actions }: Props) {
  const t = homeTexts[place.lang];
  const [first, ...others] = actions;
  if (!first) return null;
  return (
    <>
      <section class="next">
        <p class="small">{t.next}</p>
        <h2>{first.act}</h2>
        {first.about ? <p {...(first.isTyped ? typedIn(place.lang) : {})}>{first.about}</p> : null}
        <Due place={place} today={today} action={first} />
        {first.after ? <p class="small">{first.after}</p> : null}
        <a class="btn" href={href(place, first.path)}>
          {first.button}
        </a>
      </section>
      {others.length > 0 ? (
        <section>
          <h2>{t.alsoToDo}</h2>
          <ul class="rows">
            {others.map((action) => (
              <li key={action.key}>
                <div>
                  <h3>
                    <a href={href(place, action.path)}>{action.act}</a>
                  </h3>
                  {action.about ? (
                    <p class="small" {...(action.isTyped ? typedIn(place.lang) : {})}>
                      {action.about}
                    </p>
                  ) : null}
                </div>
                <Due place={place} today={today} action={action} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Due({ place, today, action }: Pick<Props, 'place' | 'today'> & { readonly action: Action }) {
  const t = actionTexts[place.lang];
  if (!action.dueOn) return null;
  const left = daysBetween(today, action.dueOn);
  return (
    <p class={left < 0 ? 'due late' : 'due'}>
      <WholeDays>{action.due}</WholeDays> <b class="num">{t.daysLeft(left)}</b>
    </p>
  );
}
