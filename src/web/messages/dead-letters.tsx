import { z } from 'zod';
import { allow, NotFound } from '../../kernel/result.ts';
import { writeInstant } from '../../kernel/tokyo-date.ts';
import { resendMail } from '../../modules/messages/index.ts';
import { mayHandleDeadLetters } from '../../modules/messages/message.access.ts';
import { type DeadLetter, deadLetters } from '../../platform/outbox.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { emptyForm, type FormState } from '../form-state.ts';
import { type Drawn, page } from '../page.tsx';
import { ButtonForm, Problems } from '../parts/form.view.tsx';
import { href, type Visit } from '../visit.ts';
import { messagesTexts } from './messages.texts.ts';
import { resendRefusalText } from './refusal-text.ts';

/** What could not be sent, for the officer: to whom and why, never what it said. */
export async function deadLettersPage(visit: Visit): Promise<Response> {
  return page(visit, await draw(visit, emptyForm(newKey())));
}

export const resendPage = formPage({
  schema: z.object({}),
  draw,
  submit(visit, { key }) {
    const mailId = visit.params.mail ?? '';
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(mailId)) throw new NotFound();
    return resendMail(visit.actor, { key, mailId });
  },
  refusals: resendRefusalText,
  next: () => '/dead-letters',
});

async function draw(visit: Visit, form: FormState): Promise<Drawn> {
  allow(mayHandleDeadLetters(visit.actor));
  const t = messagesTexts[visit.lang];
  const letters = await reading(visit.region.id, deadLetters);
  const body = (
    <>
      <h1>{t.deadLetters}</h1>
      <Problems words={{ form, lang: visit.lang, labels: {} }} />
      <p class="lead">{letters.length === 0 ? t.noDeadLetters : t.deadLettersWhat}</p>
      <ul class="rows">
        {letters.map((letter) => (
          <Row key={letter.id} visit={visit} letter={letter} />
        ))}
      </ul>
    </>
  );
  return { title: t.deadLetters, body };
}

function Row({ visit, letter }: { readonly visit: Visit; readonly letter: DeadLetter }) {
  const t = messagesTexts[visit.lang];
  return (
    <li>
      <div>
        <h2>{letter.recipient}</h2>
        <p>{letter.subject}</p>
        <p class="small num">
          {t.written} {writeInstant(letter.createdAt, visit.lang)}　{t.tries} {letter.tries}　{t.reason}{' '}
          <code>{letter.lastError}</code>
        </p>
      </div>
      <ButtonForm
        form={emptyForm(newKey())}
        action={href(visit, `/dead-letters/${letter.id}/sending`)}
        label={t.sendAgain}
        look="line"
      />
    </li>
  );
}
