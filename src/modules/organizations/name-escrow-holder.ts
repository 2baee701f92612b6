import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { allow, done, refused } from '../../kernel/result.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { afterBankNotice } from '../regions/index.ts';
import { mayNameProgramme } from './organization.access.ts';
import { insertEscrowHolder, isEscrowHolderNamed, loadOrganization } from './organization.rows.ts';

export type NameEscrowHolder = Command & {
  readonly organizationId: OrganizationId;
  readonly effectiveFrom: LocalDate;
};

/** Who receives deposits from a day on; never the municipality (Local Autonomy Act Art. 235-4), and never backwards. */
export function nameEscrowHolder(actor: Actor, command: NameEscrowHolder) {
  return once(actor, 'organizations.name-escrow-holder', command, async (tx) => {
    allow(mayNameProgramme(actor));
    const organization = await loadOrganization(tx, command.organizationId);
    if (organization.kind !== 'operator') return refused('escrow-holder-not-operator');
    const today = tokyoDateOf(tx.now);
    if (command.effectiveFrom < today) return refused('escrow-holder-in-the-past');
    // One officer's session alone could lead every payment to other approvers: so a change waits, as an account's does.
    const isChange = await isEscrowHolderNamed(tx);
    if (isChange && command.effectiveFrom < afterBankNotice(today)) return refused('escrow-holder-too-soon');

    await insertEscrowHolder(tx, organization.id, command.effectiveFrom);
    await recordAudit(tx, actor, {
      action: 'escrow.named',
      subject: ['organization', organization.id],
      detail: { effectiveFrom: command.effectiveFrom },
    });
    return done({ organizationId: organization.id });
  });
}
