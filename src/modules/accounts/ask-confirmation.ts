import type { Actor } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { hashOfToken, newKey, newToken } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { bucketName, contactOf, countTry } from '../identity/index.ts';
import { sendLetter } from '../messages/index.ts';
import { ownRegion } from '../regions/index.ts';
import { insertChange, replaceOpenChange } from './email.rows.ts';
import { confirmationsAllowed, confirmationWindow, confirmLength, usableFrom } from './email.rules.ts';
import { confirmationLetters, objectionLetters } from './letters.rules.ts';

/**
 * Sends the new address a link that confirms it, and the one of now a link that stops the change. An earlier change
 * that is still open is replaced. Secrets go by mail alone, never into a notice; who calls has asked whether they may.
 */
export async function askForConfirmation(
  tx: Tx,
  actor: Actor,
  personId: PersonId,
  email: string,
): Promise<{ readonly usableFrom: Date }> {
  const region = await ownRegion(tx);
  const { email: oldEmail, language } = await contactOf(tx, personId);
  const [confirm, object] = [newToken(), newToken()];
  const change = {
    id: newKey(),
    personId,
    newEmail: email,
    oldEmail,
    confirmHash: hashOfToken(confirm),
    objectionHash: hashOfToken(object),
    confirmUntil: new Date(tx.now.getTime() + confirmLength),
    usableFrom: usableFrom(tx.now, oldEmail !== null),
  };
  const replaced = await replaceOpenChange(tx, personId);
  const detail = { personId };
  if (replaced !== null) {
    const subject = ['emailChange', replaced] as const;
    await recordAudit(tx, actor, { action: 'email.replaced', subject, state: 'replaced', detail });
  }
  await insertChange(tx, change);
  const subject = ['emailChange', change.id] as const;
  await recordAudit(tx, actor, { action: 'email.changeAsked', subject, state: 'open', detail });
  const secret = { secret: true };
  const mail = (to: string, letters: typeof confirmationLetters, path: string, key: string) =>
    sendLetter(tx, region, { email: to, language }, letters[language], path, `${key}:${change.id}`, secret);
  await mail(email, confirmationLetters, `/email-confirmation/${confirm}`, 'email-confirmation');
  if (oldEmail !== null)
    await mail(oldEmail, objectionLetters, `/email-objection/${object}`, 'email-objection');
  return { usableFrom: change.usableFrom };
}

/** Counts one more mail to confirm an address; false when there were enough within an hour. */
export function mailsLeft(tx: Tx, personId: PersonId): Promise<boolean> {
  const name = bucketName('confirmation', personId);
  return countTry(tx, newKey(), [
    { name, allowed: confirmationsAllowed.account, window: confirmationWindow },
  ]);
}
