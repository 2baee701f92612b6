export { type AgreeToConditions, agreeToConditions } from './agree-to-conditions.ts';
export { type ApproveBatch, approveBatch } from './approve-batch.ts';
export { type ApproveSweep, approveSweep } from './approve-sweep.ts';
export { type AccountOnPage, accountPage } from './bank-account.pages.ts';
export type { BankAccountRefusal } from './bank-account.rules.ts';
export { type OtherBankDay, otherBankDays } from './bank-day.pages.ts';
export {
  type BatchLine,
  type BatchRow,
  batchLines,
  batchRows,
} from './batch.pages.ts';
export { approversOf, batchesDue, type Declaration, declarationsOf, loadBatch } from './batch.rows.ts';
export type { Batch, BatchRefusal, BatchState, LeftOutReason, ReturnReason } from './batch.rules.ts';
export { type CancelBatch, cancelBatch } from './cancel-batch.ts';
export { type ChangeBankSetting, changeBankSetting } from './change-bank-setting.ts';
export { refundsOf } from './contract-money.pages.ts';
export { type DecideMistake, decideMistake } from './decide-mistake.ts';
export { type DeclareMistake, declareMistake } from './declare-mistake.ts';
export {
  type DepositOnNotice,
  depositsOf,
  type RecordedLine,
  recordedLines,
  type SuspendedDeposit,
  type SuspensePage,
  suspendedDeposits,
} from './deposit.pages.ts';
export type { Deposit, DepositRefusal, SuspenseReason } from './deposit.rules.ts';
export { type BankFile, type ExportBatch, exportBatch } from './export-batch.ts';
export { exportJournal } from './export-journal.ts';
export { type SweepRow, sweepRows } from './fee-sweep.pages.ts';
export type { SweepRefusal } from './fee-sweep.rules.ts';
export { findDuties, findOwnActions } from './find-actions.ts';
export type { Arrival } from './find-arrivals.ts';
export type { HeldBack } from './hold.rules.ts';
export { type HoldPayment, holdPayment } from './hold-payment.ts';
export { type Holding, holdings } from './holding.pages.ts';
export {
  type BatchInTransit,
  batchesInTransit,
  type JournalEntry,
  type JournalFilter,
  type JournalSums,
  journalEntries,
  journalSums,
} from './journal.pages.ts';
export { type LockBatch, lockBatch } from './lock-batch.ts';
export { type MarkSent, markSent } from './mark-sent.ts';
export { type MatchSuspense, matchSuspense } from './match-suspense.ts';
export { type IncomeMonth, incomeMonths, type RegionMonth, regionMonths } from './month.pages.ts';
export {
  type OwedToWorker,
  owedToWorker,
  type PayoutOfMilestone,
  type PayoutOfWorker,
  type PlannedPayout,
  payoutsOf,
  payoutsOfWorker,
  plannedPayouts,
  regionsWithOwed,
  type SettledContract,
  settledContracts,
} from './payout.pages.ts';
export type { Payout } from './payout.rules.ts';
export { planPayouts } from './plan-payouts.ts';
export { proposeSweep } from './propose-sweep.ts';
export { type AwaitedDeposit, readAwaited } from './read-awaited.ts';
export { type DepositNotice, readDepositNotice } from './read-deposit-notice.ts';
export { type BatchEvent, type BatchEventName, readHistory } from './read-history.ts';
export { readHolders } from './read-holders.ts';
export { type PaymentWithWords, readPayment } from './read-payment.ts';
export { type LikelyOrder, readSuspense, type Suspense } from './read-suspense.ts';
export { type RecordDeposit, recordDeposit } from './record-deposit.ts';
export { type RecordFeeTransfer, recordFeeTransfer } from './record-fee-transfer.ts';
export { type RecordLateReturn, recordLateReturn } from './record-late-return.ts';
export {
  type OwedRefund,
  owedRefunds,
  plannedRefunds,
  type RefundOnPage,
  refundPage,
  refundsOfOrganizations,
} from './refund.pages.ts';
export { type RegisterBankAccount, registerBankAccount } from './register-bank-account.ts';
export { type RegisterRefundAccount, registerRefundAccount } from './register-refund-account.ts';
export { type ReleasePayment, releasePayment } from './release-payment.ts';
export { type RemindOfBatch, remindOfBatch } from './remind-of-batch.ts';
export { type RemindOfDeposit, remindOfDeposit } from './remind-of-deposit.ts';
export { type ReturnDeposit, returnDeposit } from './return-deposit.ts';
export { type ReturnLine, returnLine } from './return-line.ts';
export { type SettleBatch, settleBatch } from './settle-batch.ts';
export { tryKeys } from './try-keys.ts';
export { type UnplannedPart, unplannedParts } from './unplanned.pages.ts';
export { type WithdrawBankSetting, withdrawBankSetting } from './withdraw-bank-setting.ts';
export { type WithdrawDeclaration, withdrawDeclaration } from './withdraw-declaration.ts';
export { type WithdrawSweep, withdrawSweep } from './withdraw-sweep.ts';
