import { systemActor } from '../kernel/actor.ts';
import type { ContractId, MilestoneId } from '../kernel/ids.ts';
import {
  acceptAutomatically,
  acceptDelivery,
  addStatement,
  currentNotice,
  deliver,
  loadContract,
  milestonesOf,
  openDispute,
  requestRevision,
  viewContract,
  writeInContract,
  writeReview,
} from '../modules/contracts/index.ts';
import { keepUploads } from '../modules/files/index.ts';
import { markRead } from '../modules/messages/index.ts';
import { agreeToConditions, depositsOf } from '../modules/settlement/index.ts';
import { reading } from '../platform/transaction.ts';
import { fileOf } from './files.ts';
import { payIn } from './money.ts';
import type { Posting } from './postings.ts';
import { type Filling, happened } from './step.ts';
import type { OrderStory } from './story.ts';

export interface Staff {
  readonly csp: string;
  readonly operator: string;
  readonly mediator: string;
}

/** More than anybody writes in a talk: a mark goes no further than its last line. */
const mostLines = 99;

interface Order {
  readonly contractId: ContractId;
  readonly milestoneId: MilestoneId;
  readonly client: string;
  readonly worker: string;
  /** The key of a step of this order. */
  readonly key: (step: string) => string;
}

/** From the agreement on, as far as the posting is to reach. */
export async function fulfil(
  filling: Filling,
  contractId: ContractId,
  { begun, client, proposals: [first], reaches, story = {} }: Posting,
  name: string,
  staff: Staff,
): Promise<void> {
  const { regionId } = filling;
  const [milestone] = await reading(regionId, (tx) => milestonesOf(tx, contractId));
  if (!first || !milestone) throw new Error(`${name} has nobody who works, or nothing to do`);
  const [worker] = first;
  const key = (step: string) => filling.key(`${name}-${step}`);
  const order = { contractId, milestoneId: milestone.id, client, worker, key };
  for (const login of [client, worker]) {
    await filling.comes('agree');
    await agree(filling, order, login);
  }
  if (reaches === 'agreed') return;
  await filling.comes('payIn');
  for (const deposit of await reading(regionId, (tx) => depositsOf(tx, contractId)))
    await payIn(filling, staff.operator, client, deposit);
  await talk(filling, order, story.talk);
  await handIn(filling, order, story.delivery);
  if (begun && story.talk && story.delivery) await readTalk(filling, order);
  await sendBack(filling, order, story.revision);
  await dispute(filling, order, story.dispute, staff.mediator);
  if (story.answersNever) await passOver(filling, order);
  else if (story.reviews) await accept(filling, order);
  await review(filling, order, story.reviews);
}

async function agree({ regionId, as }: Filling, { contractId, key }: Order, login: string): Promise<void> {
  const { version, sha256 } = await reading(regionId, (tx) => currentNotice(tx, contractId));
  const answer = { contractId, version, sha256, key: key(`agree-${login}`) };
  happened(await agreeToConditions(await as(login), answer));
}

async function talk({ as, comes }: Filling, order: Order, lines: OrderStory['talk'] = []): Promise<void> {
  const { contractId, key } = order;
  for (const [number, [side, text, file]] of lines.entries()) {
    await comes('talk');
    const speaker = await as(order[side]);
    const files = file ? happened(await keepUploads(speaker, [fileOf(file)], 'attachment')) : [];
    happened(await writeInContract(speaker, { contractId, text, files, key: key(`talk-${number}`) }));
  }
}

/** By the time of the delivery each side has read what the other wrote. */
async function readTalk(
  { regionId, as }: Filling,
  { contractId, client, worker, key }: Order,
): Promise<void> {
  const { proposalId } = await reading(regionId, (tx) => loadContract(tx, contractId));
  for (const login of [client, worker]) {
    const all = { roomId: proposalId, position: mostLines, key: key(`read-${login}`) };
    happened(await markRead(await as(login), all));
  }
}

async function handIn({ as, comes }: Filling, order: Order, delivery: OrderStory['delivery']): Promise<void> {
  if (!delivery) return;
  await comes('deliver');
  const { contractId, milestoneId, key } = order;
  const worker = await as(order.worker);
  const { note, file } = delivery;
  const files = file ? happened(await keepUploads(worker, [fileOf(file)], 'delivery')) : [];
  happened(await deliver(worker, { contractId, milestoneId, note, files, key: key('deliver') }));
}

async function sendBack({ as }: Filling, order: Order, revision: OrderStory['revision']): Promise<void> {
  if (!revision) return;
  const { contractId, milestoneId, client, key } = order;
  const command = { ...revision, contractId, milestoneId, key: key('revision') };
  happened(await requestRevision(await as(client), command));
}

async function dispute(
  { as }: Filling,
  { contractId, milestoneId, client, worker, key }: Order,
  told: OrderStory['dispute'],
  mediator: string,
): Promise<void> {
  if (!told) return;
  const { reason, answer, looking } = told;
  const opened = { contractId, reason, milestones: [milestoneId], key: key('dispute') };
  happened(await openDispute(await as(client), opened));
  const answered = { contractId, statement: answer, key: key('answer') };
  happened(await addStatement(await as(worker), answered));
  happened(await viewContract(await as(mediator), { contractId, reason: looking, key: key('looking') }));
}

async function accept({ as, comes }: Filling, order: Order): Promise<void> {
  const { contractId, milestoneId, client, key } = order;
  await comes('accept');
  happened(await acceptDelivery(await as(client), { contractId, milestoneId, key: key('accept') }));
}

/** What the sweep does when the day of the answer has passed. */
async function passOver({ regionId, comes }: Filling, { milestoneId }: Order): Promise<void> {
  await comes('accept');
  const time = systemActor(regionId, 'no answer until the acceptance deadline');
  happened(await acceptAutomatically(time, { milestoneId, key: `due:${milestoneId}` }));
}

async function review(
  { as, comes }: Filling,
  { contractId, client, worker, key }: Order,
  reviews: OrderStory['reviews'],
): Promise<void> {
  if (!reviews) return;
  await comes('review');
  const ofClient = { ...reviews.client, contractId, key: key('review-client') };
  happened(await writeReview(await as(client), ofClient));
  await comes('review');
  const ofWorker = { ...reviews.worker, contractId, key: key('review-worker') };
  happened(await writeReview(await as(worker), ofWorker));
}
