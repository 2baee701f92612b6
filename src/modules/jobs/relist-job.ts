import type { Actor } from '../../kernel/actor.ts';
import type { JobId } from '../../kernel/ids.ts';
import { allow, done } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { mayActOnDeadline } from './job.access.ts';
import { lockJob } from './job.rows.ts';
import { listJob } from './list-job.ts';

export type RelistJob = Command & { readonly jobId: JobId };

/** What an open posting is found by has changed elsewhere, such as its client's name: the list is written anew. */
export function relistJob(actor: Actor, command: RelistJob) {
  return once(actor, 'jobs.relist-job', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    await lockJob(tx, command.jobId);
    await listJob(tx, command.jobId);
    return done({ jobId: command.jobId });
  });
}
