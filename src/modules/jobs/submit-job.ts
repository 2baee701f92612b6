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
import { jobMilestones, lockJob, moveJob } from './job.rows.ts';
import { jobCanBecome, scheduleProblem, totalOf } from './job.rules.ts';

export type SubmitJob = Command & { readonly jobId: JobId };

/** Hands a draft to the check before publication: from here on it binds, so that an approver does it. */
export function submitJob(actor: Actor, command: SubmitJob) {
  return once(actor, 'jobs.submit-job', command, async (tx) => {
    const job = await lockJob(tx, command.jobId);
    allowToSee(maySeeJob(actor, job));
    allow(mayPost(actor, job));
    if (!jobCanBecome(job, 'in_check')) return refused('not-editable');
    const organization = await loadOrganization(tx, job.organizationId);
    if (organization.state !== 'checked') return refused('organization-not-checked');
    if (job.withholdingKind === 'ask') return refused('withholding-undecided');
    const milestones = await jobMilestones(tx, job.id);
    const today = tokyoDateOf(tx.now);
    const problem = scheduleProblem({ ...job, milestones }, today, officialHorizon);
    if (problem) return refused(problem);
    if (!isWithinLimit(actor, job, totalOf(milestones))) return refused('above-approval-limit');
    const { payeeLimit } = (await settingsOn(tx, today)).bankFile;
    // What is above it would be ordered and paid in, and could never be paid out.
    if (milestones.some(({ reward }) => reward > payeeLimit)) return refused('above-payee-limit');

    await moveJob(tx, job, 'in_check');
    await recordAudit(tx, actor, { action: 'job.submitted', subject: ['job', job.id], state: 'in_check' });
    return done({ jobId: job.id });
  });
}
