import type { Actor } from '../../kernel/actor.ts';
import type { JobId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { officialHorizon } from '../../platform/reference-data/holidays.ts';
import { recordAudit } from '../audit/index.ts';
import { tell } from '../messages/index.ts';
import { settingsOn } from '../regions/index.ts';
import { amendmentProblem, changesBetween, typedContent } from './content.rules.ts';
import { insertVersion } from './history.rows.ts';
import { isWithinLimit, mayPost, maySeeJob } from './job.access.ts';
import type { AmendmentForm } from './job.forms.ts';
import { jobPage } from './job.pages.ts';
import { lockJob, watchAnew, writeContent } from './job.rows.ts';
import { scheduleProblem, totalOf } from './job.rules.ts';
import { listJob } from './list-job.ts';
import { lockProposalsOf } from './proposal.rows.ts';

export type AmendJob = AmendmentForm & Command & { readonly jobId: JobId };

/** A small change of an open posting: kept as a version, and told to everyone who has applied. */
export function amendJob(actor: Actor, command: AmendJob) {
  return once(actor, 'jobs.amend-job', command, async (tx) => {
    const job = await lockJob(tx, command.jobId);
    allowToSee(maySeeJob(actor, job));
    allow(mayPost(actor, job));
    if (!actor.personId) throw new NotFound();
    if (job.state !== 'open') return refused('not-open');
    const proposals = await lockProposalsOf(tx, job.id);
    // What was offered is what was agreed on: it does not change beside the offer.
    if (proposals.some(({ state }) => state === 'selected')) return refused('offer-stands');
    const before = await jobPage(tx, job.id);
    const { key: _key, jobId: _jobId, changeNote, ...changed } = command;
    const after = { ...before, ...changed };
    const applied = proposals.filter(({ state }) => state === 'submitted');
    const today = tokyoDateOf(tx.now);
    const { bankFile } = await settingsOn(tx, today);
    if (changesBetween(typedContent(before), typedContent(after)).length === 0)
      return refused('nothing-changed');
    const problem =
      amendmentProblem(before, changed, applied.length > 0) ?? scheduleProblem(after, today, officialHorizon);
    if (problem) return refused(problem);
    if (!isWithinLimit(actor, job, totalOf(changed.milestones))) return refused('above-approval-limit');
    if (changed.milestones.some(({ reward }) => reward > bankFile.payeeLimit))
      return refused('above-payee-limit');

    await writeContent(tx, job.id, after);
    await listJob(tx, job.id);
    if (changed.applicationDeadline > before.applicationDeadline) await watchAnew(tx, job.id);
    const version = await insertVersion(tx, job.id, typedContent(after), actor.personId, changeNote);
    await recordAudit(tx, actor, { action: 'job.amended', subject: ['job', job.id], detail: { version } });
    for (const { workerId } of applied)
      await tell(tx, workerId, 'job-changed', { jobId: job.id, title: job.title }, `${job.id}:${version}`);
    return done({ jobId: job.id });
  });
}
