import type { z } from 'zod';
import { optionalText } from '../../kernel/fields.ts';
import type { Result } from '../../kernel/result.ts';
import { demonstrationPeople } from '../../modules/identity/demonstration.rules.ts';
import {
  memberOfRegion,
  regionsOfPerson,
  type SignInRefusal,
  signIn,
  signOut,
} from '../../modules/identity/index.ts';
import { signInForm } from '../../modules/identity/person.forms.ts';
import { newKey } from '../../platform/random.ts';
import { reading, withoutRegion } from '../../platform/transaction.ts';
import { carrying, wayOn } from '../came-from.ts';
import { clientAddress } from '../client-address.ts';
import { formPage } from '../form-page.tsx';
import { emptyForm, type FormState, typedText } from '../form-state.ts';
import { keptField, keptForm } from '../kept.ts';
import { type Drawn, page, redirect } from '../page.tsx';
import { sentForm } from '../sent-form.ts';
import { hasLapsed, sessionToken, startSession, visitingDevice } from '../session.ts';
import type { Visit } from '../visit.ts';
import { askToJoin } from './ask-to-sign-in.tsx';
import { continueKept } from './continue.tsx';
import { signInRefusalText } from './refusal-text.ts';
import { signInTexts } from './sign-in.texts.ts';
import { SignInView } from './sign-in.view.tsx';

const schema = signInForm.extend({ to: optionalText(500), kept: keptField });
type Typed = z.infer<typeof schema>;
type Opened =
  | (Pick<Typed, 'to' | 'kept'> & { readonly token: string })
  /** The password was right, of somebody who is no member here. */
  | (Pick<Typed, 'to' | 'kept'> & { readonly joinsWith: string })
  /** The password was right, and nothing opens: who has no e-mail address could read the reason nowhere else. */
  | { readonly suspendedFor: string };

export const signInPage = formPage({
  schema,
  initial: (visit) => ({ to: visit.query.get('to') ?? '' }),
  draw,
  submit: openHere,
  refusals: signInRefusalText,
  next(visit, opened) {
    if ('suspendedFor' in opened) return page(visit, drawSuspended(visit, opened.suspendedFor), 403);
    if ('joinsWith' in opened) {
      startSession(visit.http, opened.joinsWith);
      if (keptForm(opened.kept)) return page(visit, askToJoin(visit, opened.kept));
      return redirect(visit, carrying('/join/account', wayOn(opened.to)));
    }
    const { token, to, kept } = opened;
    startSession(visit.http, token);
    const waiting = keptForm(kept);
    if (waiting) return continueKept(visit, waiting);
    return wayOn(to) ?? '/home';
  },
});

/** The sign-in page with a form that was sent too late in its hands. */
export async function signInAgain(visit: Visit): Promise<Response> {
  const sent = await sentForm(visit);
  const kept = sent.get('kept');
  const form = emptyForm(newKey(), { kept: typeof kept === 'string' ? kept : '' });
  return page(visit, await draw(visit, form));
}

async function draw(visit: Visit, form: FormState): Promise<Drawn> {
  const t = signInTexts[visit.lang];
  const people = demonstrationPeople.filter(({ region }) => visit.demo && region === visit.region.slug);
  const words = { form, lang: visit.lang, labels: t.labels };
  const join = carrying('/join', wayOn(typedText(form, 'to')));
  const view = { place: visit, words, demonstration: people, lapsed: await hasLapsed(visit), join };
  return { title: t.title, body: <SignInView {...view} /> };
}

function drawSuspended(visit: Visit, reason: string): Drawn {
  const t = signInTexts[visit.lang];
  const body = (
    <>
      <h1>{t.suspended}</h1>
      <p class="lead">{t.suspendedLead}</p>
      {reason ? (
        <p class="typed" lang="ja">
          {reason}
        </p>
      ) : null}
      <p>{t.suspendedWhat}</p>
    </>
  );
  return { title: t.suspended, body };
}

/** A session is a person's; one who does not belong here is asked to join, instead of standing before a sign-in page again. */
async function openHere(
  visit: Visit,
  { login, password, to, kept }: Typed,
): Promise<Result<Opened, SignInRefusal>> {
  const oldToken = sessionToken(visit.http);
  const from = { address: clientAddress(visit.http), device: visitingDevice(visit.http) };
  const opened = await signIn({ login, password, ...from, oldToken });
  if (!opened.ok) return opened;
  const { token, personId } = opened.value;
  const regions = await withoutRegion((tx) => regionsOfPerson(tx, personId));
  if (!regions.includes(visit.region.id)) {
    const here = await reading(visit.region.id, (tx) => memberOfRegion(tx, personId));
    if (here?.state !== 'suspended') return { ok: true, value: { joinsWith: token, to, kept } };
    await signOut(token);
    return { ok: true, value: { suspendedFor: here.suspensionReason ?? '' } };
  }
  return { ok: true, value: { token, to, kept } };
}
