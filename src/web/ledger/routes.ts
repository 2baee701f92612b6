import { form, get, type Route } from '../route.ts';
import { feesApprovalPage, feesPage, feesTransferPage, feesWithdrawalPage } from './fees.tsx';
import { journalFilePage, journalPage } from './journal.tsx';
import { ledgerPage } from './ledger.tsx';
import { orderMoney } from './order-money.tsx';

export const ledgerRoutes: readonly Route[] = [
  // The books, and the fees in them
  get('/ledger', 'signedIn', ledgerPage),
  get('/ledger/journal', 'signedIn', journalPage),
  ...form('/ledger/journal/file', 'signedIn', journalFilePage),
  get('/ledger/orders/:contract', 'signedIn', orderMoney),
  ...form('/ledger/fees', 'signedIn', feesPage),
  ...form('/ledger/fees/approval', 'signedIn', feesApprovalPage),
  ...form('/ledger/fees/transfer', 'signedIn', feesTransferPage),
  ...form('/ledger/fees/withdrawal', 'signedIn', feesWithdrawalPage),
];
