import {
  type DemonstrationPerson,
  demonstrationPassword,
} from '../../modules/identity/demonstration.rules.ts';
import { typedText } from '../form-state.ts';
import { TextInput } from '../parts/fields.view.tsx';
import { Form, type FormWords } from '../parts/form.view.tsx';
import { href, type Place } from '../visit.ts';
import { signInTexts } from './sign-in.texts.ts';

type Name = keyof typeof signInTexts.ja.labels;

interface Props {
  readonly place: Place;
  readonly words: FormWords<Name>;
  /** Empty outside a demonstration. */
  readonly demonstration: readonly DemonstrationPerson[];
  /** Whether a session has ended by itself. */
  readonly lapsed: boolean;
  /** Where whoever is new joins, and goes on from. */
  readonly join: string;
}

export function SignInView({ place, words, demonstration, lapsed, join }: Props) {
  const t = signInTexts[place.lang];
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {lapsed ? (
        <p class="notice" role="status">
          {t.lapsed}
        </p>
      ) : null}
      <Form words={words} action={href(place, '/sign-in')} submit={t.submit}>
        <Hidden words={words} />
        <TextInput words={words} name="login" autocomplete="username" />
        <TextInput words={words} name="password" type="password" autocomplete="current-password" />
      </Form>
      <p class="ways">
        <a href={href(place, '/password-reset')}>{t.forgot}</a>
      </p>
      {demonstration.length > 0 ? <Demonstration place={place} words={words} people={demonstration} /> : null}
      <h2>{t.newHere}</h2>
      <p class="ways">
        <a class="btn line" href={href(place, '/workers/new')}>
          {t.asWorker}
        </a>
        <a class="btn line" href={href(place, '/organizations/new')}>
          {t.asCompany}
        </a>
        <a href={href(place, join)}>{t.join}</a>
      </p>
    </>
  );
}

/** Where to go on after the sign-in, and a form that waited for it. */
function Hidden({ words }: { readonly words: FormWords<Name> }) {
  return (
    <>
      <input type="hidden" name="to" value={typedText(words.form, 'to')} />
      <input type="hidden" name="kept" value={typedText(words.form, 'kept')} />
    </>
  );
}

/** One press for each: the same form as everybody's, filled in. There is no other way in, also in a demonstration. */
function Demonstration(props: {
  readonly place: Place;
  readonly words: FormWords<Name>;
  readonly people: readonly DemonstrationPerson[];
}) {
  const { place, words, people } = props;
  const t = signInTexts[place.lang];
  return (
    <section>
      <h2>{t.demonstration}</h2>
      <p>{t.demonstrationWhat}</p>
      <ul class="rows people">
        {people.map((person) => (
          <li key={person.login}>
            <p>{place.lang === 'ja' ? person.roleJa : person.roleEn}</p>
            <form method="post" action={href(place, '/sign-in')}>
              <input type="hidden" name="key" value={words.form.key} />
              <Hidden words={words} />
              <input type="hidden" name="login" value={person.login} />
              <input type="hidden" name="password" value={demonstrationPassword} />
              <button class="btn line" type="submit">
                {place.lang === 'ja' ? `${person.familyName} ${person.givenName}` : person.nameEn}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
