import type { Actor } from '../../kernel/actor.ts';
import type { JobId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { storeFile, type Upload } from '../files/index.ts';
import { mayAttach, maySeeJob } from './job.access.ts';
import { lockJob } from './job.rows.ts';
import { type FileAudience, isEditable } from './job.rules.ts';
import { countJobFiles, insertJobFile } from './job-file.rows.ts';

export type AttachFiles = Command & {
  readonly jobId: JobId;
  readonly files: readonly Upload[];
  readonly audience: FileAudience;
  readonly fileDescription: string;
};

const mostFiles = 20;

/** Samples and originals of a posting, which only grow once it is open. */
export function attachFiles(actor: Actor, command: AttachFiles) {
  return once(actor, 'jobs.attach-files', command, async (tx) => {
    const job = await lockJob(tx, command.jobId);
    allowToSee(maySeeJob(actor, job));
    allow(mayAttach(actor, job));
    if (!isEditable(job) && job.state !== 'in_check' && job.state !== 'open') return refused('not-editable');
    if ((await countJobFiles(tx, job.id)) + command.files.length > mostFiles)
      return refused('too-many-files');

    for (const upload of command.files) {
      const fileId = await storeFile(tx, actor, upload);
      await insertJobFile(tx, job.id, fileId, command.audience, command.fileDescription);
    }
    await recordAudit(tx, actor, {
      action: 'job.files-attached',
      subject: ['job', job.id],
      detail: { files: command.files.length, audience: command.audience },
    });
    return done({ jobId: job.id });
  });
}
