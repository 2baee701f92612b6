import { writeFileSync } from 'node:fs';
import { changeTexts } from '../../src/web/contracts/change.texts.ts';
import { contractTexts } from '../../src/web/contracts/contract.texts.ts';
import { contractNextTexts } from '../../src/web/contracts/contract-next.texts.ts';
import { contractStepTexts } from '../../src/web/contracts/contract-step.texts.ts';
import { checkingTexts } from '../../src/web/jobs/checking.texts.ts';
import { jobTexts } from '../../src/web/jobs/job.texts.ts';
import { jobFormTexts } from '../../src/web/jobs/job-form.texts.ts';
import { jobStepTexts } from '../../src/web/jobs/job-step.texts.ts';
import { talkTexts } from '../../src/web/messages/talk.texts.ts';
import { pressEnter, tabTo } from './keyboard.ts';
import { signedIn } from './people.ts';
import { draftPosting, type Part, type postingAbout } from './postings.ts';
import { expect, type Journey, type Visitor } from './visitor.ts';

/** By template, sent, returned with words beside a field, corrected, and open to everyone. @returns its address */
export async function postingOpens(
  journey: Journey,
  company: Visitor,
  posting: ReturnType<typeof postingAbout>,
  parts: readonly Part[],
): Promise<string> {
  const words = jobTexts[journey.lang];
  const { labels, save } = jobFormTexts[journey.lang];
  const check = jobStepTexts[journey.lang].check;
  const job = await draftPosting(company, posting, parts);
  await company.press(words.submit);
  await company.reads(words.state.in_check);

  const adviser = await signedIn(journey, 'csp');
  const remark = '品目の名前は、何を見て入れますか。㈱や①の伝票もあります。';
  await adviser.open('/checks');
  await adviser.follow(posting.title);
  await adviser.fillIn(check.labels, { decision: 'return', note: '一か所だけ、足してください。' });
  const checking = checkingTexts[journey.lang];
  await adviser.unfold(checking.writeRemark(labels.description));
  await adviser.fillIn({ description: checking.remarkOn(labels.description) }, { description: remark });
  await adviser.press(check.submit);

  await company.open(job);
  await company.reads(words.state.returned);
  await company.follow(words.edit);
  const field = company.page.getByLabel(labels.description);
  await expect(field).toHaveAccessibleDescription(new RegExp(remark));
  await company.fillIn(labels, { description: `${posting.description}品目の一覧をお渡しします。` });
  await company.press(save);
  await company.press(words.submit);

  await adviser.open('/checks');
  await adviser.follow(posting.title);
  await adviser.reads(remark);
  await adviser.fillIn(check.labels, { decision: 'open' });
  await adviser.press(check.submit);
  await adviser.leave();

  await company.open('/jobs');
  await company.follow(posting.title);
  await company.reads(words.state.open);
  return job;
}

/** Before the proposal: a question, and the company's answer, which everybody reads. */
export async function asksAndAnswers(worker: Visitor, company: Visitor, job: string): Promise<void> {
  const words = jobTexts[worker.lang];
  const { question, answer } = jobStepTexts[worker.lang];
  const asked = '読めない字は、どう入れますか。';
  const said = '「要確認」と入れてください。推測しなくて大丈夫です。';
  await worker.open(job);
  await worker.follow(words.ask);
  await worker.fillIn(question.labels, { question: asked });
  await worker.press(question.submit);
  await company.open(job);
  await company.reads(asked);
  await company.follow(words.answerIt);
  await company.fillIn(answer.labels, { answer: said });
  await company.press(answer.submit);
  await worker.open(job);
  await worker.reads(said);
}

/** Without touching the mouse; where the focus is can be seen at each stop. */
export async function proposes(worker: Visitor, job: string): Promise<void> {
  const { page, lang } = worker;
  const words = jobStepTexts[lang].proposal;
  await worker.open(job);
  await tabTo(page, jobTexts[lang].propose);
  await pressEnter(page);
  await tabTo(page, 'message');
  await page.keyboard.type('平日の午前に、毎日3時間ほど働けます。伝票の入力は5年しました。');
  await tabTo(page, 'conditionsRead');
  await page.keyboard.press('Space');
  await tabTo(page, words.submit);
  await pressEnter(page);
}

