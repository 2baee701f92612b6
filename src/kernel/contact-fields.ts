import { fails, text } from './fields.ts';
import { normalisePhone } from './phone.ts';
import { normalisePostalCode } from './postal-code.ts';

/** E.164, from any usual way of writing a Japanese number. */
export function phone() {
  return text({ max: 30 }).transform(
    (value, context): string => normalisePhone(value) ?? fails(context, { why: 'not-a-phone' }),
  );
}

/** A number that is printed for people to call: checked, but with the hyphens as typed, which no rule can restore. */
export function printedPhone() {
  return text({ max: 30 }).transform((value, context): string => {
    const printed = value.normalize('NFKC').replaceAll(/\s*[‐‑‒–—―−ー]\s*/gu, '-');
    return normalisePhone(printed) ? printed : fails(context, { why: 'not-a-phone' });
  });
}

/** Seven digits. */
export function postalCode() {
  return text({ max: 20 }).transform(
    (value, context): string => normalisePostalCode(value) ?? fails(context, { why: 'not-a-postal-code' }),
  );
}

/** Lenient on purpose: carriers gave out addresses such as a..b@docomo.ne.jp. */
export function email() {
  return text({ max: 254 }).transform((value, context): string => {
    const address = value.normalize('NFKC').toLowerCase();
    return /^[^\s@,<>"']+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(address)
      ? address
      : fails(context, { why: 'not-an-email' });
  });
}
