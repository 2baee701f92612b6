import { createHash } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { useSealingKey } from '../../platform/sealed-box.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { Unstartable } from '../../platform/unstartable.ts';
import { sealAuditBlocks } from '../audit/index.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { tryKeys } from './index.ts';
import { exampleBankAccount } from './settlement.examples.ts';

useOwnDatabase();
const key = (text: string) => createHash('sha256').update(text).digest();
const bank = key('bank');
const auditAnchor = key('anchor');
afterEach(() => useSealingKey(bank));

test('where nothing was sealed yet, every key fits', async () => {
  await expect(tryKeys({ auditAnchor })).resolves.toBeUndefined();
  await exampleRegion();
  await expect(tryKeys({ auditAnchor })).resolves.toBeUndefined();
});

test('another key than the data was written with is a sentence with its setting, and holds no key', async () => {
  useSealingKey(bank);
  await exampleRegion(); // the first one has neither a block nor an account
  const regionId = await exampleRegion();
  const worker = await exampleWorker(regionId, { name: { displayName: '髙﨑𠮷①' } });
  await exampleBankAccount(worker);
  await sealAuditBlocks(regionId, auditAnchor);
  await expect(tryKeys({ auditAnchor })).resolves.toBeUndefined();

  const other = key('another');
  const anchor = await tryKeys({ auditAnchor: other }).catch((error: unknown) => error);
  expect(anchor).toBeInstanceOf(Unstartable);
  expect(String(anchor)).toMatch(/YUINOWA_ANCHOR_KEY .* is not the key that the audit was signed with/);

  useSealingKey(other);
  const account = await tryKeys({ auditAnchor }).catch((error: unknown) => error);
  expect(account).toBeInstanceOf(Unstartable);
  expect(String(account)).toMatch(/YUINOWA_BANK_KEY .* is not the key that the account numbers/);
  for (const text of [String(anchor), String(account)])
    for (const hidden of [other, bank, auditAnchor])
      expect(text).not.toMatch(
        new RegExp(`${hidden.toString('hex')}|${hidden.toString('base64').replaceAll(/[+/=]/g, '.')}`),
      );
});