/** @returns the address of the contract */
export async function selects(company: Visitor, job: string, workerName: string): Promise<string> {
  const words = jobTexts[company.lang];
  await company.open(job);
  await company.follow(words.seeProposals(1));
  await company.reads(workerName);
  await company.follow(words.select);
  await company.press(contractStepTexts[company.lang].selection.submit);
  await company.reads(contractTexts[company.lang].state.offered);
  return company.path;
}

/** Reads the notice, on paper too, and agrees to it. */
export async function agrees(visitor: Visitor, contract: string, names: readonly string[]): Promise<void> {
  const words = contractStepTexts[visitor.lang].agreement;
  await visitor.open(`${contract}/notices/1`);
  for (const name of names) await visitor.reads(name);
  await visitor.open(contract);
  await visitor.follow(contractNextTexts[visitor.lang].next.agreement.button);
  for (const name of names) await visitor.reads(name);
  await visitor.fillIn(words.labels, { read: 'yes' });
  await visitor.press(words.submit);
}

const table = '\ufeff日付,品目,数量\r\n11月20日,りんご（髙﨑𠮷①）,240\r\n';

/** Hands over the part that is next, with a table, which the company then finds as it was sent. */
export async function delivers(
  worker: Visitor,
  contract: string,
  step: 'delivery' | 'redelivery' = 'delivery',
): Promise<void> {
  const words = contractStepTexts[worker.lang].delivery;
  const file = 'var/journey/出荷伝票_髙﨑𠮷.csv';
  writeFileSync(file, table);
  await worker.open(contract);
  await worker.follow(contractNextTexts[worker.lang].next[step].button);
  await worker.fillIn(words.labels, {
    note: '240枚すべて入力しました。①の伝票だけ、数字が読めません。',
    files: file,
  });
  await worker.press(words.submit);
  await worker.reads(contractTexts[worker.lang].deliveries);
}

/** Finds the file as it was sent, and stands before the button. */
export async function looksAtDelivery(company: Visitor, contract: string): Promise<void> {
  await company.open(contract);
  const link = company.page.getByRole('link', { name: '出荷伝票_髙﨑𠮷.csv' }).first();
  const address = new URL((await link.getAttribute('href')) ?? '', company.page.url());
  const file = await company.page.request.get(address.href);
  expect(await file.text()).toBe(table);
  await company.follow(contractNextTexts[company.lang].next.acceptance.button);
}

/** Presses twice, as an impatient hand does; one acceptance comes of it. */
export async function accepts(company: Visitor, contract: string): Promise<void> {
  await looksAtDelivery(company, contract);
  await company.button(contractStepTexts[company.lang].acceptance.submit).dblclick();
  await company.reads(contractTexts[company.lang].accepted);
}

/** Names the condition that is not met, which the worker reads where they go on. */
export async function sendsBack(company: Visitor, worker: Visitor, contract: string): Promise<void> {
  const { revision, items } = changeTexts[company.lang];
  const expected = '12枚目からの「品目」が、一行ずれています。直してください。';
  await company.open(contract);
  await company.follow(contractNextTexts[company.lang].askRevision);
  await company.fillIn(revision.labels, { item: 'criteria', expected });
  await company.press(revision.submit);
  await worker.open(contract);
  await worker.reads(contractNextTexts[worker.lang].asked(items.criteria));
  await worker.reads(expected);
}

/** Each writes once, on the page of the order, and the other reads it there. */
export async function talk(worker: Visitor, company: Visitor, contract: string): Promise<void> {
  const pairs = [
    [worker, company, 'あすから始めます。'],
    [company, worker, 'よろしくお願いします。髙﨑'],
  ] as const;
  for (const [writer, reader, text] of pairs) {
    const words = talkTexts[writer.lang];
    await writer.open(contract);
    await writer.fillIn(words.labels, { text });
    await writer.button(words.send).click();
    await expect(writer.page.locator('.messages')).toContainText(text);
    await reader.open(contract);
    await expect(reader.page.locator('.messages')).toContainText(text);
  }
}
