import { writeInstant } from '../../kernel/tokyo-date.ts';
import type { OpenEmail, openChangeOf } from '../../modules/accounts/index.ts';
import type { OwnSession, Person } from '../../modules/identity/index.ts';
import type { FormState } from '../form-state.ts';
import { Select, TextInput } from '../parts/fields.view.tsx';
import { ButtonForm, Form } from '../parts/form.view.tsx';
import { href, type Place } from '../visit.ts';
import { accountTexts } from './account.texts.ts';
import { calendarTexts } from './calendar.texts.ts';
import { EmailWaiting } from './email-waiting.view.tsx';

interface Props {
  readonly place: Place;
  readonly form: FormState;
  readonly person: Person;
  readonly change: Awaited<ReturnType<typeof openChangeOf>>;
  readonly waiting: OpenEmail | null;
  readonly sessions: readonly OwnSession[];
  readonly action: string;
}

export function AccountView({ place, form, person, change, waiting, sessions, action }: Props) {
  const t = accountTexts[place.lang];
  const words = { form, lang: place.lang, labels: t.labels, hints: t.hints };
  const languages = (['ja', 'en'] as const).map((value) => ({ value, label: t.languages[value] }));
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <SignIn place={place} form={form} person={person} change={change} waiting={waiting} />
      <h2>{t.contact}</h2>
      <Form words={words} action={action} submit={t.save}>
        <TextInput words={words} name="displayName" autocomplete="nickname" width="medium" />
        <TextInput words={words} name="phone" type="tel" autocomplete="tel" width="medium" optional />
        <Select words={words} name="language" choices={languages} />
      </Form>
      <h2>{calendarTexts[place.lang].title}</h2>
      <p>{calendarTexts[place.lang].lead}</p>
      <p class="ways">
        <a class="btn line" href={href(place, '/account/calendar')}>
          {calendarTexts[place.lang].title}
        </a>
      </p>
      <Sessions place={place} form={form} sessions={sessions} />
    </>
  );
}

function SignIn({
  place,
  form,
  person,
  change,
  waiting,
}: Pick<Props, 'place' | 'form' | 'person' | 'change' | 'waiting'>) {
  const t = accountTexts[place.lang];
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{t.loginName}</dt>
          <dd>{person.loginName}</dd>
        </div>
        <div>
          <dt>{t.email}</dt>
          <dd>
            {person.email || !change ? <p>{person.email ?? t.noEmail}</p> : null}
            {change?.confirmedAt ? (
              <p class="small">{t.held(change.newEmail, writeInstant(change.usableFrom, place.lang))}</p>
            ) : null}
            {waiting ? <EmailWaiting place={place} email={waiting} formKey={form.key} /> : null}
          </dd>
        </div>
      </dl>
      <p class="ways">
        <a class="btn line" href={href(place, '/account/email')}>
          {person.email ? t.changeEmail : t.addEmail}
        </a>
        <a class="btn line" href={href(place, '/account/password')}>
          {t.changePassword}
        </a>
      </p>
    </>
  );
}

function Sessions({ place, form, sessions }: Pick<Props, 'place' | 'form' | 'sessions'>) {
  const t = accountTexts[place.lang];
  return (
    <section>
      <h2>{t.sessions}</h2>
      <ul class="rows">
        {sessions.map(({ device, createdAt, lastSeenAt, isThis }) => (
          <li key={`${device}${createdAt.toISOString()}`}>
            <div>
              <p>
                {device || t.unknown} {isThis ? <span class="chip ok">{t.thisDevice}</span> : null}
              </p>
              <p class="small num">{t.since(writeInstant(createdAt, place.lang))}</p>
              <p class="small num">{t.lastSeen(writeInstant(lastSeenAt, place.lang))}</p>
            </div>
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <>
          <p>{t.endOthersThen}</p>
          <ButtonForm form={form} action={href(place, '/account/sessions')} label={t.endOthers} look="line" />
        </>
      ) : (
        <p class="small">{t.onlyThis}</p>
      )}
    </section>
  );
}
