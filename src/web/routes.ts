import { settingNames } from '../modules/regions/index.ts';
import { accountPage, otherSessionsPage } from './accounts/account.tsx';
import { emailAgainPage, emailPage, passwordPage } from './accounts/account-changes.tsx';
import { emailConfirmationPage, emailObjectionPage } from './accounts/email-links.tsx';
import { acceptancePage } from './contracts/acceptance.tsx';
import { agreementPage } from './contracts/agreement.tsx';
import { amendmentFormPage } from './contracts/amendment.tsx';
import { versionPage, versionRefusalPage } from './contracts/change.tsx';
import { contractPageHandler } from './contracts/contract-page.tsx';
import { deliveryPage } from './contracts/delivery.tsx';
import { disputePageHandler, disputeWithdrawalPage, wordsPage } from './contracts/dispute.tsx';
import { disputesPage } from './contracts/disputes.tsx';
import { endingPageHandler, endingWithdrawalPage } from './contracts/ending.tsx';
import { deliveredFile } from './contracts/file.tsx';
import { contractList } from './contracts/list.tsx';
import { noticePaper } from './contracts/notice.tsx';
import { progressPage } from './contracts/progress.tsx';
import { refundAnswerPage, refundPage } from './contracts/refund.tsx';
import { offerRefusalPage } from './contracts/refusal.tsx';
import { reviewNotesPage, reviewPage } from './contracts/review.tsx';
import { selectionFormPage } from './contracts/selection.tsx';
import { extensionPage, revisionPage } from './contracts/send-back.tsx';
import { sharesAgreementPage, sharesPage } from './contracts/shares.tsx';
import { settlementDecisionPage } from './contracts/settlement.tsx';
import { disputeOpeningPage, holdPage } from './contracts/stop.tsx';
import { contractTalkPages } from './contracts/talk.tsx';
import { settlementPage, termsAnswerPage, termsProposalPage } from './contracts/terms.tsx';
import { unpaidPage } from './contracts/unpaid.tsx';
import { viewingPage } from './contracts/viewing.tsx';
import { offerWithdrawalPage } from './contracts/withdrawal.tsx';
import { home } from './home/home.tsx';
import { joinPage, joinWithAccountPage } from './identity/join.tsx';
import { memberPage, membershipPage } from './identity/member.tsx';
import { members } from './identity/members.tsx';
import { newPasswordPage, passwordChanged } from './identity/new-password.tsx';
import { passwordResetPage, passwordResetSent } from './identity/password-reset.tsx';
import { signInAgain, signInPage } from './identity/sign-in.tsx';
import { signOutPage } from './identity/sign-out.tsx';
import { amendmentPage } from './jobs/amendment.tsx';
import { answerPage } from './jobs/answer.tsx';
import { changePage } from './jobs/change.tsx';
import { changes } from './jobs/changes.tsx';
import { checkingPage } from './jobs/check.tsx';
import { closingPage } from './jobs/closing.tsx';
import { draftPage } from './jobs/draft.tsx';
import { jobPageHandler } from './jobs/job.tsx';
import { jobFile, jobFileRemovalPage, jobFilesPage } from './jobs/job-files.tsx';
import { jobList } from './jobs/list.tsx';
import { orders } from './jobs/orders.tsx';
import { proposalPage } from './jobs/proposal.tsx';
import { proposals } from './jobs/proposals.tsx';
import { questionPage } from './jobs/question.tsx';
import { queue } from './jobs/queue.tsx';
import { reopeningPage } from './jobs/reopening.tsx';
import { jobReportPage } from './jobs/report.tsx';
import { retractionPage } from './jobs/retraction.tsx';
import { submitPage } from './jobs/submit.tsx';
import { proposalTalkPages } from './jobs/talk.tsx';
import { withdrawalPage } from './jobs/withdrawal.tsx';
import { feesApprovalPage, feesPage, feesTransferPage, feesWithdrawalPage } from './ledger/fees.tsx';
import { journalFilePage, journalPage } from './ledger/journal.tsx';
import { ledgerPage } from './ledger/ledger.tsx';
import { orderMoney } from './ledger/order-money.tsx';
import { contactPage, contactSent } from './messages/contact.tsx';
import { deadLettersPage, resendPage } from './messages/dead-letters.tsx';
import { inquiries, inquiryAnswerPage } from './messages/inquiries.tsx';
import { messageReportPage } from './messages/message-report.tsx';
import { noticeSettingsPage } from './messages/notice-settings.tsx';
import { noticesPage, openNoticePage } from './messages/notices.tsx';
import { outbox } from './messages/outbox.tsx';
import { reportPages } from './messages/report.tsx';
import { reportQueue } from './messages/reports.tsx';
import { organizationCheckPage } from './organizations/check.tsx';
import { consultationList, consultationPage } from './organizations/consultations.tsx';
import { correctionPage } from './organizations/correction.tsx';
import { descriptionPage } from './organizations/description.tsx';
import { invitationPage } from './organizations/invitation.tsx';
import { colleaguePage, colleagueRemovalPage } from './organizations/member.tsx';
import { membersPage } from './organizations/members.tsx';
import { myOrganization, organizationPage } from './organizations/organization.tsx';
import { programmeOrganizationPage, programmePage, staffSeatPage } from './organizations/programme.tsx';
import { organizationQueue } from './organizations/queue.tsx';
import { companyRegistration } from './organizations/registration.tsx';
import { suggestionsPage } from './organizations/suggestions.tsx';
import { restorationPage, suspensionPage } from './organizations/suspension.tsx';
import { accessibilityPage } from './regions/accessibility.tsx';
import { escrowHolderPage } from './regions/escrow-holder.tsx';
import { frontSettingsPage } from './regions/front-settings.tsx';
import { howPage } from './regions/how.tsx';
import { lookPage } from './regions/look.tsx';
import { lookFile } from './regions/look-file.tsx';
import { moneyPage } from './regions/money.tsx';
import { privacyPage } from './regions/privacy.tsx';
import { regionHome } from './regions/region.tsx';
import { regionFactsPage } from './regions/region-facts.tsx';
import { settingPages } from './regions/setting.tsx';
import { settings } from './regions/settings.tsx';
import { files, form, formWithFiles, get, type Route, talk } from './route.ts';
import { bankAccountPage, passbookPage } from './settlement/bank-account.tsx';
import { batchPage } from './settlement/batch.tsx';
import { batchPaper } from './settlement/batch-paper.tsx';
import {
  approvalPage,
  cancellationPage,
  filePage,
  lateReturnPage,
  returnPage,
  sendingPage,
  settlingPage,
  undeclaringPage,
} from './settlement/batch-steps.tsx';
import { depositNotice } from './settlement/deposit-notice.tsx';
import { depositsPage } from './settlement/deposits.tsx';
import { myPayouts } from './settlement/my-payouts.tsx';
import { lockOnePage, payoutsPage, planPage } from './settlement/payouts.tsx';
import { refundAccountPage } from './settlement/refund-account.tsx';
import { refundList } from './settlement/refunds.tsx';
import { givingBackPage, matchPage, suspendedDeposit } from './settlement/suspense.tsx';
import { circumstancesPage } from './workers/circumstances.tsx';
import { profilePage } from './workers/profile.tsx';
import { workerRegistration } from './workers/registration.tsx';
import { termsPage } from './workers/terms.tsx';
import { workerPage } from './workers/worker.tsx';

