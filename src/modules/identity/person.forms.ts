import { z } from 'zod';
import { choice, email, fails, kana, phone, text } from '../../kernel/fields.ts';
import { isEasyPassword, longestPassword, shortestPassword } from './password.rules.ts';

/** Small letters, digits and . _ -: what can be said on the phone and typed on any keyboard. Never an e-mail address. */
export function loginName() {
  return text({ max: 60 }).transform((typed, context): string => {
    const name = typed.normalize('NFKC').toLowerCase();
    return /^[a-z0-9][a-z0-9._-]{2,59}$/.test(name) ? name : fails(context, { why: 'not-a-login-name' });
  });
}

/** As typed, spaces at the ends too: a password is not a text. */
function newPassword() {
  const typed = z.preprocess((raw) => (Array.isArray(raw) ? raw[0] : raw), z.string().default(''));
  return typed.transform((raw, context): string => {
    const length = [...raw].length;
    if (length === 0) return fails(context, { why: 'missing' });
    if (length < shortestPassword) return fails(context, { why: 'too-short', limit: shortestPassword });
    if (length > longestPassword) return fails(context, { why: 'too-long', limit: longestPassword });
    return raw;
  });
}

/** null where nothing was typed. */
function orNothing<Field extends z.ZodType>(field: Field) {
  const typed = z.preprocess(
    (raw) => (typeof raw === 'string' && raw.trim() === '' ? undefined : raw),
    field.optional(),
  );
  return typed.transform((value) => value ?? null);
}

const nameOfPerson = {
  familyName: text({ max: 40 }),
  givenName: text({ max: 40 }),
  familyKana: kana(60),
  givenKana: kana(60),
};

export const registrationForm = z
  .object({
    loginName: loginName(),
    email: orNothing(email()),
    ...nameOfPerson,
    phone: orNothing(phone()),
    language: choice(['ja', 'en']),
    password: newPassword(),
  })
  .superRefine((typed, context) => {
    if (isEasyPassword(typed.password, typed)) {
      context.addIssue({ code: 'custom', path: ['password'], params: { problem: { why: 'easy-password' } } });
    }
  });
export type RegistrationForm = z.infer<typeof registrationForm>;

/** A form about something else that somebody without an account fills in together with their own registration. */
export function withNewcomer<Form extends z.ZodType<object>>(form: Form) {
  return z.intersection(registrationForm, form).transform((typed) => {
    const {
      loginName,
      email,
      familyName,
      givenName,
      familyKana,
      givenKana,
      phone,
      language,
      password,
      ...rest
    } = typed;
    const newcomer: RegistrationForm = {
      loginName,
      email,
      familyName,
      givenName,
      familyKana,
      givenKana,
      phone,
      language,
      password,
    };
    return { ...(rest as Omit<z.infer<Form>, keyof RegistrationForm>), newcomer };
  });
}

/** Nothing is checked here but that something was typed: what is wrong is said in one sentence for both. */
export const signInForm = z.object({
  login: text({ max: 254 }),
  password: z.preprocess((raw) => (Array.isArray(raw) ? raw[0] : raw), z.string().max(1000).default('')),
});
export type SignInForm = z.infer<typeof signInForm>;

export const resetRequestForm = z.object({ login: text({ max: 254 }) });
export const newPasswordForm = z.object({ password: newPassword() });
