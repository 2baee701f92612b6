import type { PersonId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Circumstances, Worker, WorkerFacts } from './worker.rules.ts';

export async function loadWorker(tx: Tx, personId: PersonId): Promise<Worker> {
  const worker = await findWorker(tx, personId);
  if (!worker) throw new NotFound();
  return worker;
}

export async function findWorker(tx: Tx, personId: PersonId): Promise<Worker | null> {
  const [worker] = await sql<Worker>(tx)`
    select person_id, kind, company_name, company_kana, has_employees, birth_date, postal_code, address,
      introduction, terms_version, terms_agreed_at
    from worker where region_id = ${tx.regionId} and person_id = ${personId}`;
  return worker ?? null;
}

/** Holds the worker until the transaction ends. */
export async function lockWorker(tx: Tx, personId: PersonId): Promise<Worker> {
  await sql(tx)`
    select person_id from worker where region_id = ${tx.regionId} and person_id = ${personId} for update`;
  return loadWorker(tx, personId);
}

/** The terms count as agreed to at the transaction's time. */
export async function insertWorker(
  tx: Tx,
  personId: PersonId,
  facts: WorkerFacts,
  termsVersion: string,
): Promise<void> {
  await sql(tx)`
    insert into worker (region_id, person_id, kind, company_name, company_kana, has_employees, birth_date,
      postal_code, address, introduction, lives_in_japan, terms_version, terms_agreed_at, created_at)
    values (${tx.regionId}, ${personId}, ${facts.kind}, ${facts.companyName}, ${facts.companyKana}, ${facts.hasEmployees},
      ${facts.birthDate}, ${facts.postalCode}, ${facts.address}, ${facts.introduction}, true, ${termsVersion},
      ${tx.now}, ${tx.now})`;
}

export async function updateWorker(
  tx: Tx,
  personId: PersonId,
  facts: Pick<WorkerFacts, 'postalCode' | 'address' | 'introduction'>,
): Promise<void> {
  await sql(tx)`
    update worker set postal_code = ${facts.postalCode}, address = ${facts.address},
      introduction = ${facts.introduction}
    where region_id = ${tx.regionId} and person_id = ${personId}`;
}

/** null until the person has said anything. */
export async function findCircumstances(tx: Tx, personId: PersonId): Promise<Circumstances | null> {
  const [row] = await sql<Circumstances>(tx)`
    select hours_per_week, week_times, months, devices, skills, before_work, wishes, private_reason,
      shows_availability
    from worker_circumstance where region_id = ${tx.regionId} and person_id = ${personId}`;
  return row ?? null;
}

export async function saveCircumstances(tx: Tx, personId: PersonId, said: Circumstances): Promise<void> {
  await sql(tx)`
    insert into worker_circumstance (region_id, person_id, hours_per_week, week_times, months, devices, skills,
      before_work, wishes, private_reason, shows_availability, updated_at)
    values (${tx.regionId}, ${personId}, ${said.hoursPerWeek}, ${said.weekTimes}, ${said.months}, ${said.devices},
      ${said.skills}, ${said.beforeWork}, ${said.wishes}, ${said.privateReason}, ${said.showsAvailability}, ${tx.now})
    on conflict (region_id, person_id) do update set hours_per_week = excluded.hours_per_week,
      week_times = excluded.week_times, months = excluded.months, devices = excluded.devices,
      skills = excluded.skills, before_work = excluded.before_work, wishes = excluded.wishes, private_reason = excluded.private_reason,
      shows_availability = excluded.shows_availability, updated_at = excluded.updated_at`;
}
