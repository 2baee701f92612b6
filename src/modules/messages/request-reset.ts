import { systemActor } from '../../kernel/actor.ts';
import type { RegionId } from '../../kernel/ids.ts';
import { newKey } from '../../platform/random.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { accountBucket, bucketName, countTry, credentialsOf, makeResetToken } from '../identity/index.ts';
import { normalisedLogin, resetsAllowed, resetWindow } from '../identity/session.rules.ts';
import { ownRegion } from '../regions/index.ts';
import { resetLetters } from './mail.rules.ts';
import { sendLetter } from './tell-person.ts';

/**
 * Mails a link for a new password to the person, where there is such a person and they have an address. The caller
 * learns nothing: whoever asks gets the same sentence, also when the limit is reached.
 * @param address the IP address that asks
 */
export async function requestPasswordReset(
  regionId: RegionId,
  login: string,
  address: string,
): Promise<void> {
  await inTransaction(regionId, async (tx) => {
    const name = normalisedLogin(login);
    const person = await credentialsOf(tx, name);
    const tryId = newKey();
    const within = await countTry(tx, tryId, [
      { name: `reset-${accountBucket(person, name)}`, allowed: resetsAllowed.account, window: resetWindow },
      { name: bucketName('reset-address', address), allowed: resetsAllowed.address, window: resetWindow },
    ]);
    if (!within || !person || person.email === null) return;

    const token = await makeResetToken(tx, person.id);
    const letter = resetLetters[person.language];
    await sendLetter(
      tx,
      await ownRegion(tx),
      { email: person.email, language: person.language },
      letter,
      `/password-reset/${token}`,
      `password-reset:${tryId}`,
      { secret: true },
    );
    await recordAudit(tx, systemActor(regionId, 'password reset asked for'), {
      action: 'password.resetAsked',
      subject: ['person', person.id],
    });
  });
}
