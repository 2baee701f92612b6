import { slugOf } from '../../kernel/ids.ts';
import { addDays, type LocalDate, tokyoDateOf, tokyoTimeOf, writeDate } from '../../kernel/tokyo-date.ts';
import type { OpenEmail } from '../../modules/accounts/index.ts';
import type { NotificationRow } from '../../modules/messages/index.ts';
import { letterOf, pathOf } from '../../modules/messages/letter.rules.ts';
import { type MailChoice, mailWays } from '../../modules/messages/mail-time.rules.ts';
import { topicNames, topicOf } from '../../modules/messages/topic.rules.ts';
import { EmailWaiting } from '../accounts/email-waiting.view.tsx';
import type { FormState } from '../form-state.ts';
import { ButtonForm } from '../parts/form.view.tsx';
import { WholeDays } from '../parts/whole-days.view.tsx';
import { href, type Place } from '../visit.ts';
import { noticeTexts } from './notice.texts.ts';

interface Listed {
  readonly place: Place;
  readonly today: LocalDate;
  readonly form: FormState;
}

/** Notices under the days on which they came; days as people say them. */
export function NoticesByDay({
  notices,
  ...listed
}: Listed & { readonly notices: readonly NotificationRow[] }) {
  const days = Map.groupBy(notices, ({ createdAt }) => tokyoDateOf(createdAt));
  return (
    <>
      {[...days].map(([day, ofDay]) => (
        <section key={day}>
          <h3 class="notice-day">{dayName(day, listed)}</h3>
          <ul class="rows">
            {ofDay.map((notice) => (
              <Notice key={notice.id} {...listed} notice={notice} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function dayName(day: LocalDate, { place: { lang }, today }: Listed): string {
  const t = noticeTexts[lang];
  if (day === today) return t.today;
  return day === addDays(today, -1) ? t.yesterday : writeDate(day, lang);
}

/** A new one is opened by a button, which also says that it was read; one that was read by a link of the same name. */
function Notice({ place, form, notice }: Listed & { readonly notice: NotificationRow }) {
  const { id, telling, createdAt, readAt } = notice;
  const letter = letterOf(telling, place.lang);
  const { open } = noticeTexts[place.lang];
  return (
    <li>
      <div>
        <h4>{letter.title}</h4>
        <p class="typed">
          <WholeDays>{letter.text}</WholeDays>
        </p>
        <p class="tags small num">
          <span class="chip">{topicNames[topicOf(telling.kind)][place.lang]}</span> {tokyoTimeOf(createdAt)}
        </p>
      </div>
      {readAt ? (
        <p>
          <a class="btn quiet" href={href(place, pathOf(telling))}>
            {open}
          </a>
        </p>
      ) : (
        <ButtonForm
          form={form}
          action={href(place, `/notices/${slugOf('notice', id)}/reading`)}
          label={open}
          look="line"
        />
      )}
    </li>
  );
}

/** As people say it: 7:30. */
export function shortTime(time: string): string {
  return time.replace(/^0/, '');
}

/** In a sentence, how mail comes now. */
export function MailNow(props: {
  readonly place: Place;
  readonly choice: MailChoice;
  readonly hasAddress: boolean;
  readonly waiting: OpenEmail | null;
  readonly form: FormState;
}) {
  const { place, choice, hasAddress, waiting, form } = props;
  const t = noticeTexts[place.lang].mail;
  const [usual] = mailWays;
  const sentence = Object.values(choice.ways).every((way) => way === usual) ? t.daily : t.mixed;
  return (
    <section>
      <h2>{t.title}</h2>
      {hasAddress || !waiting ? (
        <p>{hasAddress ? sentence(shortTime(choice.digestAt)) : t.noAddress}</p>
      ) : (
        <EmailWaiting place={place} email={waiting} formKey={form.key} />
      )}
      <p>
        <a class="btn quiet" href={href(place, hasAddress || waiting ? '/notices/settings' : '/account')}>
          {hasAddress || waiting ? t.change : t.addAddress}
        </a>
      </p>
    </section>
  );
}
