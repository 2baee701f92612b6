import type { Actor } from '../../src/kernel/actor.ts';
import { type RegionId, slugOf } from '../../src/kernel/ids.ts';
import { changeMembership } from '../../src/modules/accounts/index.ts';
import { exampleProposed } from '../../src/modules/contracts/contract.examples.ts';
import { keepUploads } from '../../src/modules/files/index.ts';
import { checkJob, closeJob, submitJob, writeToProposer } from '../../src/modules/jobs/index.ts';
import { exampleDraft, exampleOpenJob, exampleProposal } from '../../src/modules/jobs/job.examples.ts';
import { addColleague, suspendOrganization } from '../../src/modules/organizations/index.ts';
import {
  exampleClient,
  exampleMember,
  exampleStaff,
} from '../../src/modules/organizations/organization.examples.ts';
import { approveSweep, proposeSweep } from '../../src/modules/settlement/index.ts';
import { exampleOwed, must } from '../../src/modules/settlement/payout-walk.examples.ts';
import { exampleWorker } from '../../src/modules/workers/worker.examples.ts';
import { newKey } from '../../src/platform/random.ts';
import { addBatch, addHeld, addOwed, batchBinding } from './batches.ts';
import { addNewcomer } from './beginnings.ts';
import { dot } from './filled.ts';
import { addOccasions } from './occasions.ts';
import { addOrders, addUnpaid } from './orders.ts';

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

export interface Building {
  /** Lets weeks pass, so that deposits are overdue and paydays have come; without it there is no such thing. */
  readonly pass?: () => Promise<void>;
  /** How far the one open proposal to take the fees out has come. */
  readonly sweep?: 'proposed' | 'approved';
}

export async function buildWorld(
  id: RegionId,
  slug: string,
  mark: string,
  { pass, sweep = 'proposed' }: Building = {},
): Promise<World> {
  const owed = await exampleOwed(id);
  const staff = await staffOf(id, owed);
  const login = `${slug}-worker`;
  const { organization, actor: client } = await exampleClient(id);
  const worker = await exampleWorker(id, { introduction: `${mark}の自己紹介`, name: { loginName: login } });
  const parties = { client, worker, organizationId: organization.id };
  const given = { id, mark, money: owed, mediator: staff.mediator, parties };
  const [paid = parties] = owed.made;
  const step = (wanted: Parameters<typeof addBatch>[3]) => addBatch(owed, paid, mark, wanted);
  const sent = await step('sent');
  const settled = await step('sent');
  const unpaid = await addUnpaid(given);
  await pass?.();
  for (const batch of pass ? settled : []) must(await owed.settled(batch));

  const orders = [unpaid, ...(await addOrders(given))];
  const batches = [...sent, ...settled];
  for (const wanted of ['locked', 'approved', 'exported', 'declared'] as const)
    batches.push(...(await step(wanted)));
  await addOwed(owed, paid, mark);
  const held = await addHeld(owed, paid, mark);
  await addSweep(owed, sweep);
  const seats = await seatsOf(id, organization.id);
  const others = await strangersOf(id, slug, staff.officer);
  const posted = await postingsOf(id, mark, parties);
  const { file, mistake } = await addOccasions(id, {
    mark,
    staff,
    client,
    worker,
    login,
    job: posted.open,
    draft: posted.draft,
  });
  const seat = { login: `${slug}-newcomer`, role: 'clientDrafter', approvalLimit: null } as const;
  must(await addColleague(client, { key: newKey(), organizationId: organization.id, ...seat }));
  return {
    id,
    slug,
    mark,
    people: { ...staff, client, ...seats, worker, ...others.people },
    ofOrder: [...orders, ...posted.ofOrder],
    ofOne: [file, ...posted.ofOne, { organization: slugOf('organization', organization.id) }],
    others: [
      {},
      ...posted.others,
      { organization: slugOf('organization', organization.id), ...personOf(seats.viewer) },
      ...others.bindings,
      ...organizationsOf(staff),
      { worker: slugOf('person', worker.personId as never), ...personOf(worker) },
      personOf(staff.officer),
      personOf(others.people.newcomer),
      ...batches.map(batchBinding),
      held,
      mistake,
    ],
  };
}

/** Another region, in which fees came in and nobody has proposed to take them out. */
export async function buildFees(id: RegionId, slug: string, mark: string): Promise<World> {
  const { operator, approvers } = await exampleOwed(id);
  return {
    id,
    slug,
    mark,
    people: { operator, approver: approvers[0] },
    ofOrder: [],
    ofOne: [],
    others: [{}],
  };
}

