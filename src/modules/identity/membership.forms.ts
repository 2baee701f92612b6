import { z } from 'zod';
import { choice, choices, flag, text } from '../../kernel/fields.ts';
import { currentPassword } from './person.forms.ts';
import { staffRoles } from './person.rules.ts';

/** What makes a duty less safe is decided only knowingly: each flag answers the warning of its name. */
export const rolesForm = z.object({
  roles: choices(staffRoles),
  knowingly: flag(),
  besideOwnSide: flag(),
  leavesUnheld: flag(),
  currentPassword: currentPassword(),
});
export type RolesForm = z.infer<typeof rolesForm>;

/** Who is suspended learns why; why somebody is let in again stays with the record. */
export const membershipForm = z.object({
  state: choice(['active', 'suspended']),
  reason: text({ max: 500 }),
  leavesUnheld: flag(),
});
export type MembershipForm = z.infer<typeof membershipForm>;
