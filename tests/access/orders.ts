import type { Actor } from '../../src/kernel/actor.ts';
import { type RegionId, type ReportId, slugOf } from '../../src/kernel/ids.ts';
import type { Yen } from '../../src/kernel/yen.ts';
import type { MadeContract } from '../../src/modules/contracts/contract.examples.ts';
import { exampleContract } from '../../src/modules/contracts/contract.examples.ts';
import {
  answering,
  looking,
  opening,
  recording,
  saying,
  termed,
} from '../../src/modules/contracts/dispute.examples.ts';
import { moneyOf, proposingShares } from '../../src/modules/contracts/ending.examples.ts';
import {
  answerRefund,
  contractPage,
  deliver,
  proposeRefund,
  writeInContract,
} from '../../src/modules/contracts/index.ts';
import { keepUploads } from '../../src/modules/files/index.ts';
import { reportMessage } from '../../src/modules/messages/index.ts';
import { membersOf } from '../../src/modules/organizations/index.ts';
import { exampleStaff } from '../../src/modules/organizations/organization.examples.ts';
import { exampleAddedPart, exampleChange } from '../../src/modules/settlement/change.examples.ts';
import { must } from '../../src/modules/settlement/payout-walk.examples.ts';
import { exampleFundedContract, type MoneyStaff } from '../../src/modules/settlement/settlement.examples.ts';
import { newKey } from '../../src/platform/random.ts';
import { reading } from '../../src/platform/transaction.ts';
import type { Binding } from './world.ts';

/** Two who contract, and those of the programme who may stand between them. */
export interface Given {
  readonly id: RegionId;
  readonly mark: string;
  readonly money: MoneyStaff;
  readonly mediator: Actor;
  readonly parties: Pick<MadeContract, 'client' | 'worker' | 'organizationId'>;
}

type State = Parameters<typeof exampleFundedContract>[2]['state'];

function ordered({ id, mark, money, parties }: Given, state: State): Promise<MadeContract> {
  return exampleFundedContract(id, money, { parties, title: `${mark}の注文`, state });
}

/** To be agreed long before the others: its deposit does not come. */
export async function addUnpaid(given: Given): Promise<Binding> {
  return bindingOf(await ordered(given, 'agreed'));
}

/** An order in each state that opens a form of its own. */
export async function addOrders(given: Given): Promise<Binding[]> {
  const { id, mark, parties } = given;
  const title = `${mark}の注文`;
  const found: Binding[] = [];
  found.push(bindingOf(await exampleContract(id, { parties, title, state: 'offered' })));
  for (const state of ['agreed', 'funded', 'delivered'] as const)
    found.push(bindingOf(await ordered(given, state)));
  found.push(bindingOf(await ordered(given, 'accepted')), await changed(given), await talked(given));
  return [...found, ...(await endings(given)), ...(await disputes(given))];
}

async function changed(given: Given): Promise<Binding> {
  const changing = await ordered(given, 'funded');
  must(await exampleChange(changing, { added: [exampleAddedPart] }));
  return { ...bindingOf(changing), version: '2' };
}

/** Delivered with a file, and talked about: the worker has reported a message of the client. */
async function talked(given: Given): Promise<Binding> {
  const { mark } = given;
  const order = await ordered(given, 'funded');
  const { client, worker, contractId, milestoneId } = order;
  const files = must(await keepUploads(worker, [new File([`${mark}の中身`], `${mark}.txt`)], 'delivery'));
  const note = `${mark}を納めます。`;
  must(await deliver(worker, { key: newKey(), contractId, milestoneId, note, files }));
  const text = `${mark}の話`;
  const { messageId } = must(await writeInContract(client, { key: newKey(), contractId, text, files: [] }));
  const report = { key: newKey(), messageId, reason: 'rude', text: `${mark}に困りました` } as const;
  const { reportId } = must(await reportMessage(worker, report, membersOf));
  return {
    ...bindingOf(order),
    file: await fileOf(order),
    position: '1',
    message: slugOf('message', messageId),
    report: slugOf('report', reportId as ReportId),
  };
}

/** Money back and shares, both proposed by the client; and money that has gone back. */
async function endings(given: Given): Promise<Binding[]> {
  const { client, worker } = given.parties;
  const statement = `${given.mark}の事情があります。`;
  const asked = await ordered(given, 'funded');
  const back = await ordered(given, 'funded');
  for (const { contractId } of [asked, back])
    must(await proposeRefund(client, { key: newKey(), contractId, statement }));
  const { contractId } = back;
  const { escrow: amount } = await moneyOf(back);
  const accepts = { agrees: true, amount: amount as Yen, confirmed: true };
  must(await answerRefund(worker, { key: newKey(), contractId, ...accepts }));
  const shared = await ordered(given, 'funded');
  must(await proposingShares(shared, client, [40]));
  return [asked, back, shared].map(bindingOf);
}

/** One dispute in each of its steps, the last one settled elsewhere, and an order that only a reason opens to a mediator. */
async function disputes(given: Given): Promise<Binding[]> {
  const { id, mediator, money } = given;
  const found: MadeContract[] = [];
  for (const step of ['statement', 'proposal', 'answers', 'unsettled', 'recorded'] as const) {
    const order = await ordered(given, 'funded');
    found.push(order);
    must(await opening(order, order.worker));
    for (const overseer of [mediator, money.operator]) must(await looking(order, overseer));
    if (step === 'statement') continue;
    must(await saying(order, order.client));
    if (step === 'proposal') continue;
    must(await termed(order, mediator, [50]));
    if (step === 'answers') continue;
    must(await answering(order, order.worker, false));
    if (step === 'unsettled') continue;
    const other = await exampleStaff(id, 'operator');
    must(await looking(order, other));
    must(await recording(order, other, [50]));
  }
  const seen = await ordered(given, 'funded');
  must(await looking(seen, money.operator));
  return [...found, seen].map(bindingOf);
}

function bindingOf({ contractId, milestoneId }: MadeContract): Binding {
  return {
    contract: slugOf('contract', contractId),
    milestone: slugOf('milestone', milestoneId),
    version: '1',
  };
}

async function fileOf({ regionId, contractId }: MadeContract): Promise<string> {
  const { deliveries } = await reading(regionId, (tx) => contractPage(tx, contractId));
  const id = deliveries[0]?.files[0]?.id;
  if (!id) throw new Error('The example was delivered with a file');
  return slugOf('file', id);
}
