import type { PersonId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Availability } from './availability.rules.ts';
import type { Circumstances, WorkerKind } from './worker.rules.ts';

/** What clients see of a worker. Address, birth date and reasons are not read here at all. */
export interface WorkerProfile {
  readonly personId: PersonId;
  readonly displayName: string;
  readonly kind: WorkerKind;
  readonly companyName: string | null;
  readonly introduction: string;
  /** null unless the worker chose to show it. */
  readonly availability: Availability | null;
  /** Earlier work and wishes, under the same choice. */
  readonly beforeWork: string;
  readonly wishes: string;
  /** Empty, too, unless the worker chose to show it. */
  readonly skills: Circumstances['skills'];
}

interface ProfileRow extends Omit<WorkerProfile, 'availability'> {
  readonly hoursPerWeek: number | null;
  readonly weekTimes: Circumstances['weekTimes'] | null;
  readonly months: readonly number[] | null;
  readonly devices: Circumstances['devices'] | null;
}

export async function workerProfile(tx: Tx, personId: PersonId): Promise<WorkerProfile> {
  const [row] = await sql<ProfileRow>(tx)`
    select w.person_id, p.display_name, w.kind, w.company_name, w.introduction,
      c.hours_per_week, c.week_times, c.months, c.devices, coalesce(c.before_work, '') as before_work,
      coalesce(c.wishes, '') as wishes, coalesce(c.skills, '{}') as skills
    from worker w
    join person p on p.id = w.person_id
    left join worker_circumstance c
      on c.region_id = w.region_id and c.person_id = w.person_id and c.shows_availability
    where w.region_id = ${tx.regionId} and w.person_id = ${personId}`;
  if (!row) throw new NotFound();
  const { hoursPerWeek, weekTimes, months, devices, ...shown } = row;
  const availability =
    hoursPerWeek !== null && weekTimes && months && devices
      ? { hoursPerWeek, weekTimes, months, devices }
      : null;
  return { ...shown, availability };
}

/** When these workers can work, of those who chose to show it. */
export async function shownAvailabilities(
  tx: Tx,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Availability>> {
  const rows = await sql<Availability & { personId: PersonId }>(tx)`
    select person_id, hours_per_week, week_times, months, devices from worker_circumstance
    where region_id = ${tx.regionId} and person_id = any (${people}::uuid[]) and shows_availability`;
  return new Map(rows.map(({ personId, ...availability }) => [personId, availability]));
}
