import type { Actor } from '../../kernel/actor.ts';
import { allow, done, NotAllowed, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { endConsultation } from './need.rows.ts';
import { mayAnswerCalls } from './organization.access.ts';
import type { ConsultationOutcomeForm } from './organization.forms.ts';

export type CloseConsultation = ConsultationOutcomeForm & Command & { readonly consultationId: string };

/** An adviser has called, and writes down what came of it. */
export function closeConsultation(actor: Actor, command: CloseConsultation) {
  return once(actor, 'organizations.close-consultation', command, async (tx) => {
    allow(mayAnswerCalls(actor));
    if (!actor.personId) throw new NotAllowed();
    const { consultationId, outcome } = command;
    const organizationId = await endConsultation(tx, consultationId, actor.personId, outcome);
    if (!organizationId) return refused('already-called');

    await recordAudit(tx, actor, {
      action: 'consultation.done',
      subject: ['organization', organizationId],
      detail: { outcome },
    });
    return done({ organizationId });
  });
}
