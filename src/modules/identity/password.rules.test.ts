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
  loginName: 'Ｈanako.S',
  email: '',
  familyName: '髙﨑',
  givenName: '𠮷①',
  familyKana: 'たかさき',
  givenKana: 'ﾖｼｲﾁ',
  phone: '０９０-1234-5678',
  language: 'ja',
  password: '  雪の朝 りんごを三つ  ',
};

test('a name stays as it is typed, a reading becomes katakana, a password keeps its spaces', () => {
  expect(registrationForm.parse(typed)).toEqual({
    loginName: 'hanako.s',
    email: null,
    familyName: '髙﨑',
    givenName: '𠮷①',
    familyKana: 'タカサキ',
    givenKana: 'ヨシイチ',
    phone: '+819012345678',
    language: 'ja',
    password: '  雪の朝 りんごを三つ  ',
  });
});

test.each([
  ['loginName', 'hanako@example.jp', 'not-a-login-name'],
  ['loginName', 'ha', 'not-a-login-name'],
  ['email', 'nobody', 'not-an-email'],
  ['phone', '12345', 'not-a-phone'],
  ['familyKana', '高崎', 'not-kana'],
  ['givenName', '', 'missing'],
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
