import type { Actor } from '../../kernel/actor.ts';
import { idOfSlug, type JobId } from '../../kernel/ids.ts';
import { allow, done, NotFound } from '../../kernel/result.ts';
import type { Command } from '../../platform/once.ts';
import { once } from '../../platform/once.ts';
import { newId } from '../../platform/random.ts';
import { recordAudit } from '../audit/index.ts';
import { mayDraftFor } from './job.access.ts';
import type { NewJobForm } from './job.forms.ts';
import { insertJob, writeContent } from './job.rows.ts';
import { factsOf } from './job.rules.ts';

export type DraftJob = NewJobForm & Command;

/** A first draft, finished or not, which only the client's people see. */
export function draftJob(actor: Actor, command: DraftJob) {
  return once(actor, 'jobs.draft-job', command, async (tx) => {
    const organizationId = idOfSlug('organization', command.organization);
    if (!organizationId || !actor.personId) throw new NotFound();
    allow(mayDraftFor(actor, { organizationId }));

    const id: JobId = newId('job');
    await insertJob(tx, id, actor.personId, organizationId);
    await writeContent(tx, id, factsOf(command));
    await recordAudit(tx, actor, { action: 'job.drafted', subject: ['job', id], state: 'draft' });
    return done({ jobId: id });
  });
}
