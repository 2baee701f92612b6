import { done, type Result, refused } from '../../kernel/result.ts';
import { countRegistration, signIn } from '../../modules/identity/index.ts';
import type { RegistrationForm } from '../../modules/identity/person.forms.ts';
import { clientAddress } from '../client-address.ts';
import { sessionToken } from '../session.ts';
import type { Visit } from '../visit.ts';

/**
 * Registers somebody without an account, so many from one address, and opens a session for them who have just chosen
 * their password; `token` is null where the sign-in is to be done by hand.
 */
export async function registerNewcomer<Value extends object, Reason extends string>(
  visit: Visit,
  newcomer: RegistrationForm,
  register: () => Promise<Result<Value, Reason>>,
): Promise<Result<Value & { readonly token: string | null }, Reason | 'too-many-registrations'>> {
  const address = clientAddress(visit.http);
  if (!(await countRegistration(address))) return refused('too-many-registrations');
  const registered = await register();
  if (!registered.ok) return registered;

  const opened = await signIn({
    login: newcomer.loginName,
    password: newcomer.password,
    address,
    oldToken: sessionToken(visit.http),
  });
  return done({ ...registered.value, token: opened.ok ? opened.value.token : null });
}