/** The site map. */
export const routes: readonly Route[] = [
  get('/', 'everyone', regionHome),
  // How the region looks: its colours and pictures
  get('/look/:file', 'everyone', lookFile),
  get('/home', 'signedIn', home),
  // Signing in
  ...form('/sign-in', 'everyone', signInPage),
  { method: 'POST', path: '/sign-in/again', audience: 'everyone', handle: signInAgain },
  ...form('/sign-out', 'everyone', signOutPage),
  ...form('/join', 'everyone', joinPage),
  ...form('/join/account', 'everyone', joinWithAccountPage),
  ...form('/password-reset', 'everyone', passwordResetPage),
  get('/password-reset/sent', 'everyone', passwordResetSent),
  get('/password-reset/changed', 'everyone', passwordChanged),
  ...form('/password-reset/:token', 'everyone', newPasswordPage),
  // What everyone may know
  get('/how', 'everyone', howPage),
  get('/money', 'everyone', moneyPage),
  get('/privacy', 'everyone', privacyPage),
  get('/accessibility', 'everyone', accessibilityPage),
  // Asking, and answering who asked
  ...form('/contact', 'everyone', contactPage),
  get('/contact/sent', 'everyone', contactSent),
  get('/inquiries', 'signedIn', inquiries),
  ...form('/inquiries/:inquiry', 'signedIn', inquiryAnswerPage),
  // One's own account
  ...form('/account', 'signedIn', accountPage),
  ...form('/account/password', 'signedIn', passwordPage),
  ...form('/account/email', 'signedIn', emailPage),
  ...form('/account/email/again', 'signedIn', emailAgainPage),
  ...form('/account/sessions', 'signedIn', otherSessionsPage),
  ...form('/email-confirmation/:token', 'everyone', emailConfirmationPage),
  ...form('/email-objection/:token', 'everyone', emailObjectionPage),
  // What somebody was told
  ...form('/notices', 'signedIn', noticesPage),
  ...form('/notices/settings', 'signedIn', noticeSettingsPage),
  ...form('/notices/:notice/reading', 'signedIn', openNoticePage),
  ...form('/messages/:message/report', 'signedIn', messageReportPage),
  get('/reports', 'signedIn', reportQueue),
  ...form('/reports/:report', 'signedIn', reportPages),
  // The officer's pages
  get('/settings', 'signedIn', settings),
  ...form('/settings/region', 'signedIn', regionFactsPage),
  ...formWithFiles('/settings/look', 'signedIn', lookPage),
  ...form('/settings/front', 'signedIn', frontSettingsPage),
  ...form('/settings/escrowHolder', 'signedIn', escrowHolderPage),
  ...settingNames.flatMap((name) => form(`/settings/${name}`, 'signedIn', settingPages[name])),
  get('/programme', 'signedIn', programmePage),
  ...form('/programme/new', 'signedIn', programmeOrganizationPage),
  ...form('/programme/:organization/staff', 'signedIn', staffSeatPage),
  get('/members', 'signedIn', members),
  ...form('/members/:person', 'signedIn', memberPage),
  ...form('/members/:person/membership', 'signedIn', membershipPage),
  get('/dead-letters', 'signedIn', deadLettersPage),
  ...form('/dead-letters/:mail/sending', 'signedIn', resendPage),
  // A demonstration's mail
  get('/outbox', 'everyone', outbox),
  // Postings
  get('/jobs', 'everyone', jobList),
  ...form('/jobs/new', 'signedIn', draftPage),
  get('/jobs/:job', 'everyone', jobPageHandler),
  ...form('/jobs/:job/draft', 'signedIn', changePage),
  ...form('/jobs/:job/submission', 'signedIn', submitPage),
  ...form('/jobs/:job/retraction', 'signedIn', retractionPage),
  ...form('/jobs/:job/check', 'signedIn', checkingPage),
  ...form('/jobs/:job/proposal', 'signedIn', proposalPage),
  get('/jobs/:job/proposals', 'signedIn', proposals),
  ...form('/jobs/:job/amendment', 'signedIn', amendmentPage),
  get('/jobs/:job/changes', 'everyone', changes),
  ...form('/jobs/:job/closing', 'signedIn', closingPage),
  ...form('/jobs/:job/reopening', 'signedIn', reopeningPage),
  ...formWithFiles('/jobs/:job/files', 'signedIn', jobFilesPage),
  ...files('/jobs/:job/files/:file', 'everyone', jobFile),
  ...form('/jobs/:job/files/:file/removal', 'signedIn', jobFileRemovalPage),
  ...form('/jobs/:job/question', 'signedIn', questionPage),
  ...form('/jobs/:job/questions/:question', 'signedIn', answerPage),
  ...form('/proposals/:proposal/withdrawal', 'signedIn', withdrawalPage),
  ...talk('/proposals/:proposal/talk', proposalTalkPages),
  ...form('/jobs/:job/report', 'signedIn', jobReportPage),
  get('/orders', 'everyone', orders),
  get('/checks', 'signedIn', queue),
  // Contracts
  ...form('/proposals/:proposal/selection', 'signedIn', selectionFormPage),
  get('/contracts', 'signedIn', contractList),
  get('/contracts/:contract', 'signedIn', contractPageHandler),
  get('/contracts/:contract/notices/:version', 'signedIn', noticePaper),
  ...form('/contracts/:contract/agreement', 'signedIn', agreementPage),
  ...form('/contracts/:contract/withdrawal', 'signedIn', offerWithdrawalPage),
  ...form('/contracts/:contract/refusal', 'signedIn', offerRefusalPage),
  ...formWithFiles('/contracts/:contract/milestones/:milestone/delivery', 'signedIn', deliveryPage),
  ...form('/contracts/:contract/milestones/:milestone/acceptance', 'signedIn', acceptancePage),
  ...form('/contracts/:contract/milestones/:milestone/revision', 'signedIn', revisionPage),
  ...form('/contracts/:contract/milestones/:milestone/extension', 'signedIn', extensionPage),
  ...form('/contracts/:contract/changes/new', 'signedIn', amendmentFormPage),
  ...form('/contracts/:contract/changes/:version', 'signedIn', versionPage),
  ...form('/contracts/:contract/changes/:version/refusal', 'signedIn', versionRefusalPage),
  ...form('/contracts/:contract/progress', 'signedIn', progressPage),
  ...form('/contracts/:contract/review', 'signedIn', reviewPage),
  // Ways out of a contract, and who stands between its sides
  get('/contracts/:contract/ending', 'signedIn', endingPageHandler),
  ...form('/contracts/:contract/ending/unpaid', 'signedIn', unpaidPage),
  ...form('/contracts/:contract/ending/refund', 'signedIn', refundPage),
  ...form('/contracts/:contract/ending/refund/answer', 'signedIn', refundAnswerPage),
  ...form('/contracts/:contract/ending/withdrawal', 'signedIn', endingWithdrawalPage),
  ...form('/contracts/:contract/ending/shares', 'signedIn', sharesPage),
  ...form('/contracts/:contract/ending/shares/agreement', 'signedIn', sharesAgreementPage),
  get('/contracts/:contract/dispute', 'signedIn', disputePageHandler),
  ...form('/contracts/:contract/dispute/opening', 'signedIn', disputeOpeningPage),
  ...form('/contracts/:contract/dispute/words', 'signedIn', wordsPage),
  ...form('/contracts/:contract/dispute/proposal', 'signedIn', termsProposalPage),
  ...form('/contracts/:contract/dispute/answer', 'signedIn', termsAnswerPage),
  ...form('/contracts/:contract/dispute/withdrawal', 'signedIn', disputeWithdrawalPage),
  ...form('/contracts/:contract/dispute/settlement', 'signedIn', settlementPage),
  ...form('/contracts/:contract/dispute/settlement/decision', 'signedIn', settlementDecisionPage),
  ...form('/contracts/:contract/hold', 'signedIn', holdPage),
  ...form('/contracts/:contract/viewing', 'signedIn', viewingPage),
  get('/disputes', 'signedIn', disputesPage),
  get('/reviews', 'signedIn', reviewNotesPage),
  ...files('/contracts/:contract/files/:file', 'signedIn', deliveredFile),
  ...talk('/contracts/:contract/talk', contractTalkPages),
  // Companies and workers
  ...form('/organizations/new', 'everyone', companyRegistration.account),
  ...form('/organizations/new/company', 'signedIn', companyRegistration.company),
  ...form('/organizations/new/needs', 'signedIn', companyRegistration.needs),
  ...form('/organizations/new/review', 'signedIn', companyRegistration.review),
  get('/organizations', 'signedIn', organizationQueue),
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
  ...form('/invitations/:organization', 'signedIn', invitationPage),
  get('/consultations', 'signedIn', consultationList),
  ...form('/consultations/:consultation', 'signedIn', consultationPage),
  ...form('/workers/new', 'everyone', workerRegistration.account),
  ...form('/workers/new/identity', 'signedIn', workerRegistration.identity),
  ...form('/workers/new/life', 'signedIn', workerRegistration.life),
  ...form('/workers/new/review', 'signedIn', workerRegistration.review),
  get('/workers/:worker', 'signedIn', workerPage),
  ...form('/profile', 'signedIn', profilePage),
  ...form('/circumstances', 'signedIn', circumstancesPage),
  get('/terms', 'everyone', termsPage),
  // Deposits, payouts and the accounts they go to
  get('/contracts/:contract/deposits', 'signedIn', depositNotice),
  ...form('/deposits', 'signedIn', depositsPage),
  get('/deposits/:deposit', 'signedIn', suspendedDeposit),
  ...form('/deposits/:deposit/match', 'signedIn', matchPage),
  ...form('/deposits/:deposit/refund', 'signedIn', givingBackPage),
  get('/refund-account', 'signedIn', refundList),
  ...form('/refunds/:refund/account', 'signedIn', refundAccountPage),
  get('/ledger', 'signedIn', ledgerPage),
  get('/ledger/journal', 'signedIn', journalPage),
  ...form('/ledger/journal/file', 'signedIn', journalFilePage),
  get('/ledger/orders/:contract', 'signedIn', orderMoney),
  ...form('/ledger/fees', 'signedIn', feesPage),
  ...form('/ledger/fees/approval', 'signedIn', feesApprovalPage),
  ...form('/ledger/fees/transfer', 'signedIn', feesTransferPage),
  ...form('/ledger/fees/withdrawal', 'signedIn', feesWithdrawalPage),
  ...form('/payouts', 'signedIn', payoutsPage),
  ...form('/payouts/plan', 'signedIn', planPage),
  ...form('/payouts/one', 'signedIn', lockOnePage),
  get('/batches/:batch', 'signedIn', batchPage),
  ...form('/batches/:batch/approval', 'signedIn', approvalPage),
  ...form('/batches/:batch/file', 'signedIn', filePage),
  ...form('/batches/:batch/sending', 'signedIn', sendingPage),
  ...form('/batches/:batch/settlement', 'signedIn', settlingPage),
  ...form('/batches/:batch/returns', 'signedIn', returnPage),
  ...form('/batches/:batch/late-returns', 'signedIn', lateReturnPage),
  ...form('/batches/:batch/cancellation', 'signedIn', cancellationPage),
  ...form('/batches/:batch/declaration', 'signedIn', undeclaringPage),
  get('/batches/:batch/list', 'signedIn', batchPaper),
  ...form('/bank-account', 'signedIn', bankAccountPage),
  ...form('/bank-account/passbook', 'signedIn', passbookPage),
  get('/my-payouts', 'signedIn', myPayouts),
];
