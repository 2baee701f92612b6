import { localMailer, type Mailer, mailFailure } from './mail.ts';
import { mailToSend, markFailed, markSent } from './outbox.ts';
import type { TaskPayload } from './queue.ts';
import { inTransaction, reading } from './transaction.ts';

/**
 * Sends one mail of the outbox. Once it is marked as sent, a repeated task does nothing; killed between the two it is
 * sent again under the same message id. No transaction is open while the mail server is talked to.
 * @param lastTry nobody tries again after this: the mail becomes a dead letter
 */
export async function deliverMail(
  mailer: Mailer,
  { region, payload: { id } }: TaskPayload<{ readonly id: string }>,
  lastTry: boolean,
): Promise<void> {
  const mail = await reading(region, (tx) => mailToSend(tx, id));
  if (!mail) return;
  try {
    await mailer.deliver(mail);
  } catch (error) {
    const { summary, final } = mailFailure(error);
    await inTransaction(region, (tx) => markFailed(tx, id, summary, final || lastTry));
    if (final) return;
    throw error;
  }
  await inTransaction(region, (tx) => markSent(tx, id, mailer !== localMailer));
}
