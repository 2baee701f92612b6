import { expect, test } from 'vitest';
import type { RegionId } from '../kernel/ids.ts';
import { atFirstAnswer } from './first-answer.ts';
import { openPool } from './pool.ts';
import { useOwnDatabase } from './testing/own-database.ts';
import { Away, reading, usePool } from './transaction.ts';
import { Unstartable } from './unstartable.ts';

const database = useOwnDatabase();
const asks = () => reading(7 as RegionId, async () => {});

/** Works on connections of this address, and on the right ones again afterwards. */
async function workingOn(change: Partial<URL>, work: (back: () => void) => Promise<void>): Promise<void> {
  const other = openPool(Object.assign(new URL(database.url('app')), change).href, 1, () => {});
  usePool(other);
  try {
    await work(() => usePool(database.pool()));
  } finally {
    usePool(database.pool());
    await other.end();
  }
}

test('a database that is away is waited for', () =>
  workingOn({ port: '1' }, async (back) => {
    let asked = 0;
    await atFirstAnswer(async () => {
      asked += 1;
      if (asked === 3) back();
      await asks();
    }, 10);
    expect(asked).toBe(3);
  }));

test('a password that is wrong, or missing, ends the waiting', async () => {
  await workingOn({ password: 'wrong' }, () => expect(atFirstAnswer(asks)).rejects.toBeInstanceOf(Away));
  // The driver leaves such a connection open, and this database could not be dropped.
  const missing = new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string');
  const away = new Away('No connection to the database', { cause: missing });
  await expect(atFirstAnswer(() => Promise.reject(away))).rejects.toBe(away);
});

test('what is found ends the waiting', async () => {
  const found = new Unstartable('This key is not the one.');
  await expect(atFirstAnswer(() => Promise.reject(found))).rejects.toBe(found);
});
