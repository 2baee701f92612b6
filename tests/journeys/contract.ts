import { writeFileSync } from 'node:fs';
import { contractTexts } from '../../src/web/contracts/contract.texts.ts';
import { contractNextTexts } from '../../src/web/contracts/contract-next.texts.ts';
import { contractStepTexts } from '../../src/web/contracts/contract-step.texts.ts';
import { jobTexts } from '../../src/web/jobs/job.texts.ts';
import { jobStepTexts } from '../../src/web/jobs/job-step.texts.ts';
import { signedIn } from './people.ts';
import { draftPosting, type Part, type postingAbout } from './postings.ts';
import { expect, type Journey, type Visitor } from './visitor.ts';

/** Drafted, sent, checked by the adviser, and open to everyone. @returns the address of the posting */
export async function postingOpens(
  journey: Journey,
  company: Visitor,
  posting: ReturnType<typeof postingAbout>,
  parts: readonly Part[],
): Promise<string> {
  const words = jobTexts[journey.lang];
  const job = await draftPosting(company, posting, parts);
  await company.press(words.submit);
  await company.reads(words.state.in_check);

  const adviser = await signedIn(journey, 'csp');
  await adviser.open('/checks');
  await adviser.follow(posting.title);
  await adviser.follow(words.check);
  const check = jobStepTexts[journey.lang].check;
  await adviser.fillIn(check.labels, { decision: 'open' });
  await adviser.press(check.submit);
  await adviser.leave();

  await company.open('/jobs');
  await company.follow(posting.title);
  await company.reads(words.state.open);
  return job;
}

export async function proposes(worker: Visitor, job: string): Promise<void> {
  const words = jobStepTexts[worker.lang].proposal;
  await worker.open(job);
  await worker.follow(jobTexts[worker.lang].propose);
  const message = '平日の午前に、毎日3時間ほど働けます。伝票の入力は5年しました。';
  await worker.fillIn(words.labels, { message, conditionsRead: 'yes' });
  await worker.press(words.submit);
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
export async function delivers(worker: Visitor, contract: string): Promise<void> {
  const words = contractStepTexts[worker.lang].delivery;
  const file = 'var/journey/出荷伝票_髙﨑𠮷.csv';
  writeFileSync(file, table);
  await worker.open(contract);
  await worker.follow(contractNextTexts[worker.lang].next.delivery.button);
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
