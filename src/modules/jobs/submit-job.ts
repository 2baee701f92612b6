import type { Actor } from '../../kernel/actor.ts';
import type { JobId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { officialHorizon } from '../../platform/reference-data/holidays.ts';
import { recordAudit } from '../audit/index.ts';
import { loadOrganization } from '../organizations/index.ts';
import { settingsOn } from '../regions/index.ts';
import { isWithinLimit, mayPost, maySeeJob } from './job.access.ts';
import { gapsIn } from './job.forms.ts';
import { isComplete, postingPage } from './job.pages.ts';
import { lockJob, moveJob } from './job.rows.ts';
import { jobCanBecome, looksLikeEmployment, postingStop, scheduleProblem, totalOf } from './job.rules.ts';

export type SubmitJob = Command & { readonly jobId: JobId };

/** Hands a draft to the check before publication: from here on it binds, so that an approver does it. */
export function submitJob(actor: Actor, command: SubmitJob) {
  return once(actor, 'jobs.submit-job', command, async (tx) => {
    const job = await lockJob(tx, command.jobId);
    allowToSee(maySeeJob(actor, job));
    allow(mayPost(actor, job));
    if (!jobCanBecome(job, 'in_check')) return refused('not-editable');
    const stop = postingStop((await loadOrganization(tx, job.organizationId)).state);
    if (stop) return refused(stop);
    const today = tokyoDateOf(tx.now);
    const { bankFile, referenceHourlyWage } = await settingsOn(tx, today);
    const posting = await postingPage(tx, job.id);
    if (looksLikeEmployment(posting.employmentSigns)) return refused('is-employment');
    const hasGaps = gapsIn(posting, referenceHourlyWage?.amount ?? null).size > 0;
    if (hasGaps || !isComplete(posting)) return refused('incomplete');
    const problem = scheduleProblem(posting, today, officialHorizon);
    if (problem) return refused(problem);
    if (!isWithinLimit(actor, job, totalOf(posting.milestones))) return refused('above-approval-limit');
    // What is above it would be ordered and paid in, and could never be paid out.
    if (posting.milestones.some(({ reward }) => reward > bankFile.payeeLimit))
      return refused('above-payee-limit');

    await moveJob(tx, job, 'in_check');
    await recordAudit(tx, actor, { action: 'job.submitted', subject: ['job', job.id], state: 'in_check' });
    return done({ jobId: job.id });
  });
}
