import { z } from 'zod';
import { email, phone } from '../../kernel/contact-fields.ts';
import { choice, fails, kana, text } from '../../kernel/fields.ts';
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
    const length = [...raw.normalize('NFKC')].length;
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

/** As in the family register; asked of who makes contracts, once they register for that. */
export const legalNameFields = {
  familyName: text({ max: 40 }),
  givenName: text({ max: 40 }),
  familyKana: kana(60),
  givenKana: kana(60),
};

/** How others see somebody; need not be the legal name. */
function displayName() {
  return text({ max: 40 });
}

/** An account: all that somebody needs to leave and come back. */
export const registrationForm = z
  .object({
    displayName: displayName(),
    loginName: loginName(),
    password: newPassword(),
    email: orNothing(email()),
    language: choice(['ja', 'en']),
  })
  .superRefine((typed, context) => {
    if (isEasyPassword(typed.password, typed)) {
      context.addIssue({ code: 'custom', path: ['password'], params: { problem: { why: 'easy-password' } } });
    }
  });
export type RegistrationForm = z.infer<typeof registrationForm>;

/** What somebody changes about themselves later; the phone number may be taken out again. */
export const contactForm = z.object({
  displayName: displayName(),
  phone: orNothing(phone()),
  language: choice(['ja', 'en']),
});
export type ContactForm = z.infer<typeof contactForm>;

/** A password to be compared: nothing else about it is checked. */
const typedPassword = z.preprocess(
  (raw) => (Array.isArray(raw) ? raw[0] : raw),
  z.string().max(1000).default(''),
);

/** The password of now, where whoever sits before an open session might not be its owner. */
export function currentPassword() {
  return typedPassword.transform((typed, context): string =>
    typed === '' ? fails(context, { why: 'missing' }) : typed,
  );
}

/** Nothing is checked here but that something was typed: what is wrong is said in one sentence for both. */
export const signInForm = z.object({ login: text({ max: 254 }), password: typedPassword });
export type SignInForm = z.infer<typeof signInForm>;

export const resetRequestForm = z.object({ login: text({ max: 254 }) });
export const newPasswordForm = z.object({ password: newPassword() });

/** The password of now, only looked at, and the one from now on. */
export const passwordChangeForm = z.object({ oldPassword: currentPassword(), password: newPassword() });
export type PasswordChangeForm = z.infer<typeof passwordChangeForm>;

export const emailForm = z.object({ email: email(), currentPassword: currentPassword() });
export type EmailForm = z.infer<typeof emailForm>;
