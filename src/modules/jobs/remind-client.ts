import type { Actor } from '../../kernel/actor.ts';
import type { JobId } from '../../kernel/ids.ts';
import { allow, done } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { tell } from '../messages/index.ts';
import { mayActOnDeadline } from './job.access.ts';
import { jobAuthor, lockJob, markTold, type Watch } from './job.rows.ts';
import { answerBy } from './job.rules.ts';

export type RemindClient = Command & { readonly jobId: JobId; readonly what: Watch };

/** Tells the client what the last day of applications brings, before and after it; the sweep calls this. */
export function remindClient(actor: Actor, command: RemindClient) {
  return once(actor, 'jobs.remind-client', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    const job = await lockJob(tx, command.jobId);
    const { applicationDeadline: lastDay } = job;
    if (!lastDay || !(await markTold(tx, job.id, command.what))) return done(null);

    const author = await jobAuthor(tx, job.id);
    const facts = { jobId: job.id, title: job.title };
    const key = `${job.id}:${lastDay}`;
    const owed = { ...facts, answerBy: answerBy(lastDay) };
    if (command.what === 'ending') await tell(tx, author, 'job-ending', { ...facts, lastDay }, key);
    else if (command.what === 'ended') await tell(tx, author, 'job-ended', owed, key);
    else await tell(tx, author, 'answers-owed', owed, key);
    return done(null);
  });
}
