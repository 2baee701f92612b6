import { z } from 'zod';
import { choice, choices, flag, optionalText } from '../../kernel/fields.ts';
import { staffRoles } from './person.rules.ts';

/** Several duties in one hand are given only knowingly, and a duty is left to nobody only knowingly. */
export const rolesForm = z.object({ roles: choices(staffRoles), knowingly: flag(), leavesUnheld: flag() });
export type RolesForm = z.infer<typeof rolesForm>;

/** Who is suspended learns why. */
export const membershipForm = z
  .object({ state: choice(['active', 'suspended']), reason: optionalText(500) })
  .superRefine(({ state, reason }, context) => {
    if (state === 'suspended' && reason === '') {
      context.addIssue({ code: 'custom', path: ['reason'], params: { problem: { why: 'missing' } } });
    }
  });
export type MembershipForm = z.infer<typeof membershipForm>;
