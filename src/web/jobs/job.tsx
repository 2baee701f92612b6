import { idOfSlug, type JobId } from '../../kernel/ids.ts';
import { allowToSee, NotFound } from '../../kernel/result.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type JobPage, jobPage } from '../../modules/jobs/index.ts';
import {
  mayCheck,
  mayDraftFor,
  mayPost,
  mayPropose,
  maySeeJob,
  maySeeProposals,
} from '../../modules/jobs/job.access.ts';
import { isEditable, takesProposals } from '../../modules/jobs/job.rules.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { emptyForm, type FormState } from '../form-state.ts';
import { type Drawn, page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { type JobSteps, JobView } from './job.view.tsx';

export async function jobPageHandler(visit: Visit): Promise<Response> {
  return page(visit, await drawJob(visit, emptyForm(newKey())));
}

/** The posting of the address, for its own page and for those that hold a step of it. */
export async function drawJob(visit: Visit, form: FormState): Promise<Drawn> {
  const { job, today } = await readJob(visit);
  return {
    title: job.title,
    body: <JobView place={visit} job={job} steps={stepsOf(visit, job, today)} form={form} />,
  };
}

export function jobIdOf(visit: Visit): JobId {
  const id = idOfSlug('job', visit.params.job ?? '');
  if (!id) throw new NotFound();
  return id;
}

export async function readJob(visit: Visit): Promise<{ readonly job: JobPage; readonly today: LocalDate }> {
  return reading(visit.region.id, async (tx) => {
    const job = await jobPage(tx, jobIdOf(visit));
    allowToSee(maySeeJob(visit.actor, job));
    return { job, today: tokyoDateOf(tx.now) };
  });
}

function stepsOf({ actor, person }: Visit, job: JobPage, today: LocalDate): JobSteps {
  const open = takesProposals(job, today);
  return {
    propose: open && mayPropose(actor) && !maySeeProposals(actor, job),
    signIn: open && person === null,
    edit: isEditable(job) && mayDraftFor(actor, job),
    submit: isEditable(job) && mayPost(actor, job),
    check: job.state === 'in_check' && mayCheck(actor, job),
    proposals: (job.state === 'open' || job.state === 'filled') && maySeeProposals(actor, job),
  };
}
