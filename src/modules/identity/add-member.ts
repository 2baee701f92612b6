import type { Actor } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { allow, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { mayManageMembers } from './membership.access.ts';
import { insertMembership, lockMembership, moveMembership } from './membership.rows.ts';
import { credentialsOf } from './person.rows.ts';
import { normalisedLogin } from './session.rules.ts';

export type AddMember = Command & { readonly login: string };

/** An officer takes somebody who is registered elsewhere into the region; roles follow in a step of its own. */
export function addMember(actor: Actor, command: AddMember) {
  return once(actor, 'identity.add-member', command, async (tx) => {
    allow(mayManageMembers(actor));
    const person = await credentialsOf(tx, normalisedLogin(command.login));
    if (!person) return refused('no-such-person');
    if (!(await insertMembership(tx, person.id))) {
      const { state } = await lockMembership(tx, person.id);
      if (state === 'suspended') return refused('suspended');
      if (state === 'active') return refused('member-already');
      await moveMembership(tx, person.id, 'active');
    }
    await recordAudit(tx, actor, {
      action: 'membership.begun',
      subject: ['person', person.id],
      detail: { state: 'active' },
    });
    return done({ personId: person.id satisfies PersonId });
  });
}
