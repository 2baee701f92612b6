import { form, get, type Route } from '../route.ts';
import { bankAccountPage, passbookPage } from './bank-account.tsx';
import { batchPage } from './batch.tsx';
import { batchPaper } from './batch-paper.tsx';
import {
  approvalPage,
  cancellationPage,
  filePage,
  lateReturnPage,
  returnPage,
  sendingPage,
  settlingPage,
  undeclaringPage,
} from './batch-steps.tsx';
import { depositNotice } from './deposit-notice.tsx';
import { depositsPage } from './deposits.tsx';
import { holdPage, releasePage } from './hold.tsx';
import { myIncome } from './my-income.tsx';
import { myPayouts } from './my-payouts.tsx';
import { lockOnePage, payoutsPage, planPage } from './payouts.tsx';
import { refundAccountPage } from './refund-account.tsx';
import { refundList } from './refunds.tsx';
import {
  givingBackPage,
  matchPage,
  mistakeDecisionPage,
  mistakePage,
  suspendedDeposit,
} from './suspense.tsx';

export const settlementRoutes: readonly Route[] = [
  get('/contracts/:contract/deposits', 'signedIn', depositNotice),
  ...form('/deposits', 'signedIn', depositsPage),
  get('/deposits/:deposit', 'signedIn', suspendedDeposit),
  ...form('/deposits/:deposit/match', 'signedIn', matchPage),
  ...form('/deposits/:deposit/refund', 'signedIn', givingBackPage),
  ...form('/deposits/:deposit/mistake', 'signedIn', mistakePage),
  ...form('/deposits/:deposit/mistake/decision', 'signedIn', mistakeDecisionPage),
  get('/refund-account', 'signedIn', refundList),
  ...form('/refunds/:refund/account', 'signedIn', refundAccountPage),
  ...form('/payouts', 'signedIn', payoutsPage),
  ...form('/payouts/plan', 'signedIn', planPage),
  ...form('/payouts/one', 'signedIn', lockOnePage),
  ...form('/payouts/:payment/hold', 'signedIn', holdPage),
  ...form('/payouts/:payment/release', 'signedIn', releasePage),
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
  get('/my-income', 'signedIn', myIncome),
];
