import type { Actor } from '../../kernel/actor.ts';
import type { RegionId } from '../../kernel/ids.ts';
import type { PostalCode } from '../../kernel/postal-code.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { newKey } from '../../platform/random.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type ExamplePerson, examplePerson } from '../identity/person.examples.ts';
import { tellCircumstances } from './tell-circumstances.ts';
import { insertWorker } from './worker.rows.ts';
import { type Circumstances, currentTerms, type WorkerFacts, weekTimes } from './worker.rules.ts';

export function exampleWorkerFacts(changes: Partial<WorkerFacts> = {}): WorkerFacts {
  return {
    kind: 'individual',
    companyName: changes.kind === 'company' ? '合同会社ひとり' : null,
    companyKana: changes.kind === 'company' ? 'ゴウドウガイシャヒトリ' : null,
    hasEmployees: false,
    birthDate: localDate('1990-04-01'),
    postalCode: '0120844' as PostalCode,
    address: '秋田県湯沢市田町1丁目1番1号',
    introduction: '入力の仕事をしていました。',
    ...changes,
  };
}

/** Someone who works from home: an individual unless said otherwise. */
export async function exampleWorker(
  regionId: RegionId,
  { name, ...facts }: Partial<WorkerFacts> & { readonly name?: ExamplePerson } = {},
): Promise<Actor> {
  return inTransaction(regionId, async (tx) => {
    const personId = await examplePerson(tx, ['worker'], name);
    await insertWorker(tx, personId, exampleWorkerFacts(facts), currentTerms);
    return {
      regionId,
      personId,
      roles: ['worker'],
      seats: [],
      channel: 'web',
      actingFor: null,
      reason: null,
    };
  });
}

/** They have told of their life: ten hours a week, at any time, with a computer, unless said otherwise. */
export async function exampleLife(worker: Actor, changes: Partial<Circumstances> = {}): Promise<void> {
  const said = {
    hoursPerWeek: 10,
    months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    beforeWork: '',
    wishes: '',
    privateReason: '',
    showsAvailability: false,
    ...changes,
    weekTimes: [...(changes.weekTimes ?? weekTimes)],
    devices: [...(changes.devices ?? (['phone', 'computer'] as const))],
    skills: [...(changes.skills ?? [])],
  };
  const { months, ...rest } = said;
  await tellCircumstances(worker, { ...rest, months: [...months], key: newKey() });
}
