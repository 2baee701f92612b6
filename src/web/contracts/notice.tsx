import { slugOf } from '../../kernel/ids.ts';
import { allowToSee, NotFound } from '../../kernel/result.ts';
import { maySeeWorkerAddress } from '../../modules/contracts/contract.access.ts';
import { mayReadContract, noticePage } from '../../modules/contracts/index.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import { paperCode } from '../paper-code.ts';
import { formTexts } from '../parts/form.texts.ts';
import { PaperCodeView } from '../parts/paper-code.view.tsx';
import { href, type Visit } from '../visit.ts';
import { contractIdOf } from './contract.tsx';
import { noticeTexts } from './notice.texts.ts';
import { NoticeBody, type SeenNotice } from './notice.view.tsx';

/** The notice as a paper: A4, black on white, with its number and hash. */
export async function noticePaper(visit: Visit): Promise<Response> {
  const t = noticeTexts[visit.lang];
  const version = /^[1-9]\d{0,3}$/.exec(visit.params.version ?? '')?.[0];
  if (!version) throw new NotFound();
  const seen = await readNoticePage(visit, Number(version));
  const body = (
    <>
      <p class="no-print">
        <a href={href(visit, `/contracts/${slugOf('contract', seen.contract.id)}`)}>{t.back}</a>
        <br />
        <span class="small">{t.howToPrint}</span>
      </p>
      <h1>{t.title}</h1>
      <NoticeBody seen={seen} lang={visit.lang} />
      <PaperCodeView code={paperCode(visit)} label={formTexts.paperCode[visit.lang]} />
    </>
  );
  return page(visit, { title: `${t.title} ${seen.notice.work.title}`, body, bare: true });
}

/** @param version null for the newest */
export async function readNoticePage(visit: Visit, version: number | null): Promise<SeenNotice> {
  const seen = await reading(visit.region.id, async (tx) => {
    const notice = await noticePage(tx, contractIdOf(visit), version);
    allowToSee(await mayReadContract(tx, visit.actor, notice.contract));
    return notice;
  });
  return { ...seen, showsWorkerAddress: maySeeWorkerAddress(visit.actor, seen.contract) };
}
