export { recordAudit } from './audit.rows.ts';
export { type Act, type Json, statefulSubjects } from './audit.rules.ts';
