import type { Actor } from '../../kernel/actor.ts';
import type { JobId, PersonId } from '../../kernel/ids.ts';
import { allow, done } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { sendMail } from '../../platform/outbox.ts';
import type { Tx } from '../../platform/transaction.ts';
import { contactOf } from '../identity/index.ts';
import { letterOf, pathOf } from './letter.rules.ts';
import { digestOf, mailOf, type Sender } from './mail.rules.ts';
import { type MailChoice, mailTimes, nextDigest } from './mail-time.rules.ts';
import { mayMailNotices } from './message.access.ts';
import { type DueMail, lockDueMails, markMailed, moveWaiting, postpone } from './notice-mail.rows.ts';
import { mailChoiceOf } from './preference.rows.ts';
import { senderFor } from './tell-person.ts';
import { topicOf } from './topic.rules.ts';

/** Which of these postings still look for somebody: what somebody is invited to has to be there when they read of it. */
type FindOpen = (tx: Tx, jobs: readonly JobId[]) => Promise<ReadonlySet<JobId>>;

export type MailNotices = Command & { readonly personId: PersonId };

/** Somebody to write to, and from whom. */
interface Recipient {
  readonly personId: PersonId;
  readonly email: string;
  readonly choice: MailChoice;
  readonly sender: Sender;
}

/** Writes what has waited for this person: each urgent thing in a mail of its own, the rest in the mail of the day. */
export function mailNotices(actor: Actor, command: MailNotices, findOpen: FindOpen) {
  return once(actor, 'messages.mail-notices', command, async (tx) => {
    allow(mayMailNotices(actor));
    const { personId } = command;
    const due = await lockDueMails(tx, personId);
    const { email, language } = await contactOf(tx, personId);
    const choice = await mailChoiceOf(tx, personId);
    const times = mailTimes(tx.now, choice);
    if (email === null) await markMailed(tx, due);
    else if (times.alone > tx.now) await moveWaiting(tx, personId, times);
    else {
      const to = { personId, email, choice, sender: await senderFor(tx, language) };
      await mailEach(
        tx,
        to,
        due.filter(({ how }) => how === 'alone'),
      );
      await mailTogether(
        tx,
        to,
        await withoutClosed(
          tx,
          due.filter(({ how }) => how === 'digest'),
          findOpen,
        ),
      );
    }
    return done(null);
  });
}

async function mailEach(tx: Tx, { email, sender }: Recipient, due: readonly DueMail[]): Promise<void> {
  for (const { telling, key } of due) {
    const mail = mailOf(letterOf(telling, sender.lang), pathOf(telling), sender);
    await sendMail(tx, { ...mail, to: email, key });
  }
  await markMailed(tx, due);
}

/** Invitations to what has closed since are dropped, as if they had been written. */
async function withoutClosed(tx: Tx, due: readonly DueMail[], findOpen: FindOpen): Promise<DueMail[]> {
  const jobOf = ({ telling }: DueMail) => (telling.kind === 'job-suits' ? telling.facts.jobId : null);
  const invited = due.map(jobOf).filter((id) => id !== null);
  const open = invited.length > 0 ? await findOpen(tx, invited) : new Set<JobId>();
  const closed = due.filter((mail) => {
    const id = jobOf(mail);
    return id !== null && !open.has(id);
  });
  if (closed.length > 0) await markMailed(tx, closed);
  return due.filter((mail) => !closed.includes(mail));
}

/** One mail a day: what comes due after it, because the person changed its time, waits for the next. */
async function mailTogether(tx: Tx, to: Recipient, due: readonly DueMail[]): Promise<void> {
  const { personId, email, choice, sender } = to;
  const news = due
    .filter(({ read, telling }) => !read && isWanted(choice, telling.kind))
    .map(({ telling }) => telling);
  const [only] = news;
  if (only) {
    const mail =
      news.length === 1 ? mailOf(letterOf(only, sender.lang), pathOf(only), sender) : digestOf(news, sender);
    const key = `digest:${personId}:${tokyoDateOf(tx.now)}`;
    if (!(await sendMail(tx, { ...mail, to: email, key })))
      return postpone(tx, due, nextDigest(tx.now, choice));
  }
  await markMailed(tx, due);
}

function isWanted({ ways }: MailChoice, kind: DueMail['telling']['kind']): boolean {
  const topic = topicOf(kind);
  return topic === 'account' || ways[topic] !== 'none';
}
