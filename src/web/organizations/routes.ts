import { form, get, type Route } from '../route.ts';
import { organizationCheckPage } from './check.tsx';
import { consultationList, consultationPage } from './consultations.tsx';
import { correctionPage } from './correction.tsx';
import { descriptionPage } from './description.tsx';
import { invitationPage } from './invitation.tsx';
import { mailInvitationPage, mailInvitationRemovalPage } from './mail-invitation.tsx';
import { colleaguePage, colleagueRemovalPage } from './member.tsx';
import { membersPage } from './members.tsx';
import { myOrganization, organizationPage } from './organization.tsx';
import { programmeOrganizationPage, programmePage, staffSeatPage } from './programme.tsx';
import { organizationList } from './queue.tsx';
import { companyRegistration } from './registration.tsx';
import { staffRemovalPage } from './staff-removal.tsx';
import { suggestionsPage } from './suggestions.tsx';
import { restorationPage, suspensionPage } from './suspension.tsx';

export const organizationsRoutes: readonly Route[] = [
  // The organisations that run the programme
  get('/programme', 'signedIn', programmePage),
  ...form('/programme/new', 'signedIn', programmeOrganizationPage),
  ...form('/programme/:organization/staff', 'signedIn', staffSeatPage),
  ...form('/programme/:organization/staff/:person/removal', 'signedIn', staffRemovalPage),
  // Companies
  ...form('/organizations/new', 'everyone', companyRegistration.account),
  ...form('/organizations/new/company', 'signedIn', companyRegistration.company),
  ...form('/organizations/new/needs', 'signedIn', companyRegistration.needs),
  ...form('/organizations/new/review', 'signedIn', companyRegistration.review),
  get('/organizations', 'signedIn', organizationList),
  get('/organization', 'signedIn', myOrganization),
  get('/organizations/:organization', 'signedIn', organizationPage),
  ...form('/organizations/:organization/registration', 'signedIn', correctionPage),
  ...form('/organizations/:organization/check', 'signedIn', organizationCheckPage),
  ...form('/organizations/:organization/description', 'signedIn', descriptionPage),
  ...form('/organizations/:organization/suggestions', 'signedIn', suggestionsPage),
  ...form('/organizations/:organization/suspension', 'signedIn', suspensionPage),
  ...form('/organizations/:organization/restoration', 'signedIn', restorationPage),
  ...form('/organizations/:organization/members', 'signedIn', membersPage),
  ...form('/organizations/:organization/members/:person', 'signedIn', colleaguePage),
  ...form('/organizations/:organization/members/:person/removal', 'signedIn', colleagueRemovalPage),
  ...form(
    '/organizations/:organization/invitations/:invitation/removal',
    'signedIn',
    mailInvitationRemovalPage,
  ),
  ...form('/invitations/:organization', 'signedIn', invitationPage),
  ...form('/invitations/by-mail/:token', 'everyone', mailInvitationPage),
  get('/consultations', 'signedIn', consultationList),
  ...form('/consultations/:consultation', 'signedIn', consultationPage),
];
