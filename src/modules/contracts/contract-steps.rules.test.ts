import { describe, expect, it, test } from 'vitest';
import type { ContractId, MilestoneId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { amountsOf, type Milestone, milestoneStates } from './contract.rules.ts';
import { type Changes, stepFor, waitsOf, workBeside } from './contract-steps.rules.ts';

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
    depositDueOn: null,
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

  const changes: Changes = {
    amendment: null,
    sentBack: [],
    review: null,
    paid: [],
    ending: null,
    dispute: null,
  };

  test('a word or an answer about the end comes before the work of the other parts', () => {
    const dueAt = offerExpiresAt;
    const parts = [milestone({ state: 'held' }), delivered];
    const dispute = { dueAt, waitsFor: 'words', owing: ['worker'] } as const;
    const waits = waitsOf(active, parts, [], { ...changes, dispute });
    expect(stepFor('worker', waits)).toMatchObject({ what: 'statement', until: '2026-11-27' });
    expect(stepFor('client', waits).what).toBe('acceptance');
    const answers = { dueAt, waitsFor: 'answers', owing: ['client', 'worker'] } as const;
    expect(stepFor('client', waitsOf(active, parts, [], { ...changes, dispute: answers })).what).toBe(
      'terms',
    );
    const ending = { dueAt, owing: ['client'] } as const;
    const toEnd = waitsOf(active, parts, [], { ...changes, ending });
    expect(stepFor('client', toEnd).what).toBe('ending');
    expect(stepFor('worker', toEnd).what).toBe('ending');
  });

  test('a proposal to end is the next thing for both, and the work goes on beside it', () => {
    const parts = [milestone({ state: 'funded' }), delivered];
    for (const turn of ['client', 'worker'] as const) {
      const ending = { dueAt: offerExpiresAt, owing: [turn] };
      const waits = waitsOf(active, parts, [], { ...changes, ending });
      for (const [side, work] of [
        ['client', 'acceptance'],
        ['worker', 'delivery'],
      ] as const) {
        const step = stepFor(side, waits);
        expect(step).toMatchObject({ what: 'ending', who: [turn], until: '2026-11-27' });
        expect(workBeside(side, step, waits)?.what).toBe(work);
      }
      expect(workBeside(null, stepFor(null, waits), waits)).toBeNull();
    }
    const idle = waitsOf(active, parts, []);
    expect(workBeside('client', stepFor('client', idle), idle)).toBeNull();
  });

  test('work that is stopped and owes nobody a word waits until the day of the dispute', () => {
    const dispute = { dueAt: offerExpiresAt, waitsFor: 'words', owing: [] } as const;
    expect(waitsOf(active, [milestone({ state: 'held' })], [], { ...changes, dispute })).toMatchObject([
      { what: 'decision', who: [], until: '2026-11-27' },
    ]);
  });

  test('a delivery that was sent back waits for the worker, without a date of its own', () => {
    const funded = milestone({ state: 'funded' });
    expect(waitsOf(active, [funded], [], { ...changes, sentBack: [funded.id] })).toMatchObject([
      { what: 'redelivery', who: ['worker'], until: null },
    ]);
  });

  test('a proposed change waits for each side that has not agreed to it, before everything else', () => {
    const amendment = { expiresAt: offerExpiresAt, agreed: ['client'] as const };
    const waits = waitsOf(active, [delivered], [], { ...changes, amendment });
    expect(waits).toMatchObject([
      { what: 'amendment', who: ['worker'], until: '2026-11-27' },
      { what: 'acceptance' },
    ]);
    expect(stepFor('client', waits).what).toBe('acceptance');
    const over = { ...active, state: 'completed' } as const;
    expect(waitsOf(over, [], [], { ...changes, amendment })).toMatchObject([{ what: 'nothing' }]);
  });

  test('a review waits for who has not written, behind the payment; when all is done nothing waits', () => {
    const accepted = milestone({ state: 'accepted' });
    const completed = { state: 'completed', offerExpiresAt } as const;
    const review = { endsAt: offerExpiresAt, written: ['worker'] as const };
    const waits = waitsOf(completed, [accepted], [], { ...changes, review });
    expect(waits.map(({ what }) => what)).toEqual(['payment', 'review']);
    expect(stepFor('client', waits).what).toBe('review');
    expect(stepFor('worker', waits).what).toBe('payment');
    const done = {
      ...changes,
      paid: [accepted.id],
      review: { ...review, written: ['worker', 'client'] as const },
    };
    expect(waitsOf(completed, [accepted], [], done)).toMatchObject([{ what: 'nothing' }]);
  });

  test('every state of a milestone has its answer', () => {
    for (const state of milestoneStates) {
      expect(waitsOf(active, [milestone({ state })], [])).toHaveLength(1);
    }
  });
});