async function addSweep(
  { operator, approvers }: Awaited<ReturnType<typeof exampleOwed>>,
  wanted: NonNullable<Building['sweep']>,
): Promise<void> {
  const { id } = must(await proposeSweep(operator, { key: newKey() }));
  if (wanted === 'approved') must(await approveSweep(approvers[0], { key: newKey(), sweepId: id }));
}

async function staffOf(id: RegionId, { operator, approvers }: Awaited<ReturnType<typeof exampleOwed>>) {
  return {
    officer: await exampleStaff(id, 'officer'),
    csp: await exampleStaff(id, 'csp'),
    operator,
    approver: approvers[0],
    secondApprover: approvers[1],
    centre: await exampleStaff(id, 'centreStaff'),
    mediator: await exampleStaff(id, 'mediator'),
  };
}

async function seatsOf(id: RegionId, organizationId: Parameters<typeof exampleMember>[1]) {
  return {
    drafter: await exampleMember(id, organizationId, 'clientDrafter'),
    payer: await exampleMember(id, organizationId, 'clientPayer'),
    viewer: await exampleMember(id, organizationId, 'clientViewer'),
  };
}

/** Who has nothing to do with the orders: other companies, one of them suspended; other workers, one of them too. */
async function strangersOf(id: RegionId, slug: string, officer: Actor) {
  const other = await exampleClient(id);
  const stopped = await exampleClient(id);
  const unchecked = await exampleClient(id, { state: 'registered' });
  const returned = await exampleClient(id, { state: 'returned' });
  const people = {
    otherClient: other.actor,
    otherWorker: await exampleWorker(id, { name: { loginName: `${slug}-otherworker` } }),
    newcomer: await addNewcomer(id, slug),
    suspended: await exampleWorker(id),
    stoppedClient: stopped.actor,
    uncheckedClient: unchecked.actor,
    returnedClient: returned.actor,
  };
  const { personId } = people.suspended;
  const suspension = { key: newKey(), personId, state: 'suspended' };
  must(await changeMembership(officer, suspension as Parameters<typeof changeMembership>[1]));
  const organizationId = stopped.organization.id;
  must(await suspendOrganization(officer, { key: newKey(), organizationId, reason: '確認しています。' }));
  const bindings = [other, stopped, unchecked, returned].map(({ organization, actor }) => ({
    organization: slugOf('organization', organization.id),
    ...personOf(actor),
  }));
  return { people, bindings };
}

interface Parties {
  readonly client: Actor;
  readonly worker: Actor;
  readonly organizationId: Parameters<typeof exampleMember>[1];
}

/** A posting in each of its states, and those who applied. */
async function postingsOf(id: RegionId, mark: string, parties: Parties) {
  const { client, worker } = parties;
  const open = await exampleOpenJob(client, { title: '公開の募集' });
  const applied = await exampleProposal(worker, open);
  const closed = await exampleOpenJob(client, { title: '終わった募集' });
  must(await closeJob(client, { key: newKey(), jobId: closed, reason: '社内でできました。' }));
  const draft = await exampleDraft(client, { title: `${mark}の下書き` });
  const inCheck = await exampleDraft(client, { title: `${mark}の確認` });
  const returned = await exampleDraft(client, { title: `${mark}の差戻し` });
  for (const jobId of [inCheck, returned]) must(await submitJob(client, { key: newKey(), jobId }));
  const csp = await exampleStaff(id, 'csp');
  const note = '見本を添えてください。';
  must(await checkJob(csp, { key: newKey(), jobId: returned, decision: 'return', note }));
  const chosen = await exampleProposed(id, { parties });
  const text = `${mark}の相談`;
  const sent = [new File([`${mark}の見本`], '見本.txt'), new File([dot], '見本.png')];
  const files = must(await keepUploads(client, sent, 'attachment'));
  must(await writeToProposer(client, { key: newKey(), proposalId: applied, text, files }));
  return {
    open,
    draft,
    ofOrder: [applied, chosen.ids.proposalId].map((one) => ({
      proposal: slugOf('proposal', one),
      position: '1',
    })),
    ofOne: [draft, inCheck, returned].map((job) => ({ job: slugOf('job', job) })),
    others: [open, closed].map((job) => ({ job: slugOf('job', job) })),
  };
}

/** Where the staff sit. */
function organizationsOf(staff: Readonly<Record<string, Actor>>): Binding[] {
  const ids = Object.values(staff).flatMap(({ seats }) => seats.map(({ organizationId }) => organizationId));
  return [...new Set(ids)].map((each) => ({ organization: slugOf('organization', each) }));
}

function personOf({ personId }: Actor): Binding {
  return { person: slugOf('person', personId as NonNullable<typeof personId>) };
}
