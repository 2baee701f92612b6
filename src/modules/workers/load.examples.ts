import type { PersonId } from '../../kernel/ids.ts';
import { insertMany } from '../../platform/testing/many-rows.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordLoaded } from '../audit/load.examples.ts';
import { insertLoadedRoles } from '../identity/load.examples.ts';
import { type Circumstances, currentTerms, type WorkerFacts } from './worker.rules.ts';

/** Somebody of a load who works from home, and told when and how. */
export interface LoadedWorker extends WorkerFacts, Circumstances {
  readonly personId: PersonId;
  readonly registeredAt: Date;
}

export async function insertLoadedWorkers(tx: Tx, workers: readonly LoadedWorker[]): Promise<void> {
  await insertLoadedRoles(
    tx,
    workers.map(({ personId, registeredAt }) => ({ id: personId, role: 'worker', joinedAt: registeredAt })),
  );
  await insertMany<LoadedWorker>(
    tx,
    'worker',
    {
      person_id: ['uuid', ({ personId }) => personId],
      kind: ['text', ({ kind }) => kind],
      company_name: ['text', ({ companyName }) => companyName],
      company_kana: ['text', ({ companyKana }) => companyKana],
      has_employees: ['boolean', ({ hasEmployees }) => hasEmployees],
      birth_date: ['date', ({ birthDate }) => birthDate],
      postal_code: ['text', ({ postalCode }) => postalCode],
      address: ['text', ({ address }) => address],
      introduction: ['text', ({ introduction }) => introduction],
      lives_in_japan: ['boolean', () => true],
      terms_version: ['text', () => currentTerms],
      terms_agreed_at: ['timestamptz', ({ registeredAt }) => registeredAt],
      created_at: ['timestamptz', ({ registeredAt }) => registeredAt],
    },
    workers,
  );
  await insertCircumstances(tx, workers);
  await recordLoaded(
    tx,
    workers.map(({ personId, kind }) => ({
      action: 'worker.registered',
      subject: ['person', personId],
      detail: { kind, termsVersion: currentTerms },
    })),
  );
}

function insertCircumstances(tx: Tx, workers: readonly LoadedWorker[]): Promise<void> {
  return insertMany<LoadedWorker>(
    tx,
    'worker_circumstance',
    {
      person_id: ['uuid', ({ personId }) => personId],
      hours_per_week: ['integer', ({ hoursPerWeek }) => hoursPerWeek],
      week_times: ['text[]', ({ weekTimes }) => weekTimes],
      months: ['integer[]', ({ months }) => months],
      devices: ['text[]', ({ devices }) => devices],
      skills: ['text[]', ({ skills }) => skills],
      before_work: ['text', ({ beforeWork }) => beforeWork],
      wishes: ['text', ({ wishes }) => wishes],
      private_reason: ['text', ({ privateReason }) => privateReason],
      shows_availability: ['boolean', ({ showsAvailability }) => showsAvailability],
      updated_at: ['timestamptz', ({ registeredAt }) => registeredAt],
    },
    workers,
  );
}
