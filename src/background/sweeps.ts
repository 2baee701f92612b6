import { systemActor } from '../kernel/actor.ts';
import type { DisputeId, EndingId, JobId } from '../kernel/ids.ts';
import { clearDraft, draftsDue, emailChangesDue, settleEmail } from '../modules/accounts/index.ts';
import { sealAuditBlocks } from '../modules/audit/index.ts';
import {
  acceptAutomatically,
  announceDispute,
  announceEnding,
  askProgress,
  changesDue,
  contractsDue,
  type DueChange,
  endingsDue,
  lapseAmendment,
  lapseOffer,
  passDispute,
  passEnding,
  remindersDue,
  remindOfAmendment,
  remindOfDeadline,
  remindOfReview,
} from '../modules/contracts/index.ts';
import { clearUploads } from '../modules/files/index.ts';
import { clearSessions } from '../modules/identity/index.ts';
import {
  jobsDue,
  lapseProposals,
  openAmong,
  relistJob,
  remindClient,
  remindOfQuestion,
  savedSearchesDue,
  tellFound,
} from '../modules/jobs/index.ts';
import {
  answersDue,
  clearInquiry,
  inquiriesDue,
  mailNotices,
  recipientsDue,
  remindOfAnswer,
} from '../modules/messages/index.ts';
import { clearInvitation, mailInvitationsDue, membersOf } from '../modules/organizations/index.ts';
import { agreementsUntold, tellOfficers } from '../modules/programme/index.ts';
import { listRegions } from '../modules/regions/index.ts';
import { outdatedDocuments } from '../modules/search/index.ts';
import {
  batchesDue,
  planPayouts,
  regionsWithOwed,
  remindOfBatch,
  remindOfDeposit,
} from '../modules/settlement/index.ts';
import { log } from '../platform/log.ts';
import { newKey } from '../platform/random.ts';
import { withoutRegion } from '../platform/transaction.ts';

/** Something that is looked after each minute, in the order of the list. */
export interface Sweep {
  readonly name: string;
  readonly run: (keys: SweepKeys) => Promise<void>;
}

export interface SweepKeys {
  readonly auditAnchor: Uint8Array;
}

/** What time itself causes. Each thing is found by its own row, and done by its own use case, so that it happens once. */
export const sweeps: readonly Sweep[] = [
  { name: 'deadlines of contracts', run: meetDeadlines },
  { name: 'warnings before deadlines', run: warnOfDeadlines },
  { name: 'ways out of contracts', run: meetEndings },
  { name: 'deadlines of postings', run: meetJobDeadlines },
  { name: 'postings whose client changed', run: relist },
  { name: 'filters that are kept', run: lookForFound },
  { name: 'changes of contracts', run: meetChanges },
  { name: 'payouts', run: planWhatIsOwed },
  { name: 'last days of the bank', run: warnOfBatches },
  { name: 'changes of e-mail addresses', run: settleEmails },
  { name: 'registrations that nobody goes on with', run: clearDrafts },
  { name: 'questions and reports without an answer', run: warnOfAnswers },
  { name: 'agreements of which nobody was told', run: tellOfAgreements },
  { name: 'questions answered long ago', run: clearInquiries },
  { name: 'invitations that nobody answered', run: clearInvitations },
  { name: 'mail about notices', run: writeMails },
  { name: 'ended sessions', run: clearSessions },
  { name: 'files without a row', run: clearUploads },
  { name: 'audit blocks', run: sealAudit },
];

async function meetDeadlines(): Promise<void> {
  const due = await withoutRegion(contractsDue);
  await each(due, async ({ regionId, what, id }) => {
    // The key is the thing itself: two processes that find it at once do it once.
    const key = `due:${id}`;
    if (what === 'acceptance') {
      const actor = systemActor(regionId, 'no answer until the acceptance deadline');
      await acceptAutomatically(actor, { key, milestoneId: id });
    } else {
      const actor = systemActor(regionId, 'no agreement until the offer ended');
      await lapseOffer(actor, { key, contractId: id });
    }
  });
}

async function meetEndings(): Promise<void> {
  await each(await withoutRegion(endingsDue), async ({ regionId, what, id }) => {
    const key = `${what}:${id}`;
    const soon = systemActor(regionId, 'a deadline comes near');
    const due = systemActor(regionId, 'no agreement until the deadline');
    if (what === 'ending_soon') await announceEnding(soon, { key, endingId: id as EndingId });
    else if (what === 'ending_due') await passEnding(due, { key, endingId: id as EndingId });
    else if (what.endsWith('_soon')) await announceDispute(soon, { key, disputeId: id as DisputeId });
    else await passDispute(due, { key, disputeId: id as DisputeId });
  });
}

async function warnOfDeadlines(): Promise<void> {
  await each(await withoutRegion(remindersDue), async (due) => {
    const actor = systemActor(due.regionId, 'a deadline comes near');
    const key = `remind:${due.id}:${due.step}`;
    if (due.what === 'deposit') await remindOfDeposit(actor, { key, id: due.id, step: due.step });
    else await remindOfDeadline(actor, { ...due, key });
  });
}

async function meetJobDeadlines(): Promise<void> {
  await each(await withoutRegion(jobsDue), async (due) => {
    const actor = systemActor(due.regionId, 'the last day of applications, and the answers owed after it');
    const key = newKey();
    if (due.what === 'question') await remindOfQuestion(actor, { key, questionId: due.id });
    else if (due.what === 'lapse') await lapseProposals(actor, { key, jobId: due.id });
    else await remindClient(actor, { key, jobId: due.id, what: due.what });
  });
}

/** For how long one run goes on with what is outdated, where there is more than it is told of at once. */
const relistingMilliseconds = 20_000;

