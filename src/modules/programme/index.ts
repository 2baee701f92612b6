export { type ChangeRoles, changeRoles } from './change-roles.ts';
export { ownSideOf } from './own-side.pages.ts';
export { tellOfficers } from './tell-officers.ts';
export { agreementsUntold } from './untold.rows.ts';
