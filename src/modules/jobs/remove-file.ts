import type { Actor } from '../../kernel/actor.ts';
import type { FileId, JobId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { mayDraftFor, maySeeJob } from './job.access.ts';
import { lockJob } from './job.rows.ts';
import { isEditable } from './job.rules.ts';
import { deleteJobFile } from './job-file.rows.ts';

export type RemoveFile = Command & { readonly jobId: JobId; readonly fileId: FileId };

/** Takes a file out of a draft. Of an open posting nothing disappears. */
export function removeFile(actor: Actor, command: RemoveFile) {
  return once(actor, 'jobs.remove-file', command, async (tx) => {
    const job = await lockJob(tx, command.jobId);
    allowToSee(maySeeJob(actor, job));
    allow(mayDraftFor(actor, job));
    if (!isEditable(job)) return refused('not-editable');

    await deleteJobFile(tx, job.id, command.fileId);
    await recordAudit(tx, actor, {
      action: 'job.file-removed',
      subject: ['job', job.id],
      detail: { file: command.fileId },
    });
    return done({ jobId: job.id });
  });
}
