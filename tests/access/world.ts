import type { Actor } from '../../src/kernel/actor.ts';
import { type RegionId, type ReportId, slugOf } from '../../src/kernel/ids.ts';
import { changeMembership } from '../../src/modules/accounts/index.ts';
import {
  exampleProposal as exampleProposed,
  type MadeContract,
} from '../../src/modules/contracts/contract.examples.ts';
import { contractPage, deliver, writeInContract } from '../../src/modules/contracts/index.ts';
import { keepUploads } from '../../src/modules/files/index.ts';
import { examplePerson } from '../../src/modules/identity/person.examples.ts';
import { submitJob } from '../../src/modules/jobs/index.ts';
import { exampleDraft, exampleOpenJob, exampleProposal } from '../../src/modules/jobs/job.examples.ts';
import { reportMessage } from '../../src/modules/messages/index.ts';
import {
  exampleActorOf,
  exampleClient,
  exampleMember,
  exampleStaff,
} from '../../src/modules/organizations/organization.examples.ts';
import { exampleOwed, must } from '../../src/modules/settlement/payout-walk.examples.ts';
import { exampleFundedContract } from '../../src/modules/settlement/settlement.examples.ts';
import { exampleWorker } from '../../src/modules/workers/worker.examples.ts';
import { newKey } from '../../src/platform/random.ts';
import { inTransaction, reading } from '../../src/platform/transaction.ts';

/** What stands for the parameters of an address: `{ contract: 'c_…', milestone: 'm_…' }`. */
export type Binding = Readonly<Record<string, string>>;

/** A region in which there is one of everything, each private text marked. */
export interface World {
  readonly id: RegionId;
  readonly slug: string;
  /** Stands in every text that not everybody may read. */
  readonly mark: string;
  readonly people: Readonly<Record<string, Actor>>;
  /** Of the two who contract and nobody else. */
  readonly ofOrder: readonly Binding[];
  /** Of the one worker or the one organisation alone. */
  readonly ofOne: readonly Binding[];
  /** Everything else that an address may name. */
  readonly others: readonly Binding[];
}

export async function buildWorld(id: RegionId, slug: string, mark: string): Promise<World> {
  const owed = await exampleOwed(id);
  const staff = {
    officer: await exampleStaff(id, 'officer'),
    csp: await exampleStaff(id, 'csp'),
    operator: owed.operator,
    approver: owed.approvers[0],
    secondApprover: owed.approvers[1],
    centre: await exampleStaff(id, 'centreStaff'),
  };
  const { organization, actor: client } = await exampleClient(id, { name: `${mark}商店` });
  const seats = {
    drafter: await exampleMember(id, organization.id, 'clientDrafter'),
    payer: await exampleMember(id, organization.id, 'clientPayer'),
    viewer: await exampleMember(id, organization.id, 'clientViewer'),
  };
  const worker = await exampleWorker(id, { introduction: `${mark}の自己紹介` });
  const parties = { client, worker, organizationId: organization.id };
  const strangers = {
    otherClient: (await exampleClient(id)).actor,
    otherWorker: await exampleWorker(id),
    newcomer: await inTransaction(id, async (tx) => exampleActorOf(tx, await examplePerson(tx))),
    suspended: await exampleWorker(id),
  };
  must(
    await changeMembership(staff.officer, {
      key: newKey(),
      personId: strangers.suspended.personId as NonNullable<Actor['personId']>,
      state: 'suspended',
    } as Parameters<typeof changeMembership>[1]),
  );

  const title = `${mark}の注文`;
  const orders: MadeContract[] = [];
  for (const state of ['agreed', 'funded', 'delivered', 'accepted'] as const)
    orders.push(await exampleFundedContract(id, owed, { parties, title, state }));
  const withFile = await exampleFundedContract(id, owed, { parties, title, state: 'funded' });
  await deliverFile(withFile, mark);
  const said = await talkIn(withFile, mark);
  const job = await exampleOpenJob(client, { title: `公開の募集` });
  const proposal = await exampleProposal(worker, job);
  const draft = await exampleDraft(client, { title: `${mark}の下書き` });
  const inCheck = await exampleDraft(client, { title: `${mark}の確認` });
  must(await submitJob(client, { key: newKey(), jobId: inCheck }));
  const chosen = await exampleProposed(id, { parties, title });
  const batch = await owed.locked();

  const of = (contract: MadeContract): Binding => ({
    contract: slugOf('contract', contract.contractId),
    milestone: slugOf('milestone', contract.milestoneId),
    version: '1',
  });
  return {
    id,
    slug,
    mark,
    people: { ...staff, client, ...seats, worker, ...strangers },
    ofOrder: [
      ...orders.map(of),
      { ...of(withFile), file: await fileOf(withFile), position: '1' },
      said,
      { proposal: slugOf('proposal', chosen.ids.proposalId), position: '1', file: await fileOf(withFile) },
      { proposal: slugOf('proposal', proposal) },
    ],
    ofOne: [{ job: slugOf('job', draft) }, { job: slugOf('job', inCheck) }],
    others: [
      {},
      { job: slugOf('job', job) },
      { organization: slugOf('organization', organization.id), ...personOf(seats.viewer) },
      { worker: slugOf('person', worker.personId as never), ...personOf(worker) },
      personOf(staff.officer),
      { batch: slugOf('batch', batch) },
    ],
  };
}

/** A message of the client, which the worker has reported. */
async function talkIn({ client, worker, contractId }: MadeContract, mark: string): Promise<Binding> {
  const text = `${mark}の話`;
  const { messageId } = must(await writeInContract(client, { key: newKey(), contractId, text, files: [] }));
  const report = { key: newKey(), messageId, reason: 'rude', text: `${mark}に困りました` } as const;
  const { reportId } = must(await reportMessage(worker, report));
  return { message: slugOf('message', messageId), report: slugOf('report', reportId as ReportId) };
}

function personOf({ personId }: Actor): Binding {
  return { person: slugOf('person', personId as NonNullable<typeof personId>) };
}

async function deliverFile({ worker, contractId, milestoneId }: MadeContract, mark: string) {
  const note = `${mark}を納めます。`;
  const files = must(await keepUploads(worker, [new File([`${mark}の中身`], `${mark}.txt`)], 'delivery'));
  must(await deliver(worker, { key: newKey(), contractId, milestoneId, note, files }));
}

async function fileOf({ regionId, contractId }: MadeContract): Promise<string> {
  const { deliveries } = await reading(regionId, (tx) => contractPage(tx, contractId));
  const id = deliveries[0]?.files[0]?.id;
  if (!id) throw new Error('The example was delivered with a file');
  return slugOf('file', id);
}
