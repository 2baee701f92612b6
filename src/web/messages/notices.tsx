import { z } from 'zod';
import { writeInstant } from '../../kernel/tokyo-date.ts';
import { letterOf, notificationsOf, pathOf, readNotices } from '../../modules/messages/index.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import type { Drawn } from '../page.tsx';
import { ButtonForm } from '../parts/form.view.tsx';
import { href, type Visit } from '../visit.ts';
import { messagesTexts } from './messages.texts.ts';

/** What this person was told; nobody else's notices can be asked for. The button says that all have been read. */
export const noticesPage = formPage({
  schema: z.object({}),
  draw,
  submit: (visit, command) => readNotices(visit.actor, command),
  refusals: {},
  next: () => '/notices',
});

async function draw(visit: Visit, form: FormState): Promise<Drawn> {
  const t = messagesTexts[visit.lang];
  const { personId } = visit.actor;
  if (!personId) throw new Error('The route is for people who have signed in');
  const told = await reading(visit.region.id, (tx) => notificationsOf(tx, personId));
  const body = (
    <>
      <h1>{t.notices}</h1>
      {told.some(({ readAt }) => readAt === null) ? (
        <ButtonForm form={form} action={href(visit, '/notices')} label={t.allRead} look="quiet" />
      ) : null}
      {told.length === 0 ? <p class="empty">{t.noNotices}</p> : null}
      <ul class={told.length === 0 ? '' : 'rows'}>
        {told.map(({ id, telling, createdAt, readAt }) => {
          const letter = letterOf(telling, visit.lang);
          return (
            <li key={id}>
              <div>
                <h2>
                  <a href={href(visit, pathOf(telling))}>{letter.title}</a>{' '}
                  {readAt ? null : <span class="chip warm">{t.unread}</span>}
                </h2>
                <p>{letter.text}</p>
                <p class="small num">{writeInstant(createdAt, visit.lang)}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
  return { title: t.notices, body };
}
