import type { Actor } from '../../kernel/actor.ts';
import type { JobId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { mayDraftFor, maySeeJob } from './job.access.ts';
import type { JobDraftForm } from './job.forms.ts';
import { lockJob, writeContent } from './job.rows.ts';
import { factsOf, isEditable } from './job.rules.ts';

export type ChangeJob = JobDraftForm & Command & { readonly jobId: JobId };

/** Writes a draft, or a posting that came back from the check, anew. */
export function changeJob(actor: Actor, command: ChangeJob) {
  return once(actor, 'jobs.change-job', command, async (tx) => {
    const job = await lockJob(tx, command.jobId);
    allowToSee(maySeeJob(actor, job));
    allow(mayDraftFor(actor, job));
    if (!isEditable(job)) return refused('not-editable');

    await writeContent(tx, job.id, factsOf(command));
    await recordAudit(tx, actor, { action: 'job.changed', subject: ['job', job.id] });
    return done({ jobId: job.id });
  });
}
