import { z } from 'zod';
import { allow, done, NotAllowed, type Result, refused } from '../../kernel/result.ts';
import { joinRegion, type SignInRefusal, signIn, signOut } from '../../modules/identity/index.ts';
import { mayJoin } from '../../modules/identity/membership.access.ts';
import { type SignInForm, signInForm } from '../../modules/identity/person.forms.ts';
import { accountPage } from '../accounts/newcomer.tsx';
import { cameFrom, carrying } from '../came-from.ts';
import { clientAddress } from '../client-address.ts';
import { type FormHandlers, formPage } from '../form-page.tsx';
import { type FormState, typedText } from '../form-state.ts';
import { keptField, keptForm } from '../kept.ts';
import { redirect } from '../page.tsx';
import { TextInput } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { type FromElsewhere, fromElsewhere, sessionToken, startSession, visitingDevice } from '../session.ts';
import { href, regionName, type Visit } from '../visit.ts';
import { continueKept } from './continue.tsx';
import { joinTexts } from './join.texts.ts';
import { joinRefusalText } from './refusal-text.ts';
import { signInTexts } from './sign-in.texts.ts';

/** A person without a role, such as those who will work for the programme: the officer gives them theirs afterwards. */
export const joinPage = accountPage({
  words: (visit) => joinTexts[visit.lang],
  above: (visit) => (
    <p>
      {joinTexts[visit.lang].haveAccount}{' '}
      <a href={href(visit, carrying('/join/account', cameFrom(visit)))}>
        {joinTexts[visit.lang].withAccount}
      </a>
    </p>
  ),
  signIn: (visit) => carrying('/sign-in', cameFrom(visit)),
  next: (visit) => cameFrom(visit) ?? '/home?registered=person',
});

/** Somebody who is registered in another region, or was here before, joins with the account they have. */
export const joinWithAccountPage: FormHandlers = {
  get: async (visit) => (await joining(visit)).get(visit),
  post: async (visit) => (await joining(visit)).post(visit),
};

/** Who is signed in elsewhere has shown who they are; `?as=other` is for somebody else at the same device. */
async function joining(visit: Visit): Promise<FormHandlers> {
  const elsewhere = visit.query.get('as') === 'other' ? null : await fromElsewhere(visit);
  return elsewhere ? joinAsOneIs(elsewhere) : joinByPassword;
}

const keptSchema = z.object({ kept: keptField });
type WithKept = z.infer<typeof keptSchema>;

/** Where a form waited for the joining, it comes next. */
function goOn(visit: Visit, { kept }: WithKept): string | Response {
  const waiting = keptForm(kept);
  return waiting ? continueKept(visit, waiting) : (cameFrom(visit) ?? '/home?registered=person');
}

const joinAsOneIs = ({ displayName, regions }: FromElsewhere) =>
  formPage({
    schema: keptSchema,
    // As it comes from the page that asks to join: with the kept form in its hands, and nothing done.
    fill: async (form) => form,
    async draw(visit, form) {
      allow(mayJoin(visit.actor));
      const t = joinTexts[visit.lang];
      const here = regionName(visit.region, visit.lang);
      const words = { form, lang: visit.lang, labels: {} };
      const elsewhere = regions.map((region) => regionName(region, visit.lang)).join('・');
      const otherwise = carrying('/join/account', cameFrom(visit), { as: 'other' });
      const body = (
        <>
          <h1>{t.asOneIs(here)}</h1>
          <p class="lead">{t.asOneIsLead(displayName, elsewhere, here)}</p>
          <Form words={words} submit={t.asOneIs(here)} consequence={t.asOneIsAfter}>
            <HiddenKept form={form} />
          </Form>
          <AsOther at={href(visit, otherwise)} form={form} label={t.asOther} />
        </>
      );
      return { title: t.asOneIs(here), body };
    },
    async submit(visit, { key, kept }) {
      allow(mayJoin(visit.actor));
      const token = sessionToken(visit.http);
      if (!token) throw new NotAllowed();
      const joined = await joinRegion(visit.actor, { key, token });
      return joined.ok ? done({ kept }) : joined;
    },
    refusals: joinRefusalText,
    next: goOn,
  });

/** A link, or a button where a form has to come along. */
function AsOther({
  at,
  form,
  label,
}: {
  readonly at: string;
  readonly form: FormState;
  readonly label: string;
}) {
  if (typedText(form, 'kept') === '')
    return (
      <p class="ways">
        <a href={at}>{label}</a>
      </p>
    );
  return (
    <form method="post" action={at}>
      <HiddenKept form={form} />
      <button class="btn quiet" type="submit" name="intent" value="fill">
        {label}
      </button>
    </form>
  );
}

function HiddenKept({ form }: { readonly form: FormState }) {
  const kept = typedText(form, 'kept');
  return kept === '' ? null : <input type="hidden" name="kept" value={kept} />;
}

const joinByPassword = formPage({
  schema: signInForm.extend(keptSchema.shape),
  fill: async (form) => form,
  async draw(visit, form) {
    allow(mayJoin(visit.actor));
    const t = joinTexts[visit.lang];
    const words = { form, lang: visit.lang, labels: signInTexts[visit.lang].labels };
    const body = (
      <>
        <h1>{t.withAccount}</h1>
        <p class="lead">{t.withAccountLead}</p>
        <Form words={words} submit={t.withAccountSubmit} consequence={t.after}>
          <HiddenKept form={form} />
          <TextInput words={words} name="login" autocomplete="username" />
          <TextInput words={words} name="password" type="password" autocomplete="current-password" />
        </Form>
      </>
    );
    return { title: t.withAccount, body };
  },
  submit: joinHere,
  refusals: joinRefusalText,
  next(visit, { token, kept }) {
    startSession(visit.http, token);
    const next = goOn(visit, { kept });
    return typeof next === 'string' ? redirect(visit, next) : next;
  },
});

async function joinHere(
  visit: Visit,
  { login, password, key, kept }: SignInForm & WithKept & { readonly key: string },
): Promise<Result<WithKept & { readonly token: string }, SignInRefusal | 'suspended' | 'key-reused'>> {
  // Before anybody is signed in: whoever belongs here would lose their session for nothing.
  allow(mayJoin(visit.actor));
  const oldToken = sessionToken(visit.http);
  const from = { address: clientAddress(visit.http), device: visitingDevice(visit.http) };
  const opened = await signIn({ login, password, ...from, oldToken });
  if (!opened.ok) return opened;
  const { token } = opened.value;
  const joined = await joinRegion(visit.actor, { key, token });
  if (joined.ok) return done({ token, kept });
  await signOut(token);
  return refused(joined.reason);
}
