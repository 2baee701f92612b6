export { type ChangeRoles, changeRoles } from './change-roles.ts';
export { ownSideOf } from './own-side.pages.ts';
