import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { allow, done, refused } from '../../kernel/result.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { provePassword } from '../identity/index.ts';
import { afterBankNotice } from '../regions/index.ts';
import { mayNameProgramme } from './organization.access.ts';
import { insertEscrowHolder, isEscrowHolderNamed, loadOrganization } from './organization.rows.ts';

export type NameEscrowHolder = Command & {
  readonly organizationId: OrganizationId;
  readonly effectiveFrom: LocalDate;
  readonly currentPassword: string;
};

/**
 * Who receives deposits from a day on; never the municipality (Local Autonomy Act Art. 235-4), and never backwards. The
 * officer gives their password for it, as for the bank account.
 */
export async function nameEscrowHolder(actor: Actor, { currentPassword, ...command }: NameEscrowHolder) {
  allow(mayNameProgramme(actor));
  const proof = await provePassword(actor, currentPassword);
  if (!proof.ok) return proof;
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
