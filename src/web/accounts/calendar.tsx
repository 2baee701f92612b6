import { z } from 'zod';
import { makeCalendar, ownCalendar, revokeCalendar } from '../../modules/accounts/index.ts';
import { config } from '../../platform/config.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import type { Drawn } from '../page.tsx';
import { href, type Visit } from '../visit.ts';
import { ownId } from './account.tsx';
import { calendarTexts } from './calendar.texts.ts';
import { CalendarView } from './calendar.view.tsx';

/** The address of one's deadlines: shown, and made anew by its button. */
export const calendarPage = formPage({
  schema: z.object({}),
  draw,
  submit: (visit, { key }) => makeCalendar(visit.actor, { key }),
  refusals: {},
  next: () => '/account/calendar',
});

/** The button on the same page that takes the address away. */
export const calendarEndPage = formPage({
  schema: z.object({}),
  draw,
  submit: (visit, { key }) => revokeCalendar(visit.actor, { key }),
  refusals: {},
  next: () => '/account/calendar',
});

async function draw(visit: Visit, form: FormState): Promise<Drawn> {
  const token = await reading(visit.region.id, (tx) => ownCalendar(tx, ownId(visit)));
  const address = token ? `${config().baseUrl}${href(visit, `/calendar/${token}.ics`)}` : null;
  const body = <CalendarView place={visit} form={form} address={address} />;
  return { title: calendarTexts[visit.lang].title, body };
}
