import { type BatchId, type PersonId, type RegionId, slugOf } from '../../src/kernel/ids.ts';
import type { PaymentRule } from '../../src/kernel/payment-day.ts';
import { localDate } from '../../src/kernel/tokyo-date.ts';
import { exampleStaff } from '../../src/modules/organizations/organization.examples.ts';
import { insertSetting } from '../../src/modules/regions/setting.rows.ts';
import { exampleAccountForm, exampleMoneyStaff } from '../../src/modules/settlement/settlement.examples.ts';
import { inTransaction } from '../../src/platform/transaction.ts';
import type { ContractIds } from '../trial/copies.ts';
import { ask } from './facts.ts';
import { type Person, press, stepOf } from './person.ts';
import type { RunningServer } from './running-server.ts';

/** Who looks after the money, and payouts that wait for a batch. */
export interface MoneyGround {
  readonly operators: readonly [Person, Person];
  readonly approvers: readonly [Person, Person];
  /** The page of a batch with one payout, always of the same worker; an earlier batch is called off for it. */
  locked(): Promise<string>;
  /** The same, approved by two. */
  approved(): Promise<string>;
  /** Nothing is in a batch; a form that would lock the payouts of all who have an account. */
  toLock(): Promise<Readonly<Record<string, string>>>;
  /** A worker with one payout and without an account. */
  nextPayee(): { readonly id: PersonId; readonly person: Person };
}

interface Parties {
  readonly client: Person;
  readonly delivered: readonly ContractIds[];
  workerOf(contract: ContractIds): Person;
  signIn(person: PersonId): Promise<Person>;
}

export const accountPath = '/bank-account?bank=0119&branch=361';

/** The account of an example worker. */
export function accountFields(number: string): Record<string, string> {
  const { accountType, holder, currentPassword } = exampleAccountForm;
  return { accountType, holder, currentPassword, accountNumber: number };
}

/** Who calls off a batch says why, and that they know what follows. */
export const cancelFields = { reason: '一覧の作り直し', understood: 'yes' };

/** What is delivered is paid within ten bank days, so that a batch can hold it the same day. */
export async function payQuickly(regionId: RegionId): Promise<void> {
  const closing = (fromDay: number, toDay: number | 'end', monthOffset: number, day: number) => ({
    fromDay,
    toDay,
    pay: { monthOffset, day },
  });
  const value: PaymentRule = {
    closings: [
      closing(1, 5, 0, 13),
      closing(6, 10, 0, 18),
      closing(11, 15, 0, 23),
      closing(16, 20, 0, 28),
      closing(21, 25, 1, 3),
      closing(26, 'end', 1, 8),
    ],
  };
  await inTransaction(regionId, (tx) =>
    insertSetting(tx, { name: 'paymentRule', value }, localDate('2020-01-01'), null),
  );
}

/** Accepts what was delivered, plans its payouts, and gives the first worker an account. */
export async function moneyGround(
  server: RunningServer,
  regionId: RegionId,
  { client, delivered, workerOf, signIn }: Parties,
): Promise<MoneyGround> {
  const staff = await exampleMoneyStaff(regionId);
  const signedIn = ({ personId }: { readonly personId: PersonId | null }) => signIn(personId as PersonId);
  const operators = [
    await signedIn(staff.operator),
    await signedIn(await exampleStaff(regionId, 'operator')),
  ] as const;
  const approvers = [await signedIn(staff.approvers[0]), await signedIn(staff.approvers[1])] as const;
  const [operator] = operators;
  for (const contract of delivered) await press(client, stepOf(contract, 'acceptance'));
  await press(operator, '/payouts/plan');
  const [always, ...payees] = delivered;
  if (!always) throw new Error('Nothing was delivered');
  await press(workerOf(always), accountPath, accountFields('0012345'));

  const clear = async () => {
    const batches = await ask<{ id: BatchId; state: string }>(
      server,
      regionId,
      `select id, state from payout_batch where state in ('locked', 'approved', 'exported')`,
    );
    for (const { id, state } of batches) {
      const path = `/batches/${slugOf('batch', id)}/cancellation`;
      for (const approver of state === 'exported' ? approvers : approvers.slice(0, 1))
        await press(approver, path, { ...cancelFields, notUploaded: 'yes' });
    }
  };
  const toLock = async () => {
    await clear();
    const [last] = await ask<{ day: string }>(
      server,
      regionId,
      `select max(p.pay_on)::text as day from payout p
       where p.state = 'planned' and p.milestone_id = any ($1::uuid[])`,
      [delivered.map(({ milestone }) => milestone)],
    );
    return { payOn: last?.day ?? '' };
  };
  const locked = async () => {
    const { to } = await press(operator, '/payouts', await toLock());
    return `/batches/${/b_[0-9a-f]{32}/.exec(to ?? '')?.[0]}`;
  };
  return {
    operators,
    approvers,
    toLock,
    locked,
    async approved() {
      const batch = await locked();
      for (const approver of approvers) await press(approver, `${batch}/approval`, { compared: 'yes' });
      return batch;
    },
    nextPayee() {
      const contract = payees.pop();
      if (!contract) throw new Error('There is no payee left');
      return { id: contract.worker, person: workerOf(contract) };
    },
  };
}
