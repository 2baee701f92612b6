import { type RegionRole, systemActor } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { newId } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { grantRole, insertMembership } from './membership.rows.ts';
import { insertPerson, updateEmail, updateLegalName } from './person.rows.ts';

let made = 0;

export interface ExamplePerson {
  readonly loginName?: string;
  /** The legal name unless said otherwise. */
  readonly displayName?: string;
  readonly familyName?: string;
  readonly givenName?: string;
  readonly familyKana?: string;
  readonly givenKana?: string;
  readonly email?: string | null;
  readonly language?: 'ja' | 'en';
}

/** Of everybody whom `examplePerson` makes, with its hash, which would take its time to make anew. */
export const examplePassword = 'yukidoke-no-machi';
export const examplePasswordHash =
  '$argon2id$v=19$m=19456,t=2,p=1$zwPxXosVUslTEoYC8PDdNQ$xIJHaRERB8Cb50dxR41oWeqKYo9enawDPzE/wvWZ8js';

/** Someone who belongs to the transaction's region and has these roles there. */
export async function examplePerson(
  tx: Tx,
  roles: readonly RegionRole[] = [],
  name: ExamplePerson = {},
): Promise<PersonId> {
  made += 1;
  const id = newId('person');
  const loginName = name.loginName ?? `person-${made}`;
  const {
    familyName = '佐藤',
    givenName = `花子${made}`,
    familyKana = 'サトウ',
    givenKana = 'ハナコ',
    email = `${loginName}@example.jp`,
    language = 'ja',
  } = name;
  const displayName = name.displayName ?? `${familyName} ${givenName}`;
  await insertPerson(tx, { id, loginName, displayName, language, passwordHash: examplePasswordHash });
  await updateLegalName(tx, id, { familyName, givenName, familyKana, givenKana }, null);
  if (email !== null) await updateEmail(tx, id, email);
  await insertMembership(tx, id);
  for (const role of roles) await grantRole(tx, id, role, null);
  await noteMembership(tx, id, roles);
  return id;
}

/** So that it can be rebuilt from the audit, as everywhere. */
async function noteMembership(tx: Tx, id: PersonId, granted: readonly RegionRole[]): Promise<void> {
  const by = systemActor(tx.regionId, 'an example');
  const subject = ['person', id] as const;
  await recordAudit(tx, by, { action: 'membership.begun', subject, state: 'active' });
  if (granted.length > 0)
    await recordAudit(tx, by, { action: 'roles.changed', subject, detail: { granted, revoked: [] } });
}

/** As if they had opened the link sent to this address. */
export async function exampleEmail(tx: Tx, id: PersonId, email: string): Promise<void> {
  await updateEmail(tx, id, email);
}
