import { slugOf } from '../../kernel/ids.ts';
import {
  approveForm,
  cancelForm,
  exportForm,
  lateReturnForm,
  returnForm,
  sentForm,
  settleForm,
  withdrawForm,
} from '../../modules/settlement/batch.forms.ts';
import {
  approveBatch,
  type BankFile,
  cancelBatch,
  exportBatch,
  markSent,
  recordLateReturn,
  returnLine,
  settleBatch,
  withdrawDeclaration,
} from '../../modules/settlement/index.ts';
import { formPage } from '../form-page.tsx';
import type { Visit } from '../visit.ts';
import { batchIdOf, drawBatch } from './batch.tsx';
import { batchRefusalText } from './refusal-text.ts';

const backToBatch = (visit: Visit) => `/batches/${slugOf('batch', batchIdOf(visit))}`;

export const approvalPage = formPage({
  schema: approveForm,
  draw: (visit, form) => drawBatch(visit, 'approve', form),
  submit: (visit, { key, shownHash, outliers }) =>
    approveBatch(visit.actor, { key, shownHash, outliers, batchId: batchIdOf(visit) }),
  refusals: batchRefusalText,
  next: backToBatch,
});

/** Answers with the file itself, so that nobody takes it out without a trace. */
export const filePage = formPage({
  schema: exportForm,
  draw: (visit, form) => drawBatch(visit, 'exportFile', form),
  submit: (visit, { key }) => exportBatch(visit.actor, { key, batchId: batchIdOf(visit) }),
  refusals: batchRefusalText,
  next: (_, file) => download(file),
});

export const sendingPage = formPage({
  schema: sentForm,
  draw: (visit, form) => drawBatch(visit, 'send', form),
  submit: (visit, { key }) => markSent(visit.actor, { key, batchId: batchIdOf(visit) }),
  refusals: batchRefusalText,
  next: backToBatch,
});

export const settlingPage = formPage({
  schema: settleForm,
  draw: (visit, form) => drawBatch(visit, 'settle', form),
  submit: (visit, { key }) => settleBatch(visit.actor, { key, batchId: batchIdOf(visit) }),
  refusals: batchRefusalText,
  next: backToBatch,
});

export const returnPage = formPage({
  schema: returnForm,
  draw: (visit, form) => drawBatch(visit, 'giveBack', form),
  submit: (visit, command) => returnLine(visit.actor, { ...command, batchId: batchIdOf(visit) }),
  refusals: batchRefusalText,
  next: backToBatch,
});

export const lateReturnPage = formPage({
  schema: lateReturnForm,
  draw: (visit, form) => drawBatch(visit, 'late', form),
  submit: (visit, command) => recordLateReturn(visit.actor, { ...command, batchId: batchIdOf(visit) }),
  refusals: batchRefusalText,
  next: backToBatch,
});

export const cancellationPage = formPage({
  schema: cancelForm,
  draw: (visit, form) => drawBatch(visit, 'cancel', form),
  submit: (visit, command) => cancelBatch(visit.actor, { ...command, batchId: batchIdOf(visit) }),
  refusals: batchRefusalText,
  next: backToBatch,
});

export const undeclaringPage = formPage({
  schema: withdrawForm,
  draw: (visit, form) => drawBatch(visit, 'withdraw', form),
  submit: (visit, command) => withdrawDeclaration(visit.actor, { ...command, batchId: batchIdOf(visit) }),
  refusals: batchRefusalText,
  next: backToBatch,
});

function download({ name, bytes }: BankFile): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
