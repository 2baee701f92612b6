import { z } from 'zod';
import { choice, choices } from '../../kernel/fields.ts';
import { staffRoles } from './person.rules.ts';

export const rolesForm = z.object({ roles: choices(staffRoles) });
export type RolesForm = z.infer<typeof rolesForm>;

export const membershipForm = z.object({ state: choice(['active', 'suspended']) });
export type MembershipForm = z.infer<typeof membershipForm>;
