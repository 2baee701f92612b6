import type { Actor } from '../../kernel/actor.ts';
import type { JobId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { holdersOf } from '../identity/index.ts';
import { tell } from '../messages/index.ts';
import { mayPost, maySeeJob } from './job.access.ts';
import { lockJob, moveJob } from './job.rows.ts';
import { jobCanBecome } from './job.rules.ts';

export type RetractJob = Command & { readonly jobId: JobId };

/** The client takes a posting back from the check, to write it anew. A check that was finished first stands. */
export function retractJob(actor: Actor, command: RetractJob) {
  return once(actor, 'jobs.retract-job', command, async (tx) => {
    const job = await lockJob(tx, command.jobId);
    allowToSee(maySeeJob(actor, job));
    allow(mayPost(actor, job));
    if (!jobCanBecome(job, 'draft')) return refused('already-checked');

    await moveJob(tx, job, 'draft');
    await recordAudit(tx, actor, { action: 'job.retracted', subject: ['job', job.id], state: 'draft' });
    const facts = { jobId: job.id, title: job.title };
    for (const csp of await holdersOf(tx, ['csp'])) await tell(tx, csp, 'job-retracted', facts, command.key);
    return done({ jobId: job.id });
  });
}
