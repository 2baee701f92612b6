import { refundTexts } from '../../src/web/settlement/refund.texts.ts';
import { findsAccount } from './bank-account.ts';
import {
  type Batch,
  lastPayDay,
  locksAndApproves,
  payDayComes,
  savesBankFile,
  sends,
  settles,
} from './payouts.ts';
import { signedIn } from './people.ts';
import type { Site } from './site.ts';
import type { Journey, Visitor } from './visitor.ts';

/** Within a minute the newest refund of a client waits for an account; it has to be the payer's own. */
export async function namesRefundAccount(
  client: Visitor,
  site: Site,
  holder: string,
  number: string,
): Promise<void> {
  const t = refundTexts[client.lang];
  await site.letPass('+1m');
  await client.opensUntil('/refund-account', t.waits);
  await client.follow(t.toAccount);
  await client.reads(t.none);
  await findsAccount(client, { bank: '秋田', branch: '湯沢', number, holder });
}

/** Everything that is owed goes into one batch, by two people, and is with the bank on its day. */
export async function sendsAll(journey: Journey, site: Site): Promise<{ operator: Visitor; batch: Batch }> {
  const operator = await signedIn(journey, 'operator');
  const day = await lastPayDay(site, operator);
  const batch = await locksAndApproves(journey, operator, day);
  await savesBankFile(operator, site, batch);
  await sends(operator, site, batch);
  await payDayComes(site, operator, batch);
  return { operator, batch };
}

export async function paysOut(journey: Journey, site: Site): Promise<{ batch: Batch }> {
  const { operator, batch } = await sendsAll(journey, site);
  await settles(operator, site, batch);
  await operator.leave();
  return { batch };
}
