import { z } from 'zod';
import { choice, choices, text } from '../../kernel/fields.ts';
import { staffRoles } from './person.rules.ts';

export const rolesForm = z.object({ roles: choices(staffRoles) });
export type RolesForm = z.infer<typeof rolesForm>;

export const membershipForm = z.object({ state: choice(['active', 'suspended']) });
export type MembershipForm = z.infer<typeof membershipForm>;

/** Somebody who is registered in another region, or was here before. */
export const addMemberForm = z.object({ login: text({ max: 254 }) });
export type AddMemberForm = z.infer<typeof addMemberForm>;
