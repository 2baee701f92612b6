import { files, form, formWithFiles, get, type Route, talk } from '../route.ts';
import { acceptancePage } from './acceptance.tsx';
import { agreementPage } from './agreement.tsx';
import { amendmentFormPage } from './amendment.tsx';
import { versionPage, versionRefusalPage } from './change.tsx';
import { contractPageHandler } from './contract-page.tsx';
import { deadlineFile } from './deadline.tsx';
import { deliveryPage } from './delivery.tsx';
import { disputePageHandler, disputeWithdrawalPage, wordsPage } from './dispute.tsx';
import { disputesPage } from './disputes.tsx';
import { endingPageHandler, endingWithdrawalPage } from './ending.tsx';
import { deliveredFile } from './file.tsx';
import { contractList } from './list.tsx';
import { noticePaper } from './notice.tsx';
import { progressPage } from './progress.tsx';
import { refundAnswerPage, refundPage } from './refund.tsx';
import { offerRefusalPage } from './refusal.tsx';
import { reviewNotesPage, reviewPage } from './review.tsx';
import { selectionFormPage } from './selection.tsx';
import { extensionPage, revisionPage } from './send-back.tsx';
import { settlementDecisionPage } from './settlement.tsx';
import { sharesAgreementPage, sharesPage } from './shares.tsx';
import { disputeOpeningPage, holdPage } from './stop.tsx';
import { contractTalkPages } from './talk.tsx';
import { settlementPage, termsAnswerPage, termsProposalPage } from './terms.tsx';
import { unpaidPage } from './unpaid.tsx';
import { viewingPage } from './viewing.tsx';
import { offerWithdrawalPage } from './withdrawal.tsx';

export const contractsRoutes: readonly Route[] = [
  ...form('/proposals/:proposal/selection', 'signedIn', selectionFormPage),
  get('/contracts', 'signedIn', contractList),
  get('/contracts/:contract', 'signedIn', contractPageHandler),
  get('/contracts/:contract/deadlines/:deadline', 'signedIn', deadlineFile),
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
];
