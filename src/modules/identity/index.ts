export { contactOf } from './person.rows.ts';
export {
  type Contact,
  isStaff,
  type Person,
  type StaffRole,
  type Standing,
  staffRoles,
} from './person.rules.ts';
