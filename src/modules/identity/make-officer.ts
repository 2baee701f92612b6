import { systemActor } from '../../kernel/actor.ts';
import type { RegionId } from '../../kernel/ids.ts';
import { done, type Result, refused } from '../../kernel/result.ts';
import { newId } from '../../platform/random.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import {
  grantRole,
  hasOfficer,
  insertMembership,
  lockMembership,
  moveMembership,
} from './membership.rows.ts';
import { credentialsOf, insertPerson } from './person.rows.ts';
import { makeResetToken } from './reset-password.ts';

export type FirstOfficerRefusal = 'officer-there-already';

/**
 * The first officer of a region, from the command line: a person of that login, made where there is none, and a link to
 * choose a password. Where they are an officer already, only the link is made anew; where another is, that one appoints.
 */
export async function makeFirstOfficer(
  regionId: RegionId,
  loginName: string,
): Promise<Result<{ token: string; made: boolean }, FirstOfficerRefusal>> {
  const actor = systemActor(regionId, 'first officer from the command line');
  return inTransaction<Result<{ token: string; made: boolean }, FirstOfficerRefusal>>(
    regionId,
    async (tx) => {
      const known = await credentialsOf(tx, loginName);
      const personId = known?.id ?? newId('person');
      if (!known) {
        const displayName = `担当 ${loginName}`; // until they sign in and write their own name
        await insertPerson(tx, { id: personId, loginName, displayName, language: 'ja', passwordHash: null });
      }
      await insertMembership(tx, personId);
      const membership = await lockMembership(tx, personId);
      const isOfficer = membership.roles.includes('officer');
      if (!isOfficer && (await hasOfficer(tx))) return refused('officer-there-already');

      if (membership.state !== 'active') await moveMembership(tx, personId, 'active');
      await grantRole(tx, personId, 'officer', null);
      await recordAudit(tx, actor, {
        action: isOfficer ? 'officer.relinked' : 'officer.made',
        subject: ['person', personId],
        state: 'active',
      });
      return done({ token: await makeResetToken(tx, personId), made: !isOfficer });
    },
  );
}
