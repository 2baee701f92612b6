import { type Actor, hasRole, seatAt } from '../../kernel/actor.ts';
import { idOfSlug, type JobId, type OrganizationId } from '../../kernel/ids.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { fitLifeOf } from '../../modules/contracts/index.ts';
import { type Fit, type FitPosting, fitOf } from '../../modules/jobs/fit.rules.ts';
import {
  type JobRow,
  notForMeAmong,
  openJobs,
  type RefusedJob,
  refusedJobs,
} from '../../modules/jobs/index.ts';
import { newKey } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Visit } from '../visit.ts';
import type { OwnFit } from './fit.view.tsx';

type Fitting = FitPosting & { readonly id: JobId; readonly organizationId: OrganizationId };

/** What each posting is to this worker; null for whoever is none. A posting of their own organisation is left out. */
export async function fitsFor(
  tx: Tx,
  actor: Actor,
  jobs: readonly Fitting[],
): Promise<ReadonlyMap<JobId, OwnFit> | null> {
  const { personId } = actor;
  const weigh = await weigherFor(tx, actor);
  if (personId === null || weigh === null) return null;
  const others = jobs.filter(({ organizationId }) => seatAt(actor, organizationId) === null);
  const refused = await notForMeAmong(
    tx,
    personId,
    others.map(({ id }) => id),
  );
  return new Map(
    others.map((job) => [job.id, { fit: weigh(job), isRefused: refused.has(job.id), key: newKey() }]),
  );
}

/** How any posting fits the life of this worker, wherever it stands; null for whoever is none. */
export async function weigherFor(tx: Tx, actor: Actor): Promise<((job: FitPosting) => Fit | null) | null> {
  const { personId } = actor;
  if (personId === null || !hasRole(actor, 'worker')) return null;
  const life = await fitLifeOf(tx, personId);
  const today = tokyoDateOf(tx.now);
  return (job) => fitOf(job, life, today);
}

/** Of the newest postings those that suit this worker best, with what they are to them; not what they have applied to. */
export async function suitableJobs(
  tx: Tx,
  actor: Actor,
  applied: ReadonlySet<JobId>,
): Promise<readonly (readonly [JobRow, OwnFit])[]> {
  const jobs = (await openJobs(tx, lookedAt)).filter(({ id }) => !applied.has(id));
  const fits = (await fitsFor(tx, actor, jobs)) ?? new Map<JobId, OwnFit>();
  return jobs
    .flatMap((job) => {
      const own = fits.get(job.id);
      return own?.fit?.fits && !own.isRefused ? [[job, own, own.fit.score] as const] : [];
    })
    .sort(([, , one], [, , other]) => other - one)
    .slice(0, 3)
    .map(([job, own]) => [job, own]);
}
const lookedAt = 200;

/** The posting that a worker has just said is not for them, as the page's address says; null once it is taken back. */
export async function justRefused(
  tx: Tx,
  { actor: { personId }, query }: Pick<Visit, 'actor' | 'query'>,
): Promise<RefusedJob | null> {
  const jobId = idOfSlug('job', query.get('refused') ?? '');
  if (!jobId || !personId) return null;
  return (await refusedJobs(tx, personId)).find(({ id }) => id === jobId) ?? null;
}
