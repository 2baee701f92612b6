import { newKey } from '../../platform/random.ts';
import { withoutRegion } from '../../platform/transaction.ts';
import { countTry } from './attempt.rows.ts';
import { registrationsAllowed, registrationWindow } from './session.rules.ts';
import { bucketName } from './sign-in.ts';

/**
 * Counts a newcomer's registration before anything is done for it: hashing a password is dear, and accounts are not to
 * be made by the thousand. False when this address has had its share.
 * @param address the IP address that asks
 */
export function countRegistration(address: string): Promise<boolean> {
  const bucket = {
    name: bucketName('registration-address', address),
    allowed: registrationsAllowed.address,
    window: registrationWindow,
  };
  return withoutRegion((tx) => countTry(tx, newKey(), [bucket]));
}
