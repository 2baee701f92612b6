import type { JobId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/transaction.ts';
import { removeDocument, writeDocument } from '../search/index.ts';
import { jobPage } from './job.pages.ts';
import { loadJob } from './job.rows.ts';
import { documentOf } from './listing.rules.ts';

/** Brings the list of open postings up to what a posting says now, in the transaction that changed it. */
export async function listJob(tx: Tx, id: JobId): Promise<void> {
  if ((await loadJob(tx, id)).state !== 'open') return removeDocument(tx, id);
  const posting = await jobPage(tx, id);
  await writeDocument(tx, documentOf(posting, posting.openedAt ?? tx.now));
}
