import { type Actor, subjectOf } from '../../kernel/actor.ts';
import type { JobId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { mayPropose, maySeeJob } from './job.access.ts';
import { loadJob } from './job.rows.ts';
import { deleteNotForMe, insertNotForMe } from './not-for-me.rows.ts';

export type RefuseJob = Command & {
  readonly jobId: JobId;
  /** Taken back: it is shown again. */
  readonly takenBack: boolean;
};

/** A worker does not want to see a posting again, or does after all. Their client never learns of it. */
export function refuseJob(actor: Actor, command: RefuseJob) {
  return once(actor, 'jobs.refuse-job', command, async (tx) => {
    const job = await loadJob(tx, command.jobId);
    allowToSee(maySeeJob(actor, job));
    allow(mayPropose(actor));
    const personId = subjectOf(actor);
    if (!personId) throw new NotFound();

    const isNew = command.takenBack
      ? await deleteNotForMe(tx, personId, job.id)
      : await insertNotForMe(tx, personId, job.id);
    const action = command.takenBack ? 'job.wanted' : 'job.not-for-me';
    if (isNew) await recordAudit(tx, actor, { action, subject: ['job', job.id] });
    return done({ jobId: job.id });
  });
}
