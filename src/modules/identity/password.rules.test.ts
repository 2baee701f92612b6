import { expect, test } from 'vitest';
import { isEasyPassword } from './password.rules.ts';
import { registrationForm } from './person.forms.ts';

const owner = { loginName: 'hanako', email: 'sato.hanako@example.jp' };

test.each([
  'aaaaaaaaaaaa',
  'abababababab',
  '123456789012',
  '098765432109',
  'abcdefghijkl',
  'QWERTYUIOPAS',
  'Password1234',
  'hanakohanako',
  'hanako12345x',
  'sato.hanako12',
])('%s is easy to guess', (password) => {
  expect(isEasyPassword(password, owner)).toBe(true);
});

test.each([
  'correct horse battery',
  '雪の朝 りんごを三つ 送った',
  'hanako likes snow very much',
  'tR8!pz-04qLm',
])('%s is a password', (password) => {
  expect(isEasyPassword(password, owner)).toBe(false);
});

const typed = {
  displayName: '髙﨑 𠮷①',
  loginName: 'Ｈanako.S',
  email: '',
  language: 'ja',
  password: '  雪の朝 りんごを三つ  ',
};

test('a name stays as it is typed, a password keeps its spaces', () => {
  expect(registrationForm.parse(typed)).toEqual({
    displayName: '髙﨑 𠮷①',
    loginName: 'hanako.s',
    email: null,
    language: 'ja',
    password: '  雪の朝 りんごを三つ  ',
  });
});

test.each([
  ['loginName', 'hanako@example.jp', 'not-a-login-name'],
  ['loginName', 'ha', 'not-a-login-name'],
  ['email', 'nobody', 'not-an-email'],
  ['displayName', '', 'missing'],
  ['password', 'eleven-char', 'too-short'],
  ['password', '', 'missing'],
  ['password', 'hanako.s hanako.s', 'easy-password'],
])('%s: %s is refused beside its field', (field, value, why) => {
  const result = registrationForm.safeParse({ ...typed, [field]: value });
  const problems = result.error?.issues.map((issue) => [
    issue.path.join('.'),
    issue.code === 'custom' && issue.params?.problem.why,
  ]);
  expect(problems).toEqual([[field, why]]);
});
