import type { Actor } from '../../kernel/actor.ts';
import type { MilestoneId, RegionId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import {
  type ExampleContract,
  exampleContract,
  exampleDelivery,
  type MadeContract,
} from '../contracts/contract.examples.ts';
import { acceptDelivery, currentNotice } from '../contracts/index.ts';
import { examplePassword } from '../identity/person.examples.ts';
import { exampleStaff } from '../organizations/organization.examples.ts';
import { agreeToConditions } from './agree-to-conditions.ts';
import type { BankAccountForm } from './bank-account.forms.ts';
import { depositsOf } from './deposit.pages.ts';
import { recordDeposit } from './record-deposit.ts';
import { registerBankAccount } from './register-bank-account.ts';

export interface MoneyStaff {
  readonly operator: Actor;
  /** Two who may approve, neither of whom locks. */
  readonly approvers: readonly [Actor, Actor];
}

/** Who looks after the money of the region's escrow holder. */
export async function exampleMoneyStaff(regionId: RegionId): Promise<MoneyStaff> {
  return {
    operator: await exampleStaff(regionId, 'operator'),
    approvers: [
      await exampleStaff(regionId, 'paymentApprover'),
      await exampleStaff(regionId, 'paymentApprover'),
    ],
  };
}

/** An account in the name that example workers have. */
export const exampleAccountForm: BankAccountForm = {
  bankCode: '0119',
  branchCode: '361',
  accountType: '1',
  accountNumber: '0012345',
  holder: 'ｻﾄｳ ﾊﾅｺ',
  currentPassword: examplePassword,
};

export async function exampleBankAccount(
  worker: Actor,
  changes: Partial<BankAccountForm> = {},
): Promise<void> {
  must(await registerBankAccount(worker, { key: newKey(), ...exampleAccountForm, ...changes }));
}

export type Funding = 'agreed' | 'funded' | 'delivered' | 'accepted';

/** A contract whose every yen came through a deposit notice, brought to the wanted state by the use cases. */
export async function exampleFundedContract(
  regionId: RegionId,
  { operator }: Pick<MoneyStaff, 'operator'>,
  { state, ...example }: Omit<ExampleContract, 'state'> & { readonly state: Funding },
): Promise<MadeContract> {
  const made = await exampleContract(regionId, { ...example, state: 'offered' });
  for (const side of [made.client, made.worker]) await exampleAgreement(made, side);
  if (state === 'agreed') return made;
  await exampleDeposits(made, operator);
  for (const milestoneId of made.milestoneIds) await work(made, milestoneId, state);
  return made;
}

/** One side agrees to the newest notice. */
export async function exampleAgreement({ regionId, contractId }: MadeContract, actor: Actor): Promise<void> {
  const { version, sha256 } = await reading(regionId, (tx) => currentNotice(tx, contractId));
  must(await agreeToConditions(actor, { key: newKey(), contractId, version, sha256 }));
}

/** The client pays in exactly what was announced. */
async function exampleDeposits({ regionId, contractId }: MadeContract, operator: Actor): Promise<void> {
  const receivedOn = await reading(regionId, async (tx) => tokyoDateOf(tx.now));
  for (const { reference, amount } of await reading(regionId, (tx) => depositsOf(tx, contractId))) {
    const line = { receivedOn, amount, payerName: 'ｶ)ﾚｲﾉｶｲｼﾔ', reference, bankLine: exampleBankLine() };
    must(await recordDeposit(operator, { key: newKey(), ...line }));
  }
}

let lines = 0;

/** Each call gives the next line of the example's statement. */
export function exampleBankLine(): string {
  lines += 1;
  return `2026-11-20/${1_000 + lines}`;
}

async function work(made: MadeContract, milestoneId: MilestoneId, state: Funding): Promise<void> {
  if (state === 'delivered' || state === 'accepted') await exampleDelivery(made, milestoneId);
  if (state !== 'accepted') return;
  must(await acceptDelivery(made.client, { key: newKey(), contractId: made.contractId, milestoneId }));
}

/** An example that cannot be made is a mistake of who asks for it. */
function must<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`The example was refused: ${result.reason}`);
  return result.value;
}
