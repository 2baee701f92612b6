import { NotFound } from '../../kernel/result.ts';
import { writeInstant } from '../../kernel/tokyo-date.ts';
import { recentMails } from '../../platform/outbox.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { messagesTexts } from './messages.texts.ts';

/** Everybody's letters, in a demonstration alone: nobody in it exists. Elsewhere there is no such page. */
export async function outbox(visit: Visit): Promise<Response> {
  if (!visit.demo) throw new NotFound();
  const t = messagesTexts[visit.lang];
  const mails = await reading(visit.region.id, (tx) => recentMails(tx));
  const body = (
    <>
      <h1>{t.outbox}</h1>
      <p class="lead">{t.outboxWhat}</p>
      {mails.length === 0 ? <p class="empty">{t.noMails}</p> : null}
      {mails.map((mail) => (
        <details key={mail.id} class="letter">
          <summary>
            {mail.subject}　<span class="small">{mail.recipient}</span>
          </summary>
          <p class="small num">
            {t.to} {mail.recipient}　{writeInstant(mail.createdAt, visit.lang)}　{t.states[mail.state]}
          </p>
          <LetterText text={mail.body} />
        </details>
      ))}
    </>
  );
  return page(visit, { title: t.outbox, body });
}

/** Lines as they were written; an address becomes a link, so that a demonstration can follow it. */
function LetterText({ text }: { readonly text: string }) {
  const lines = text.trimEnd().split('\n');
  return (
    <p>
      {lines.map((line, index) => (
        <span key={`${index}-${line}`}>
          {/^https?:\/\/\S+$/.test(line) ? <a href={line}>{line}</a> : line}
          <br />
        </span>
      ))}
    </p>
  );
}
