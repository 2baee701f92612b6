import { addDays, type LocalDate } from '../../src/kernel/tokyo-date.ts';
import { jobTexts } from '../../src/web/jobs/job.texts.ts';
import { jobFormTexts } from '../../src/web/jobs/job-form.texts.ts';
import { templateTexts } from '../../src/web/jobs/template.texts.ts';
import { expect, type Visitor } from './visitor.ts';

export interface Part {
  readonly title: string;
  /** As somebody types it. */
  readonly reward: string;
  readonly dueOn: LocalDate;
}

/** All of a posting but its parts, as it would be written in such a town. */
export function postingAbout(title: string, parts: readonly Part[]) {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) throw new Error('A posting has a part');
  return {
    title,
    category: 'data-entry',
    description: '紙の出荷伝票を、日付・品目・数量・規格の表に入力してください。見本の表をお渡しします。',
    sampleResult: '2026-11-02, 髙﨑, ふじ, 20',
    deliverableFormat: '表計算のファイル（CSV）',
    acceptanceCriteria: 'すべての伝票が入力され、合計が伝票と合うこと。',
    deliveryDue: last.dueOn,
    applicationDeadline: addDays(first.dueOn, -3),
    expectedHours: '９',
    revisionsIncluded: '2',
    expenseHandling: '費用はかかりません。紙の伝票は髙﨑𠮷農園が郵送します。',
    ipHandling: '成果物の権利は、支払いのあと発注者に移ります。',
    deliveryPlace: '契約のページからCSVファイルで送ります。',
    contact: '髙﨑𠮷農園 髙﨑（0183-00-0009）',
    proposalsProtected: 'yes',
    employmentSigns: 'none',
    beginnersWelcome: 'yes',
  };
}

/** Types the posting into the form that is open, one row for each part. */
export async function fillInPosting(
  visitor: Visitor,
  posting: ReturnType<typeof postingAbout>,
  parts: readonly Part[],
): Promise<void> {
  const words = jobFormTexts[visitor.lang];
  for (const _ of parts.slice(1)) await visitor.press(words.moreRows);
  const isOne = parts.length === 1;
  for (const [row, { title, reward, dueOn }] of parts.entries()) {
    const own = isOne ? {} : { 'milestones.dueOn': dueOn };
    const answers = { 'milestones.title': title, 'milestones.reward': reward, ...own };
    await visitor.fillIn(words.labels, answers, isOne ? words.onePart : words.rowTitle(row + 1));
  }
  await visitor.fillIn(words.labels, posting);
}

/** Begins with a template, whose words are changed to the company's own. @returns the address of the draft */
export async function draftPosting(
  visitor: Visitor,
  posting: ReturnType<typeof postingAbout>,
  parts: readonly Part[],
): Promise<string> {
  const template = templateTexts[visitor.lang];
  await visitor.open('/jobs/new');
  // Its button also says what such work takes and pays.
  await visitor.press(new RegExp(`^${template.names['data-entry']}`));
  await visitor.reads(template.chosen(template.names['data-entry']));
  await expect(visitor.page.getByLabel(jobFormTexts[visitor.lang].labels.description)).not.toHaveValue('');
  await fillInPosting(visitor, posting, parts);
  await visitor.press(jobFormTexts[visitor.lang].save);
  await visitor.reads(posting.title);
  await visitor.reads(jobTexts[visitor.lang].state.draft);
  return visitor.path;
}
