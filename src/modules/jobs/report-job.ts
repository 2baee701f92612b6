import type { Actor } from '../../kernel/actor.ts';
import type { JobId } from '../../kernel/ids.ts';
import { allow, allowToSee } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { fileReport } from '../messages/index.ts';
import { mayReport } from '../messages/report.access.ts';
import type { ReportForm } from '../messages/report.forms.ts';
import { membersOf } from '../organizations/index.ts';
import { maySeeJob } from './job.access.ts';
import { loadJob } from './job.rows.ts';

export type ReportJob = Command & ReportForm & { readonly jobId: JobId };

/** Somebody says that a posting is not right. The client is not told. */
export function reportJob(actor: Actor, command: ReportJob) {
  return once(actor, 'jobs.report-job', command, async (tx) => {
    const job = await loadJob(tx, command.jobId);
    allowToSee(maySeeJob(actor, job));
    allow(mayReport(actor));
    const { id, title, organizationId } = job;
    const subject = { kind: 'job', id, title, aboutPerson: null, aboutOrganization: organizationId } as const;
    return fileReport(tx, actor, subject, command, membersOf);
  });
}
