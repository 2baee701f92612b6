import { expect, test } from 'vitest';
import type { RegionId } from '../kernel/ids.ts';
import { deliverMail } from './deliver-mail.ts';
import { localMailer, type Mailer } from './mail.ts';
import { recentMails, sendMail } from './outbox.ts';
import { useOwnDatabase } from './testing/own-database.ts';
import { inTransaction, reading } from './transaction.ts';

useOwnDatabase();
const region = 7 as RegionId;

const text = 'このリンクを開いてください。';
const mailOf = async (key: string) =>
  (await reading(region, (tx) => recentMails(tx))).find(({ subject }) => subject === key);

/** Writes a letter, delivers it, and gives what was delivered and what is kept of it. */
async function delivered(key: string, secret: boolean, by?: Mailer) {
  const went: string[] = [];
  const mailer = by ?? { deliver: async ({ body }) => void went.push(body), close: () => {} };
  await inTransaction(region, (tx) =>
    sendMail(tx, { to: 'hana@example.jp', subject: key, text, key, secret }),
  );
  const id = (await mailOf(key))?.id ?? '';
  await deliverMail(mailer, { region, payload: { id } }, false);
  return { went, kept: (await mailOf(key))?.body };
}

test('a letter that opens something is not kept once it has left', async () => {
  expect(await delivered('link', true)).toEqual({ went: [text], kept: '' });
  expect(await delivered('plain', false)).toEqual({ went: [text], kept: text });
});

test('where it is only read here, it is kept', async () => {
  expect(await delivered('local', true, localMailer)).toEqual({ went: [], kept: text });
});
