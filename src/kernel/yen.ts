import type { Brand } from './brand.ts';
import { inThousands } from './thousands.ts';

/** Whole yen. The database keeps it as bigint; no floating point touches money. */
export type Yen = Brand<bigint, 'Yen'>;

/** Any whole number of yen, also negative: ledger entries have signs. */
export function yen(amount: bigint): Yen {
  return amount as Yen;
}

export function addYen(...amounts: readonly Yen[]): Yen {
  return yen(amounts.reduce<bigint>((sum, amount) => sum + amount, 0n));
}

/**
 * A share in basis points (1 % = 100), rounded down, so that nobody loses a yen to rounding but the platform.
 * @throws RangeError for a negative amount, where "down" would mean the other side.
 */
export function shareOf(amount: Yen, basisPoints: number): Yen {
  if (amount < 0n) throw new RangeError('A share is taken of an amount that is not negative');
  return yen((amount * BigInt(basisPoints)) / 10_000n);
}

/** ¥12,000 on screens; papers write 12,000円. */
export function writeYen(amount: Yen, on: 'screen' | 'paper' = 'screen'): string {
  const sign = amount < 0n ? '−' : '';
  const digits = inThousands(amount < 0n ? -amount : amount);
  return on === 'screen' ? `${sign}¥${digits}` : `${sign}${digits}円`;
}
