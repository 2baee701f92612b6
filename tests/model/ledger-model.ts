import { yen } from '../../src/kernel/yen.ts';
import type { Posting } from '../../src/modules/ledger/index.ts';

/** What the rules of the ledger say, in sums alone. */
export class LedgerModel {
  readonly balances = new Map<string, bigint>();
  readonly posted = new Map<string, Posting>();
  private readonly released = new Set<string>();
  private readonly ended = new Set<string>();

  /** Applies it if the rules allow; says whether they do. */
  post(posting: Posting): boolean {
    const before = this.posted.get(posting.key);
    if (before) return sameLines(before, posting);
    if (!this.allows(posting)) return false;
    this.posted.set(posting.key, posting);
    for (const { account, amount } of posting.lines)
      this.balances.set(account, this.balance(account) + amount);
    if (posting.kind === 'release') this.released.add(escrowIn(posting));
    if (posting.names !== null) this.ended.add(posting.names);
    return true;
  }

  balance(account: string): bigint {
    return this.balances.get(account) ?? 0n;
  }

  private allows(posting: Posting): boolean {
    const accounts = posting.lines.map((line) => line.account);
    if (posting.lines.reduce((sum, line) => sum + line.amount, 0n) !== 0n) return false;
    if (posting.lines.some((line) => line.amount === 0n) || new Set(accounts).size !== accounts.length)
      return false;
    if (posting.kind !== 'reversal' && !chart[posting.kind]?.includes(shapeOf(posting))) return false;
    if (
      posting.lines.some(
        (line) => line.account.includes(':') && this.balance(line.account) + line.amount < 0n,
      )
    )
      return false;
    if (posting.kind === 'release' && this.released.has(escrowIn(posting))) return false;
    const escrow = escrowIn(posting);
    if (['release', 'refund'].includes(posting.kind) && escrow) {
      const taken = posting.lines.find((line) => line.account === escrow)?.amount ?? 0n;
      if (this.balance(escrow) + taken !== 0n) return false;
    }
    return posting.names === null || this.allowsEnd(posting, posting.names);
  }

  private allowsEnd(posting: Posting, named: string): boolean {
    const original = this.posted.get(named);
    if (!original || this.ended.has(named)) return false;
    if (posting.kind === 'reversal')
      return original.kind === 'deposit' && sameLines(negated(original), posting);
    if (posting.kind === 'came_back') {
      const sent = original.kind === 'settled' ? this.posted.get(original.names ?? '') : undefined;
      return sent !== undefined && owedIn(negated(sent)) === owedIn(posting);
    }
    if (original.kind !== 'sent') return false;
    if (posting.kind === 'returned') return sameLines(negated(original), posting);
    return inTransitOf(original) === -inTransitOf(posting);
  }
}

export const chart: Readonly<Record<string, readonly string[]>> = {
  deposit: ['bank- escrow+'],
  unmatched: ['bank- suspense+'],
  match_suspense: ['escrow+ suspense-'],
  release: ['escrow- payable+', 'escrow- fee+ payable+', 'escrow- fee+ fee_tax+ payable+'],
  refund: ['escrow- refundable+', 'refundable+ suspense-'],
  sent: ['in_transit+ payable-', 'in_transit+ refundable-'],
  settled: ['bank+ in_transit-'],
  returned: ['in_transit- payable+', 'in_transit- refundable+'],
  came_back: ['bank- payable+', 'bank- refundable+'],
};
const shapeOf = (posting: Posting): string =>
  posting.lines
    .map(({ account, amount }) => `${account.split(':')[0]}${amount < 0n ? '-' : '+'}`)
    .sort((a, b) => (a < b ? -1 : 1))
    .join(' ')
    .replace('fee_tax+ fee+', 'fee+ fee_tax+');
const escrowIn = (posting: Posting): string =>
  posting.lines.find(({ account }) => account.startsWith('escrow:'))?.account ?? '';
export const inTransitOf = (posting: Posting): bigint =>
  posting.lines.find(({ account }) => account === 'in_transit')?.amount ?? 0n;
const owedIn = (posting: Posting): string | undefined =>
  posting.lines
    .filter(({ account }) => /^(payable|refundable):/.test(account))
    .map(({ account, amount }) => `${account} ${amount}`)
    .join();
const sortedLines = (posting: Posting): string =>
  posting.lines
    .map(({ account, amount }) => `${account} ${amount}`)
    .sort()
    .join();
const sameLines = (one: Posting, other: Posting): boolean => sortedLines(one) === sortedLines(other);
const negated = (posting: Posting): Posting => ({
  ...posting,
  lines: posting.lines.map(({ account, amount }) => ({ account, amount: yen(-amount) })),
});
