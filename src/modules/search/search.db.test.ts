import { beforeAll, describe, expect, it, test } from 'vitest';
import type { RegionId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { newId } from '../../platform/random.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading, type Tx } from '../../platform/transaction.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import {
  type Document,
  facetToken,
  findDocuments,
  hideDocumentsOf,
  outdateDocumentsOf,
  outdatedDocuments,
  type Query,
  removeDocument,
  writeDocument,
} from './index.ts';

useOwnDatabase();
let [yuinosato, minato] = [0 as RegionId, 0 as RegionId];
const today = localDate('2026-11-20');
const owner = newId('organization');
const category = (code: string) => facetToken('category', code);

function document(title: string, changes: Partial<Document> = {}): Document {
  return {
    id: newId('job'),
    ownerId: owner,
    openedAt: new Date('2026-11-19T00:00:00Z'),
    lastDay: localDate('2026-11-30'),
    dueOn: localDate('2026-12-20'),
    texts: [title, '結の里青果組合'],
    facets: [category('data-entry')],
    ...changes,
  };
}

async function write(region: RegionId, ...documents: readonly Document[]): Promise<void> {
  await inTransaction(region, async (tx) => {
    for (const each of documents) await writeDocument(tx, each);
  });
}

async function find(words: string, changes: Partial<Query> = {}, limit = 30) {
  const query = { regions: [yuinosato], words, facets: [], from: today, dueFrom: today, ...changes };
  return reading(yuinosato, (tx) => findDocuments(tx, query, { limit }));
}
const idsOf = async (words: string, changes: Partial<Query> = {}) =>
  (await find(words, changes)).found.map(({ id }) => id);

beforeAll(async () => {
  yuinosato = await exampleRegion('yuinosato');
  minato = await exampleRegion('minato');
});

describe('a document', () => {
  it('is found by any part of its words, however they are typed', async () => {
    const slips = document('りんごの出荷伝票をスマホで入力（髙﨑𠮷①㈱）');
    await write(yuinosato, slips);
    for (const words of ['出荷', 'ｽﾏﾎ', 'すまほ', '𠮷', '荷', '伝票　りんご', '(株)', 'スマホで入力'])
      expect([words, await idsOf(words)]).toEqual([words, [slips.id]]);
    for (const words of ['荷出', '入力スマホ', '伝票 みかん'])
      expect([words, await idsOf(words)]).toEqual([words, []]);
  });

  it('is found by what it is, alone and with words', async () => {
    const texts = document('味噌の説明を書く', {
      facets: [category('writing'), facetToken('mark', 'phone')],
    });
    await write(yuinosato, texts);
    expect(await idsOf('', { facets: [category('writing')] })).toEqual([texts.id]);
    expect(await idsOf('味噌', { facets: [category('writing'), facetToken('mark', 'phone')] })).toEqual([
      texts.id,
    ]);
    expect(await idsOf('味噌', { facets: [category('data-entry')] })).toEqual([]);
  });

  it('is not found after its last day, nor where work is asked for that is due later', async () => {
    const soon = document('雪おろしの写真に題をつける', { lastDay: today, dueOn: localDate('2026-11-27') });
    await write(yuinosato, soon);
    expect(await idsOf('雪おろし')).toEqual([soon.id]);
    expect(await idsOf('雪おろし', { from: localDate('2026-11-21') })).toEqual([]);
    expect(await idsOf('雪おろし', { dueFrom: localDate('2026-11-28') })).toEqual([]);
  });

  it('is written anew, hidden with all of its owner’s, and removed', async () => {
    const own = { ownerId: newId('organization') };
    const first = document('民宿の案内を訳す', own);
    await write(yuinosato, first);
    await write(yuinosato, { ...first, texts: ['旅館の案内を訳す'], openedAt: new Date('2026-10-01') });
    expect([await idsOf('民宿'), await idsOf('旅館')]).toEqual([[], [first.id]]);
    const hide = (hidden: boolean) =>
      inTransaction(yuinosato, (tx) => hideDocumentsOf(tx, own.ownerId, hidden));
    await hide(true);
    await write(yuinosato, { ...first, texts: ['旅館の案内を訳す'] });
    expect(await idsOf('旅館')).toEqual([]);
    await hide(false);
    expect(await idsOf('旅館')).toEqual([first.id]);
    await inTransaction(yuinosato, (tx) => removeDocument(tx, first.id));
    expect(await idsOf('旅館')).toEqual([]);
  });

  it('is named as outdated until it is written anew', async () => {
    const own = document('陶芸の教室の受付', { ownerId: newId('organization') });
    await write(yuinosato, own);
    await inTransaction(yuinosato, (tx) => outdateDocumentsOf(tx, own.ownerId));
    const named = () => reading(yuinosato, outdatedDocuments);
    expect(await named()).toEqual([{ regionId: yuinosato, id: own.id }]);
    await write(yuinosato, own);
    expect(await named()).toEqual([]);
  });
});

test('what is hidden keeps nothing else from the newest, however much of it there is', async () => {
  const elsewhere = await exampleRegion('asahi');
  const suspended = newId('organization');
  const shown = document('蔵の雪下ろし', { openedAt: new Date('2026-11-01') });
  await write(elsewhere, shown);
  await write(elsewhere, ...Array.from({ length: 30 }, () => document('隠れた仕事', { ownerId: suspended })));
  await inTransaction(elsewhere, (tx) => hideDocumentsOf(tx, suspended, true));
  const query = { regions: [elsewhere], words: '', facets: [], from: today, dueFrom: today };
  const found = await reading(elsewhere, (tx) => findDocuments(tx, query, { limit: 1, countTo: 1 }));
  expect([found.found.map(({ id }) => id), found.total]).toEqual([[shown.id], 1]);
});

describe('a region', () => {
  it('is searched alone, or with others that are named', async () => {
    const [here, there] = [document('漁港の魚を撮る'), document('漁港の市を撮る')];
    await write(yuinosato, here);
    await write(minato, { ...there, openedAt: new Date('2026-11-18') });
    expect(await idsOf('漁港')).toEqual([here.id]);
    expect(await idsOf('漁港', { regions: [yuinosato, minato] })).toEqual([here.id, there.id]);
  });

  it('takes no document of another', async () => {
    const stray = document('よその町');
    const wrong = inTransaction(yuinosato, (tx) => writeDocument({ ...tx, regionId: minato }, stray));
    await expect(wrong).rejects.toMatchObject({ code: '42501' });
    const theirs = document('よその町の朝市');
    await write(minato, theirs);
    await inTransaction(yuinosato, (tx) => hideDocumentsOf(tx, owner, false));
    const taken = inTransaction(yuinosato, (tx) => removeDocument({ ...tx, regionId: minato }, theirs.id));
    await expect(taken).rejects.toMatchObject({ code: '42501' });
  });
});

/** What this connection has counted and not yet reported, whoever planned it: under a policy, containment would read the table. */
async function scansOf(tx: Tx): Promise<{ login: string; whole: number; index: number }> {
  const { rows } = await tx.client.query(`select current_user as login,
    pg_stat_get_xact_numscans('search_document'::regclass)::integer as whole,
    pg_stat_get_xact_numscans('search_document_tokens'::regclass)::integer as index`);
  return rows[0];
}

describe('more than are counted', () => {
  const many = newId('organization');
  beforeAll(async () => {
    await inTransaction(yuinosato, async (tx) => {
      for (let number = 0; number < 1100; number++) {
        const openedAt = new Date(Date.UTC(2026, 8, 1) + number * 3_600_000);
        const rare = number % 500 === 3 ? '漆器' : '';
        await writeDocument(tx, document(`封筒に宛名を書く${rare}`, { ownerId: many, openedAt }));
      }
    });
  });

  it('are said to be more, and read newest first to the very end', async () => {
    const query = { regions: [yuinosato], words: '宛名', facets: [], from: today, dueFrom: today };
    const seen: string[] = [];
    const times: number[] = [];
    let behind: { openedAt: Date; id: string } | undefined;
    for (let more = true; more; ) {
      const part = await reading(yuinosato, (tx) => findDocuments(tx, query, { behind, limit: 90 }));
      expect(part.total).toBeNull();
      seen.push(...part.found.map(({ id }) => id));
      times.push(...part.found.map(({ openedAt }) => openedAt.getTime()));
      behind = part.found.at(-1);
      more = part.more;
    }
    expect(new Set(seen).size).toBe(1100);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('do not hide what is rare among them', async () => {
    const { found, total, more } = await find('漆器 宛名');
    expect([found.length, total, more]).toEqual([3, 3, false]);
  });

  test('the whole list is counted as far', async () => {
    expect((await find('')).total).toBeNull();
  });

  it.each(['漆器', '宛名', '漆器 宛名'])(
    'are found by the index of tokens, as the application: %s',
    async (words) => {
      const scans = await reading(yuinosato, async (tx) => {
        const query = { regions: [yuinosato], words, facets: [], from: today, dueFrom: today };
        const before = await scansOf(tx);
        await findDocuments(tx, query, { limit: 30 });
        const after = await scansOf(tx);
        return { ...after, whole: after.whole - before.whole, index: after.index - before.index };
      });
      expect(scans).toMatchObject({ login: 'yuinowa_app', whole: 0 });
      expect(scans.index).toBeGreaterThan(0);
    },
  );
});
