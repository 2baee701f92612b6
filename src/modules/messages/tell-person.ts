import type { PersonId } from '../../kernel/ids.ts';
import { config } from '../../platform/config.ts';
import { sendMail } from '../../platform/outbox.ts';
import { newKey } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { contactOf } from '../identity/index.ts';
import { ownRegion, type RegionFacts } from '../regions/index.ts';
import { letterOf, pathOf } from './letter.rules.ts';
import type { Letter } from './letter-words.rules.ts';
import { mailOf } from './mail.rules.ts';
import { insertNotification } from './notification.rows.ts';
import type { Facts, Kind, Telling } from './notification.rules.ts';

/**
 * Tells a person of this region something: on their page of notices, and by mail where they have an address.
 * @param key what happened, e.g. the command's key or the milestone's id; the same person is told of it once
 */
export async function tell<K extends Kind>(
  tx: Tx,
  personId: PersonId,
  kind: K,
  facts: Facts[K],
  key: string,
): Promise<void> {
  const fullKey = `${kind}:${personId}:${key}`;
  if (!(await insertNotification(tx, newKey(), personId, kind, facts, fullKey))) return;
  const contact = await contactOf(tx, personId);
  if (contact.email === null) return;
  const region = await ownRegion(tx);
  const path = pathOf({ kind, facts } as Telling);
  await sendLetter(
    tx,
    region,
    { ...contact, email: contact.email },
    letterOf({ kind, facts }, contact.language),
    path,
    fullKey,
  );
}

/** A mail in the region's name, with the address of the page on which the person goes on. */
export async function sendLetter(
  tx: Tx,
  region: RegionFacts,
  { email, language }: { readonly email: string; readonly language: 'ja' | 'en' },
  letter: Letter,
  path: string,
  key: string,
  { secret = false }: { readonly secret?: boolean } = {},
): Promise<void> {
  const { subject, text } = mailOf(letter, {
    region: language === 'ja' ? region.nameJa : region.nameEn,
    section: language === 'ja' ? region.sectionJa : region.sectionEn,
    phone: region.phone,
    address: `${config().baseUrl}${language === 'en' ? '/en' : ''}/r/${region.slug}${path === '/' ? '' : path}`,
    lang: language,
  });
  await sendMail(tx, { to: email, subject, text, key, secret });
}
