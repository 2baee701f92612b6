import { normalisePostalCode } from '../kernel/postal-code.ts';
import { addressOf } from '../platform/reference-data/postal-codes.ts';
import { type FormState, typedText } from './form-state.ts';

/** What the postal code knows of the address; what was typed after it stays. */
export async function fillAddress(form: FormState): Promise<FormState> {
  const code = normalisePostalCode(typedText(form, 'postalCode'));
  const found = code && (await addressOf(code));
  if (!found) {
    const why = code ? 'unknown-postal-code' : 'not-a-postal-code';
    return { ...form, problems: new Map([['postalCode', { why }]]) };
  }
  const known = `${found.prefecture}${found.city}${found.town}`;
  const typed = typedText(form, 'address');
  return typed.startsWith(known) ? form : { ...form, typed: { ...form.typed, address: known } };
}
