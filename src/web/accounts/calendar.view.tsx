import type { FormState } from '../form-state.ts';
import { ButtonForm, Form } from '../parts/form.view.tsx';
import { href, type Place } from '../visit.ts';
import { calendarTexts } from './calendar.texts.ts';

interface Props {
  readonly place: Place;
  readonly form: FormState;
  /** In full; null while there is none. */
  readonly address: string | null;
}

/** The address that shows one's deadlines to one's own calendar, for its owner's eyes. */
export function CalendarView({ place, form, address }: Props) {
  const t = calendarTexts[place.lang];
  const words = { form, lang: place.lang, labels: {}, hints: {} };
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <p>{t.what}</p>
      {address ? (
        <Address place={place} form={form} address={address} />
      ) : (
        <Form
          words={words}
          action={href(place, '/account/calendar')}
          submit={t.make}
          consequence={t.makeThen}
        />
      )}
      <p class="ways">
        <a href={href(place, '/account')}>{t.back}</a>
      </p>
    </>
  );
}

function Address({ place, form, address }: Props & { readonly address: string }) {
  const t = calendarTexts[place.lang];
  return (
    <>
      <h2>{t.address}</h2>
      <p>
        <code id="calendar-address">{address}</code>
      </p>
      <p class="notice">{t.secret}</p>
      <p class="ways">
        <a class="btn" href={address.replace(/^https?:/, 'webcal:')}>
          {t.open}
        </a>
        <button type="button" class="btn quiet" data-copies="calendar-address" hidden>
          {t.copy}
        </button>
        <span role="status" data-copied={t.copied} />
      </p>
      <h2>{t.how}</h2>
      <ul>
        {t.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      <h2>{t.again}</h2>
      <p>{t.againThen}</p>
      <ButtonForm form={form} action={href(place, '/account/calendar')} label={t.again} look="line" />
      <h2>{t.stop}</h2>
      <p>{t.stopThen}</p>
      <ButtonForm form={form} action={href(place, '/account/calendar/end')} label={t.stop} look="line" />
    </>
  );
}
