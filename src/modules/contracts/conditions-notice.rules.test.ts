import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { exampleNoticeFacts } from './conditions-notice.examples.ts';
import {
  type ConditionsNotice,
  canonicalJson,
  missingItems,
  noticeOf,
  readNotice,
  requiredItems,
  yenOf,
} from './conditions-notice.rules.ts';
import { clauseNames, paymentRuleInWords } from './notice-clauses.rules.ts';

const notice = noticeOf(exampleNoticeFacts());

describe('the conditions notice', () => {
  test('states every item of the law and of the guideline', () => {
    expect(Object.keys(requiredItems)).toHaveLength(17);
    expect(missingItems(notice)).toEqual([]);
  });

  // What is taken away is missed, item by item: no item of the list looks at nothing.
  it.each([
    ['parties', { client: { ...notice.client, name: ' ' } }],
    ['addresses', { worker: { ...notice.worker, address: '' } }],
    ['contentOfWork', { work: { ...notice.work, acceptanceCriteria: '' } }],
    ['deliveryPlaceAndMethod', { deliveryPlace: '' }],
    ['expenses', { expenses: '' }],
    ['intellectualProperty', { intellectualProperty: '' }],
    ['deliveryDue', { milestones: [] }],
    ['reconsignment', { engagement: 're-entrusted' }],
  ] as const)('lacks %s', (item, change) => {
    expect(missingItems({ ...notice, ...change } as ConditionsNotice)).toContain(item);
  });

  it.each(
    clauseNames.filter(
      (name) => name !== 'deposit' && !['ending', 'consideration', 'purchases', 'paper'].includes(name),
    ),
  )('lacks an item without the clause %s', (name) => {
    const clauses = { ...notice.clauses, [name]: { ja: '', en: '' } };
    expect(missingItems({ ...notice, clauses })).toHaveLength(1);
  });

  test('is not issued with an empty item', () => {
    expect(() => noticeOf(exampleNoticeFacts({ expenses: '' }))).toThrow(/lacks expenses/);
  });

  test('tells amounts with tax, withholding and fees apart, and the days that follow from the due dates', () => {
    expect(notice.milestones[0]).toEqual({
      position: 1,
      title: '取材と下書き',
      dueOn: '2026-11-30',
      inspectedBy: '2026-12-07',
      paidOn: '2026-12-15',
      reward: '110000',
      tax: '10000',
      withholding: '10210',
      clientFee: '11000',
      workerFee: '5500',
      depositAmount: '110790',
      payoutAmount: '94290',
    });
    expect(notice.milestones[1]?.paidOn).toBe('2027-01-15');
    expect(yenOf(notice.totals.payoutAmount)).toBe(188_580n);
  });

  test('names the taxes of both years where it is paid in both', () => {
    expect(notice.clauses.withholding.ja).toContain(
      '所得税及び復興特別所得税／所得税、復興特別所得税及び防衛特別所得税',
    );
  });

  test('says so where nothing is withheld and the worker pays no fee', () => {
    const facts = exampleNoticeFacts();
    const other = noticeOf({ ...facts, pay: { ...facts.pay, withholds: false, workerFeeBp: 0 } });
    expect(other.clauses.withholding.ja).toBe('この仕事に源泉徴収はありません。');
    expect(other.clauses.fees.ja).toMatch(
      /^働き手のシステム手数料は報酬の0%です。発注者のシステム手数料は報酬の10%で、/,
    );
  });

  test('says whose work it is: the client’s own, or ordered first by another', () => {
    expect(notice.clauses.reconsignment.ja).toBe(
      'この仕事は、発注者が働き手に直接頼むものです。再委託ではありません。',
    );
    const passedOn = noticeOf(
      exampleNoticeFacts({ engagement: 're-entrusted', originalOrderer: '㈱髙﨑𠮷①' }),
    );
    expect(passedOn.clauses.reconsignment.ja).toBe(
      'この仕事は、発注者がほかから受けた仕事の再委託です。もとの発注者は、㈱髙﨑𠮷①です。もとの発注者の支払いを待たずに、この条件の支払日に支払います。',
    );
    expect(passedOn.clauses.reconsignment.en).toContain('The original client is ㈱髙﨑𠮷①.');
    expect(missingItems(passedOn)).toEqual([]);
  });

  test('the payment rule in words', () => {
    expect(paymentRuleInWords(notice.pay.rule)).toEqual({
      ja: '1日から15日までに受け取った分は、その月の末日に支払います。16日から末日までに受け取った分は、翌月の15日に支払います。',
      en: 'What is received from day 1 to day 15 is paid on the last day of that month. What is received from day 16 to the last day is paid on day 15 of the next month.',
    });
  });

  test('the common conditions are plain: no long Japanese sentence but the one that names the taxes', () => {
    const passedOn = noticeOf(
      exampleNoticeFacts({ engagement: 're-entrusted', originalOrderer: '株式会社みなと' }),
    );
    const all = [notice, passedOn].flatMap(({ clauses }) => Object.entries(clauses));
    const plain = all.filter(([name]) => name !== 'withholding');
    const sentences = plain.flatMap(([, { ja }]) => ja.split('。').filter((part) => part !== ''));
    expect(sentences.filter((sentence) => [...sentence].length > 40)).toEqual([]);
  });
});

describe('canonical JSON', () => {
  test('is the same for the same conditions in another order', () => {
    const turned = Object.fromEntries(Object.entries(notice).reverse());
    expect(canonicalJson(turned)).toBe(canonicalJson(notice));
    expect(canonicalJson({ b: [1, { d: null, c: '髙﨑' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"髙﨑","d":null}]}',
    );
  });

  it.each([
    [0.5],
    [2 ** 53],
    [Number.NaN],
    [undefined],
    [12n],
    [new Date(0)],
    [new Map()],
    [{ a: undefined }],
  ])('refuses %s', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  test('reads back to the same value', () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        leaf,
        fc.array(tie('value')),
        fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(value, (any) => {
        expect(JSON.parse(canonicalJson(any))).toEqual(JSON.parse(JSON.stringify(any)));
      }),
    );
  });
});

test('a notice is drawn from its bytes alone, and from no form that is not known', () => {
  const body = canonicalJson(notice);
  expect(readNotice({ body })).toEqual(notice);
  expect(() => readNotice({ body: body.replace('conditions-notice/1', 'conditions-notice/9') })).toThrow(
    'conditions-notice/9',
  );
});
