export { countTry } from './attempt.rows.ts';
export { clearSessions } from './clear-sessions.ts';
export { countRegistration } from './count-registration.ts';
export { type JoinRegion, joinRegion } from './join-region.ts';
export { type FirstOfficerRefusal, makeFirstOfficer } from './make-officer.ts';
export {
  dutyHolders,
  type MemberRow,
  type MembersAsked,
  memberOfRegion,
  membersOfRegion,
} from './member.pages.ts';
export {
  grantRole,
  hasOfficer,
  holdersOf,
  insertMembership,
  lockMembership,
  lockOfficers,
  moveMembership,
  regionsOfPerson,
  revokeRole,
} from './membership.rows.ts';
export type { Membership, MembershipRefusal, MembershipState } from './membership.rules.ts';
export {
  contactOf,
  credentialsOf,
  insertPerson,
  loadPerson,
  lockPasswordHash,
  updateContact,
  updateEmail,
  updateLegalName,
  updatePassword,
} from './person.rows.ts';
export type {
  Contact,
  Person,
  StaffRole,
} from './person.rules.ts';
export { provePassword } from './prove-password.ts';
export { voidResetsOf } from './reset.rows.ts';
export { isResetOpen, makeResetToken, type ResetRefusal, resetPassword } from './reset-password.ts';
export {
  deleteOtherSessions,
  deleteSessionsOf,
  type OwnSession,
  personOfSession,
  sessionsOf,
  touchSession,
} from './session.rows.ts';
export {
  accountBucket,
  bucketName,
  type SignIn,
  type SignInRefusal,
  signIn,
  signInWithoutPassword,
} from './sign-in.ts';
export { signOut } from './sign-out.ts';
