import { describe, expect, it, test } from 'vitest';
import type { ContractId, MilestoneId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { amountsOf, type Milestone, milestoneStates } from './contract.rules.ts';
import { stepFor, waitsOf } from './contract-steps.rules.ts';

function milestone(changes: Partial<Milestone>): Milestone {
  return {
    id: 'm' as MilestoneId,
    contractId: 'c' as ContractId,
    position: 1,
    title: '入力',
    dueOn: localDate('2026-12-04'),
    state: 'planned',
    fundedAt: null,
    receivedOn: null,
    acceptanceDueAt: null,
    paymentOn: null,
    acceptedAt: null,
    autoAccepted: null,
    ...amountsOf({
      reward: yen(10_800n),
      kind: 'none',
      withholds: false,
      paidOn: localDate('2026-12-30'),
      clientFeeBp: 1000,
      workerFeeBp: 0,
    }),
    ...changes,
  };
}
const delivered = milestone({
  position: 2,
  state: 'delivered',
  receivedOn: localDate('2026-11-20'),
  acceptanceDueAt: new Date('2026-11-27T18:00:00+09:00'),
  paymentOn: localDate('2026-12-15'),
});
const offerExpiresAt = new Date('2026-11-27T18:00:00+09:00');
const active = { state: 'active', offerExpiresAt } as const;

describe('what a contract waits for', () => {
  test('an offer waits for those who have not agreed', () => {
    const offered = { state: 'offered', offerExpiresAt } as const;
    expect(waitsOf(offered, [milestone({})], [])).toMatchObject([
      { what: 'agreement', who: ['client', 'worker'], until: '2026-11-27' },
    ]);
    expect(waitsOf(offered, [milestone({})], [{ side: 'client' }])).toMatchObject([{ who: ['worker'] }]);
  });

  it.each([
    ['planned', 'deposit', ['client'], null],
    ['funded', 'delivery', ['worker'], '2026-12-04'],
    ['held', 'decision', [], null],
  ] as const)('a milestone that is %s waits for a %s', (state, what, who, until) => {
    expect(waitsOf(active, [milestone({ state })], [])).toMatchObject([{ what, who, until }]);
  });

  test('a delivery waits for the client until the evening that both see', () => {
    expect(waitsOf(active, [delivered], [])).toMatchObject([
      { what: 'acceptance', who: ['client'], until: '2026-11-27' },
    ]);
  });

  test('what is called off or has lapsed waits for nothing', () => {
    expect(waitsOf(active, [milestone({ state: 'refunded' })], [])).toMatchObject([{ what: 'nothing' }]);
    expect(waitsOf({ ...active, state: 'lapsed' }, [milestone({ state: 'cancelled' })], [])).toMatchObject([
      { what: 'nothing' },
    ]);
  });

  test('each side sees its own step first, and otherwise the most pressing one', () => {
    const waits = waitsOf(active, [milestone({ state: 'funded' }), delivered], []);
    expect(waits.map(({ what }) => what)).toEqual(['acceptance', 'delivery']);
    expect(stepFor('worker', waits).what).toBe('delivery');
    expect(stepFor('client', waits).what).toBe('acceptance');
    expect(stepFor(null, waits).what).toBe('acceptance');
  });

  test('every state of a milestone has its answer', () => {
    for (const state of milestoneStates) {
      expect(waitsOf(active, [milestone({ state })], [])).toHaveLength(1);
    }
  });
});
