import { z } from 'zod';
import { idOfSlug, type PersonId, slugOf } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { waitingEmail } from '../../modules/accounts/index.ts';
import { contactOf } from '../../modules/identity/index.ts';
import {
  mailChoiceOf,
  notificationsAfter,
  notificationsOf,
  openNotice,
  readNotices,
  unreadNotices,
} from '../../modules/messages/index.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import { type Drawn, redirect } from '../page.tsx';
import { ButtonForm } from '../parts/form.view.tsx';
import { href, type Visit } from '../visit.ts';
import { noticeTexts } from './notice.texts.ts';
import { MailNow, NoticesByDay } from './notices.view.tsx';

const perPage = 30;

/** What this person was told; nobody else's notices can be asked for. The button says that all have been read. */
export const noticesPage = formPage({
  schema: z.object({}),
  draw,
  submit: (visit, command) => readNotices(visit.actor, command),
  refusals: {},
  next: () => '/notices',
});

/** The button beside one notice: it is no longer new, and the person goes on to its page. */
export const openNoticePage = formPage({
  schema: z.object({}),
  draw,
  submit(visit, { key }) {
    const noticeId = idOfSlug('notice', visit.params.notice ?? '');
    if (!noticeId) throw new NotFound();
    return openNotice(visit.actor, { key, noticeId });
  },
  refusals: {},
  // Nothing was done: that page is read, and says nothing of the kind.
  next: (visit, { path }) => redirect(visit, path),
});

export function readerOf({ actor }: Visit): PersonId {
  if (!actor.personId) throw new NotAllowed();
  return actor.personId;
}

async function draw(visit: Visit, form: FormState): Promise<Drawn> {
  const t = noticeTexts[visit.lang];
  const last = idOfSlug('notice', visit.query.get('after') ?? '');
  const { told, unread, ...mail } = await read(visit, last);
  const shown = told.slice(0, perPage);
  const listed = { place: visit, today: mail.today, form };
  const fresh = shown.filter(({ readAt }) => readAt === null);
  const older = told.length > perPage ? shown.at(-1) : undefined;
  const body = (
    <>
      <h1>{t.title}</h1>
      {shown.length === 0 && !last ? <Empty t={t} /> : null}
      {fresh.length > 0 ? (
        <section>
          <h2>{t.unread(unread)}</h2>
          <NoticesByDay {...listed} notices={fresh} />
          <ButtonForm form={form} action={href(visit, '/notices')} label={t.allRead} look="quiet" />
        </section>
      ) : null}
      {shown.length > fresh.length ? (
        <section>
          <h2>{t.read}</h2>
          <NoticesByDay {...listed} notices={shown.slice(fresh.length)} />
        </section>
      ) : null}
      <p class="ways">
        {last ? <a href={href(visit, '/notices')}>{t.newest}</a> : null}
        {older ? <a href={href(visit, `/notices?after=${slugOf('notice', older.id)}`)}>{t.older}</a> : null}
      </p>
      <MailNow
        place={visit}
        choice={mail.choice}
        hasAddress={mail.hasAddress}
        waiting={mail.waiting}
        form={form}
      />
    </>
  );
  return { title: t.title, body };
}

/** One more than a page shows, to know whether there is another. */
function read(visit: Visit, last: ReturnType<typeof idOfSlug<'notice'>>) {
  const personId = readerOf(visit);
  return reading(visit.region.id, async (tx) => ({
    told: await (last
      ? notificationsAfter(tx, personId, last, perPage + 1)
      : notificationsOf(tx, personId, perPage + 1)),
    unread: await unreadNotices(tx, personId),
    choice: await mailChoiceOf(tx, personId),
    hasAddress: (await contactOf(tx, personId)).email !== null,
    waiting: await waitingEmail(tx, personId),
    today: tokyoDateOf(tx.now),
  }));
}

function Empty({ t: { empty } }: { readonly t: (typeof noticeTexts)['ja'] }) {
  return (
    <div class="empty">
      <h2>{empty.title}</h2>
      <p>{empty.what}</p>
    </div>
  );
}
