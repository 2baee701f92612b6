import { randomBytes } from 'node:crypto';
import type { Config } from '../config.ts';
import { Unstartable } from '../unstartable.ts';
import { databaseName, type LoginName, type LoginPasswords, logins } from './roles.sql.ts';

/** Those of the connection strings that are set, so that both fit; else new ones, which are printed. */
export function passwordsOf(urls: Config['database']): LoginPasswords {
  const password = (login: LoginName) => {
    const address = urls?.[login];
    if (address === undefined) return randomBytes(18).toString('base64url');
    const { username, password } = new URL(address);
    if (username === logins[login] && password !== '') return decodeURIComponent(password);
    throw new Unstartable(
      `The address of the ${login} login must have the form postgres://${logins[login]}:password@host:5432/${databaseName}.`,
    );
  };
  return {
    owner: password('owner'),
    app: password('app'),
    queue: password('queue'),
    verify: password('verify'),
  };
}