/** A list of words that changes outdates every posting: each is written anew in its own transaction, batch after batch. */
async function relist(): Promise<void> {
  const end = performance.now() + relistingMilliseconds;
  const tried = new Set<string>();
  for (;;) {
    const outdated = (await withoutRegion(outdatedDocuments)).filter(({ id }) => !tried.has(id));
    // What failed once is tried again in a minute.
    for (const { id } of outdated) tried.add(id);
    await each(outdated, async ({ regionId, id }) => {
      const actor = systemActor(regionId, 'what a posting is found by has changed');
      await relistJob(actor, { key: newKey(), jobId: id as JobId });
    });
    if (outdated.length === 0 || performance.now() >= end) return;
  }
}

async function lookForFound(): Promise<void> {
  await each(await withoutRegion(savedSearchesDue), async ({ regionId, id }) => {
    const actor = systemActor(regionId, 'what is new for a filter that somebody keeps');
    await tellFound(actor, { key: newKey(), searchId: id });
  });
}

const changeReasons: Readonly<Record<DueChange['what'], string>> = {
  amendment: 'not both agreed to the change in time',
  'amendment-soon': 'the change lapses in two days',
  'review-soon': 'the time to review ends in three days',
  quiet: 'nothing has happened for long',
};

async function meetChanges(): Promise<void> {
  await each(await withoutRegion(changesDue), async ({ regionId, what, contractId, version }) => {
    const actor = systemActor(regionId, changeReasons[what]);
    // Two processes that find it at once do it once: each looks at the row again when it holds the contract.
    const command = { key: newKey(), contractId };
    if (what === 'amendment') await lapseAmendment(actor, { ...command, version });
    else if (what === 'amendment-soon') await remindOfAmendment(actor, command);
    else if (what === 'review-soon') await remindOfReview(actor, command);
    else await askProgress(actor, command);
  });
}

async function planWhatIsOwed(): Promise<void> {
  await each(await withoutRegion(regionsWithOwed), async (regionId) => {
    await planPayouts(systemActor(regionId, 'accepted work is paid on its day'), { key: newKey() });
  });
}

async function warnOfBatches(): Promise<void> {
  await each(await withoutRegion(batchesDue), async ({ regionId, id, step }) => {
    const actor = systemActor(regionId, 'the last day of the bank comes near');
    await remindOfBatch(actor, { key: `batch:${id}:${step}`, id, step });
  });
}

async function settleEmails(): Promise<void> {
  await each(await withoutRegion(emailChangesDue), async ({ regionId, id }) => {
    const actor = systemActor(regionId, 'nobody objected to, or confirmed, an address in time');
    await settleEmail(actor, { key: `email:${id}`, changeId: id });
  });
}

async function clearDrafts(): Promise<void> {
  await each(await withoutRegion(draftsDue), async ({ regionId, personId, kind }) => {
    const actor = systemActor(regionId, 'nobody has gone on with a registration for months');
    // Two processes that find it at once do it once: each looks at the row again when it holds it.
    await clearDraft(actor, { key: newKey(), personId, kind });
  });
}

async function warnOfAnswers(): Promise<void> {
  await each(await withoutRegion(answersDue), async ({ regionId, ...due }) => {
    const actor = systemActor(regionId, 'a question or a report waits for an answer');
    await remindOfAnswer(actor, { ...due, key: newKey() }, membersOf);
  });
}

async function tellOfAgreements(): Promise<void> {
  await each(await withoutRegion(agreementsUntold), async ({ regionId, ...untold }) => {
    const actor = systemActor(regionId, 'another region has offered or ended an agreement');
    await tellOfficers(actor, { ...untold, key: newKey() });
  });
}

async function clearInquiries(): Promise<void> {
  await each(await withoutRegion(inquiriesDue), async ({ regionId, id }) => {
    const actor = systemActor(regionId, 'a question was answered a year ago');
    await clearInquiry(actor, { key: `cleared:${id}`, inquiryId: id });
  });
}

async function clearInvitations(): Promise<void> {
  await each(await withoutRegion(mailInvitationsDue), async ({ regionId, id }) => {
    const actor = systemActor(regionId, 'nobody answered an invitation within a week');
    await clearInvitation(actor, { key: `cleared:${id}`, invitationId: id });
  });
}

async function writeMails(): Promise<void> {
  await each(await withoutRegion(recipientsDue), async ({ regionId, personId }) => {
    const actor = systemActor(regionId, 'the time has come at which somebody wants their mail');
    await mailNotices(actor, { key: newKey(), personId }, openAmong);
  });
}

async function sealAudit({ auditAnchor }: SweepKeys): Promise<void> {
  await each(await listRegions(), async ({ id }) => {
    for (const { number, hash, signature } of await sealAuditBlocks(id, auditAnchor)) {
      log.info({ region: id, anchor: { number, hash, signature } }, 'audit block sealed');
    }
  });
}

/** One that fails is logged and tried again in a minute; it keeps nobody else waiting. */
async function each<Thing>(things: readonly Thing[], work: (thing: Thing) => Promise<void>): Promise<void> {
  for (const thing of things) {
    try {
      await work(thing);
    } catch (error) {
      log.error({ error, task: 'sweep' }, 'one of the things due failed');
    }
  }
}

/** All sweeps, one after the other; a failing one does not stop the next. */
export async function runSweeps(keys: SweepKeys): Promise<void> {
  for (const { name, run } of sweeps) {
    const begun = performance.now();
    try {
      await run(keys);
    } catch (error) {
      log.error(
        { error, task: `sweep: ${name}`, milliseconds: Math.round(performance.now() - begun) },
        'a sweep failed',
      );
    }
  }
}
