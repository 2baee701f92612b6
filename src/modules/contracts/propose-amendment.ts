import { deadlineAt } from '../../kernel/acceptance-deadline.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { otherSide } from '../../kernel/sides.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { insertAmendment, openAmendment } from './amendment.rows.ts';
import type { AmendmentForm } from './change.forms.ts';
import { composeAmendment } from './compose-amendment.ts';
import { mayAgree, maySeeContract, sideOf } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import { isRunning } from './contract.rules.ts';
import { issueNotice } from './issue-notice.ts';
import { tellSide } from './tell-parties.ts';

export type ProposeAmendment = Command & AmendmentForm & { readonly contractId: ContractId };

/**
 * One side would have the conditions otherwise: a version of the whole notice, to which both have to agree as they did to
 * the first. Until then, and without it, the version that holds goes on.
 */
export function proposeAmendment(actor: Actor, command: ProposeAmendment) {
  return once(actor, 'contracts.propose-amendment', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayAgree(actor, contract));
    const side = sideOf(actor, contract);
    const by = actor.personId;
    if (!side || !by) throw new NotFound();
    if (!isRunning(contract)) return refused('contract-not-running');
    if (await openAmendment(tx, contract.id)) return refused('amendment-open');

    const composed = await composeAmendment(tx, contract, command);
    if (!composed.ok) return composed;
    const { version, agreeBy } = composed.value;
    await issueNotice(tx, actor, contract.id, composed.value, by);
    const amendment = { version, side, reason: command.reason, expiresAt: deadlineAt(agreeBy), by };
    await insertAmendment(tx, contract.id, amendment);
    await recordAudit(tx, actor, {
      action: 'amendment.proposed',
      subject: ['contract', contract.id],
      detail: { version, side },
    });
    const facts = { contractId: contract.id, title: contract.title, answerBy: agreeBy };
    await tellSide(tx, contract, otherSide(side), 'amendment-proposed', facts, `${contract.id}:${version}`);
    return done({ contractId: contract.id, version });
  });
}
