import type { PersonId } from '../../kernel/ids.ts';
import { hashOfToken, newKey, newToken } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { contactOf } from '../identity/index.ts';
import { sendLetter } from '../messages/index.ts';
import { ownRegion } from '../regions/index.ts';
import { insertChange, replaceOpenChange } from './email.rows.ts';
import { confirmLength, usableFrom } from './email.rules.ts';
import { confirmationLetters, objectionLetters } from './letters.rules.ts';

/**
 * Sends the new address a link that confirms it, and the one of now a link that stops the change. An earlier change
 * that is still open is replaced. Secrets go by mail alone, never into a notice; who calls has asked whether they may.
 */
export async function askForConfirmation(
  tx: Tx,
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
  await replaceOpenChange(tx, personId);
  await insertChange(tx, change);
  const secret = { secret: true };
  const mail = (to: string, letters: typeof confirmationLetters, path: string, key: string) =>
    sendLetter(tx, region, { email: to, language }, letters[language], path, `${key}:${change.id}`, secret);
  await mail(email, confirmationLetters, `/email-confirmation/${confirm}`, 'email-confirmation');
  if (oldEmail !== null)
    await mail(oldEmail, objectionLetters, `/email-objection/${object}`, 'email-objection');
  return { usableFrom: change.usableFrom };
}
