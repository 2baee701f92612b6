import { signIn } from '../../modules/identity/index.ts';
import type { RegistrationForm } from '../../modules/identity/person.forms.ts';
import { clientAddress } from '../client-address.ts';
import { sessionToken } from '../session.ts';
import type { Visit } from '../visit.ts';

/** A session for somebody who has just chosen their password; null where the sign-in is to be done by hand. */
export async function signInNewcomer(visit: Visit, newcomer: RegistrationForm): Promise<string | null> {
  const opened = await signIn({
    login: newcomer.loginName,
    password: newcomer.password,
    address: clientAddress(visit.http),
    oldToken: sessionToken(visit.http),
  });
  return opened.ok ? opened.value.token : null;
}
