import { writeDate } from '../../kernel/tokyo-date.ts';
import { page } from '../page.tsx';
import { paperCode } from '../paper-code.ts';
import { formTexts } from '../parts/form.texts.ts';
import { PaperCodeView } from '../parts/paper-code.view.tsx';
import type { Visit } from '../visit.ts';
import { readBatch } from './batch.tsx';
import { batchPaperTexts } from './batch-paper.texts.ts';
import { BatchPaperView } from './batch-paper.view.tsx';

/** The list on A4: what approvers compare the screen with, and what goes to the bank with the file. */
export async function batchPaper(visit: Visit): Promise<Response> {
  const { batch, lines, history } = await readBatch(visit);
  const body = (
    <>
      <BatchPaperView place={visit} batch={batch} lines={lines} history={history} />
      <PaperCodeView code={paperCode(visit)} label={formTexts.paperCode[visit.lang]} />
    </>
  );
  const title = batchPaperTexts[visit.lang].title(writeDate(batch.payOn, visit.lang));
  return page(visit, { title, body, bare: true });
}
