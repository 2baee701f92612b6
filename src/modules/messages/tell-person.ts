import type { PersonId } from '../../kernel/ids.ts';
import { config } from '../../platform/config.ts';
import { sendMail } from '../../platform/outbox.ts';
import { newId } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { contactOf } from '../identity/index.ts';
import { ownRegion, type RegionFacts } from '../regions/index.ts';
import { type Letter, letterOf, pathOf } from './letter.rules.ts';
import { mailOf, type Sender } from './mail.rules.ts';
import { mailPlan } from './mail-time.rules.ts';
import { insertNoticeMail } from './notice-mail.rows.ts';
import { insertNotification } from './notification.rows.ts';
import type { Facts, Kind, Telling } from './notification.rules.ts';
import { mailChoiceOf } from './preference.rows.ts';

/**
 * Tells a person of this region something: on their page of notices, and by mail where they have an address, at the
 * time that they chose for its topic.
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
  const id = newId('notice');
  if (!(await insertNotification(tx, id, personId, kind, facts, fullKey))) return;
  const { email, language } = await contactOf(tx, personId);
  if (email === null) return;
  const telling = { kind, facts } as Telling;
  const plan = mailPlan(telling, await mailChoiceOf(tx, personId), tx.now);
  if (plan.how === 'none') return;
  if (plan.at > tx.now)
    return insertNoticeMail(tx, { notificationId: id, personId, how: plan.how, dueAt: plan.at });
  await sendLetter(
    tx,
    await ownRegion(tx),
    { email, language },
    letterOf({ kind, facts }, language),
    pathOf(telling),
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
  const { subject, text } = mailOf(letter, path, senderIn(region, language));
  await sendMail(tx, { to: email, subject, text, key, secret });
}

function senderIn(region: RegionFacts, lang: 'ja' | 'en'): Sender {
  return {
    region: lang === 'ja' ? region.nameJa : region.nameEn,
    section: lang === 'ja' ? region.sectionJa : region.sectionEn,
    phone: region.phone,
    addressOf: (path) =>
      `${config().baseUrl}${lang === 'en' ? '/en' : ''}/r/${region.slug}${path === '/' ? '' : path}`,
    lang,
  };
}

/** The region itself, as it writes to people in this language. */
export async function senderFor(tx: Tx, lang: 'ja' | 'en'): Promise<Sender> {
  return senderIn(await ownRegion(tx), lang);
}
