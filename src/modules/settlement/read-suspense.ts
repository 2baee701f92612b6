import type { DepositId } from '../../kernel/ids.ts';
import { addYen, type Yen, yen } from '../../kernel/yen.ts';
import type { Tx } from '../../platform/transaction.ts';
import {
  type SuspendedDeposit,
  type SuspensePage,
  suspendedDeposits,
  suspensePage,
} from './deposit.pages.ts';
import { type DeclaredMistake, openMistake } from './mistake.pages.ts';
import { type AwaitedDeposit, readAwaited } from './read-awaited.ts';
import { type LikelyPayer, likelyPayerOf, type RefundOnPage, refundPage } from './refund.pages.ts';
import { isPayerOf, payerKeyOf } from './refund.rules.ts';
import { isOwnMoney } from './whose-money.ts';

/** An open order that a suspended line could be meant for. */
export interface LikelyOrder extends AwaitedDeposit {
  /** Its reference stands on the line. */
  readonly isNamed: boolean;
  /** Its client has the name of the payer. */
  readonly isOfPayer: boolean;
  /** What the line has more than it asks for; negative: what is missing. */
  readonly difference: Yen;
}

export interface Suspense {
  readonly deposit: SuspensePage;
  /** What is given back of it, once that is planned. */
  readonly refund: RefundOnPage | null;
  /** Other lines of the same payer that wait, to be joined with it. */
  readonly others: readonly SuspendedDeposit[];
  /** The most likely first. */
  readonly orders: readonly LikelyOrder[];
  /** Somebody says that the statement has no such line. */
  readonly mistake: DeclaredMistake | null;
  /** Asked before it goes back: whose reference it bears, while nothing says that it is their money. */
  readonly doubtful: LikelyPayer | null;
}

/** One suspended line with everything that an operator needs to find out what it was meant for. */
export async function readSuspense(tx: Tx, id: DepositId): Promise<Suspense> {
  const deposit = await suspensePage(tx, id);
  const key = payerKeyOf(deposit.payerName);
  const others = (await suspendedDeposits(tx)).filter(
    (other) => other.id !== id && !other.isCalledMistake && key !== '' && payerKeyOf(other.payerName) === key,
  );
  const inAll = addYen(deposit.rest, ...others.map(({ rest }) => rest));
  const orders = (await readAwaited(tx))
    .map((open) => likelyOrder(deposit, open))
    .filter(({ isNamed, isOfPayer, amount }) => isNamed || isOfPayer || amount <= inAll)
    .toSorted((one, other) => likelihood(one) - likelihood(other));
  const likely = await likelyPayerOf(tx, id);
  const isDoubtful = likely !== null && !(await isOwnMoney(tx, likely, deposit.payerName));
  const mistake = await openMistake(tx, id);
  const refund = deposit.refundId ? await refundPage(tx, deposit.refundId) : null;
  return { deposit, refund, others, orders, mistake, doubtful: isDoubtful ? likely : null };
}

function likelyOrder({ reference, payerName, rest }: SuspensePage, open: AwaitedDeposit): LikelyOrder {
  return {
    ...open,
    isNamed: reference === open.reference,
    isOfPayer: isPayerOf(payerName, { organizationKana: open.organizationKana, names: [] }),
    difference: yen(rest - open.amount),
  };
}

function likelihood({ isNamed, isOfPayer, difference }: LikelyOrder): number {
  return (isNamed ? 0 : 4) + (isOfPayer ? 0 : 2) + (difference === 0n ? 0 : 1);
}
