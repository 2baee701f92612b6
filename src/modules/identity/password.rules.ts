export const shortestPassword = 12;
export const longestPassword = 200;

/** What an attacker tries first among passwords of twelve characters and more. */
const wellKnown = [
  'passwordpassword',
  'password1234',
  'password12345',
  'password123456',
  'administrator',
  'adminadminadmin',
  'letmeinletmein',
  'welcomewelcome',
  'iloveyouiloveyou',
  'qwertyuiop123',
  'qwertyuiop1234',
  '1qaz2wsx3edc',
  '1q2w3e4r5t6y',
  'asdfghjkl1234',
  'yuinowayuinowa',
];

/** Rows of keys and of the alphabet, both ways: a piece of one is no password. */
const rows = ['012345678901234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];

/** Of whoever is asked for the password of now before something changes. */
export type ProofRefusal = 'wrong-password' | 'too-many-tries';

export interface Owner {
  readonly loginName: string;
  readonly email: string | null;
}

/** Too easy to guess for whoever knows the login. Length is a matter of the form. */
export function isEasyPassword(password: string, { loginName, email }: Owner): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  if (new Set(plain).size < 5) return true;
  if (wellKnown.includes(plain)) return true;
  if (rows.some((row) => row.includes(plain) || [...row].reverse().join('').includes(plain))) return true;
  const names = [loginName, email?.split('@')[0]].filter((name) => name !== undefined);
  // What is left of the password without the login has to be a password by itself.
  return names.some((name) => name.length >= 3 && plain.replaceAll(name.toLowerCase(), '').length < 8);
}
