import { type OrganizationId, slugOf } from '../../kernel/ids.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import type { Need, PastCall } from '../../modules/organizations/index.ts';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { callTexts } from './calls.texts.ts';
import { companyTexts } from './registration.texts.ts';

/** Who asked for a call, who called, and what was said. */
export function CallHistory(props: { readonly place: Place; readonly calls: readonly PastCall[] }) {
  const { place, calls } = props;
  const t = callTexts[place.lang];
  return (
    <section>
      <h2>{t.title}</h2>
      {calls.length === 0 ? <p class="empty">{t.none}</p> : null}
      {calls.length === 0 ? null : (
        <ul class="rows">
          {calls.map((call) => (
            <li key={call.id}>
              <Call place={place} call={call} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Call({ place, call }: { readonly place: Place; readonly call: PastCall }) {
  const { lang } = place;
  const t = callTexts[lang];
  const dayOf = (at: Date) => writeDate(tokyoDateOf(at), lang);
  return (
    <div>
      <h3>
        {call.calledBy && call.calledAt ? (
          t.called(call.calledBy, dayOf(call.calledAt))
        ) : (
          <span class="chip warm">{t.waiting}</span>
        )}
      </h3>
      <p class="small">{t.asked(call.askedBy, dayOf(call.askedAt))}</p>
      <p class="small">{t.wish}</p>
      <Words lang={lang} text={call.wish || null} />
      {call.outcome === null ? (
        <p>
          <a href={href(place, '/consultations')}>{t.answer}</a>
        </p>
      ) : (
        <>
          <p class="small">{t.outcome}</p>
          <Words lang={lang} text={call.outcome} />
        </>
      )}
    </div>
  );
}

function Words({ lang, text }: { readonly lang: Place['lang']; readonly text: string | null }) {
  if (text === null) return <p>{callTexts[lang].noWish}</p>;
  return (
    <p class="typed" {...typedIn(lang)}>
      {text}
    </p>
  );
}

/** What troubles a client, as it told at its registration: who checks it is who can help. */
export function Needs({ need, lang }: { readonly need: Need; readonly lang: Place['lang'] }) {
  const t = companyTexts[lang];
  if (need.troubles.length === 0 && need.note === '') return null;
  return (
    <section>
      <h2>{t.labels.troubles}</h2>
      <p class="tags">
        {need.troubles.map((trouble) => (
          <span class="chip" key={trouble}>
            {t.troubles[trouble]}
          </span>
        ))}
      </p>
      {need.note ? (
        <p class="typed" {...typedIn(lang)}>
          {need.note}
        </p>
      ) : null}
    </section>
  );
}

/** Beside a posting that is checked: what its client wants help with, and whether a call is still owed. */
export function ClientWishes(props: {
  readonly place: Place;
  readonly organizationId: OrganizationId;
  readonly need: Need;
  readonly calls: readonly PastCall[];
}) {
  const { place, organizationId, need, calls } = props;
  const t = callTexts[place.lang];
  const [latest] = calls;
  if (!latest && need.troubles.length === 0 && need.note === '') return null;
  return (
    <section>
      <Needs need={need} lang={place.lang} />
      {latest ? (
        <>
          <h2>{t.latest}</h2>
          <Call place={place} call={latest} />
        </>
      ) : null}
      <p>
        <a href={href(place, `/organizations/${slugOf('organization', organizationId)}`)}>{t.toCompany}</a>
      </p>
    </section>
  );
}
