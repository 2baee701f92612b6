import type { Actor } from '../../kernel/actor.ts';
import type { JobId } from '../../kernel/ids.ts';
import { allow, done } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { jobPage } from '../jobs/index.ts';
import { takesProposals, totalOf } from '../jobs/job.rules.ts';
import { tell } from '../messages/index.ts';
import { mayActOnDeadline } from './contract.access.ts';
import { matchedWorkers } from './match.pages.ts';
import { holdMatching, insertMatches } from './match.rows.ts';
import { matchLimits } from './match.rules.ts';

export type MatchJob = Command & { readonly jobId: JobId };

/** Tells the workers whom an opened posting fits, a few and each once; they hear of it with the mail of the day. */
export function matchJob(actor: Actor, command: MatchJob) {
  return once(actor, 'contracts.match-job', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    await holdMatching(tx);
    const posting = await jobPage(tx, command.jobId);
    if (posting.isChosen || !takesProposals(posting, tokyoDateOf(tx.now))) return done({ told: 0 });

    const found = await matchedWorkers(tx, posting, matchLimits);
    await insertMatches(tx, posting.id, found);
    const { title, applicationDeadline: applyBy, expectedHours: hours } = posting;
    const facts = { jobId: posting.id, title, applyBy, hours, amount: totalOf(posting.milestones) };
    for (const { workerId } of found) await tell(tx, workerId, 'job-suits', facts, posting.id);
    await recordAudit(tx, actor, {
      action: 'job.matched',
      subject: ['job', posting.id],
      detail: { told: found.length },
    });
    return done({ told: found.length });
  });
}
