import { contractTexts } from '../../src/web/contracts/contract.texts.ts';
import { contractStepTexts } from '../../src/web/contracts/contract-step.texts.ts';
import { contractRefusalText } from '../../src/web/contracts/refusal-text.ts';
import { askTexts } from '../../src/web/identity/ask-to-sign-in.texts.ts';
import { signInTexts } from '../../src/web/identity/sign-in.texts.ts';
import { payoutTexts } from '../../src/web/settlement/payout.texts.ts';
import { namesBankAccount, namesPassbook } from './bank-account.ts';
import {
  accepts,
  agrees,
  asksAndAnswers,
  delivers,
  looksAtDelivery,
  postingOpens,
  proposes,
  selects,
  sendsBack,
  talk,
} from './contract.ts';
import { readsDepositNotice, recordsLine } from './deposits.ts';
import { idIn, verifies } from './ledger.ts';
import {
  givesBack,
  locksAndApproves,
  payDayComes,
  payDayNears,
  savesBankFile,
  sends,
  settles,
} from './payouts.ts';
import { signedIn, signIn } from './people.ts';
import { postingAbout } from './postings.ts';
import { checksCompany, type Newcomer, password, registersCompany, registersWorker } from './registration.ts';
import type { Site } from './site.ts';
import { expect, type Journey } from './visitor.ts';

/** From the registration of a company to the money on a worker's account. */
export async function wholeWalk(journey: Journey, site: Site): Promise<void> {
  const { say, lang } = journey;
  const holder = 'たかさき　よしの';

  say('a company registers, and the adviser checks it');
  const company = await registersCompany(journey, `nouen-${lang}`, organizations[lang]);
  await checksCompany(journey, company.name);

  say('a worker registers, with their circumstances and a bank account');
  const worker = await registersWorker(journey, `yoshino-${lang}`);
  const account = { bank: '秋田', branch: '湯沢', number: '１２３４５６', holder, password };
  await namesBankAccount(worker.visitor, account);

  say('the company posts a job in two parts; the adviser returns it once, then opens it');
  const parts = [
    { title: '伝票の入力（①〜⑫月）', reward: '１０，８００円', dueOn: await site.dayFromNow(6) },
    { title: '見直しと集計', reward: '21,600', dueOn: await site.dayFromNow(8) },
  ];
  const posting = postingAbout(`髙﨑𠮷農園の出荷伝票を表に入力（${lang}）`, parts);
  const job = await postingOpens(journey, company.visitor, posting, parts);

  say('the worker asks, proposes by the keyboard alone; the company chooses, both agree to the notice');
  await asksAndAnswers(worker.visitor, company.visitor, job);
  await proposes(worker.visitor, job);
  const contract = await selects(company.visitor, job, worker.name);
  for (const { visitor } of [worker, company]) await agrees(visitor, contract, [company.name, worker.name]);

  say('the deposits are announced; one comes a yen short and waits, then both come exactly');
  const announced = await readsDepositNotice(company.visitor, contract);
  const operator = await signedIn(journey, 'operator');
  const day = await site.dayFromNow(0);
  const [first] = announced;
  if (!first) throw new Error('The notice announces no deposit');
  await recordsLine(operator, { ...first, amount: first.amount - 1n }, `${day}/100`, 'suspended');
  for (const [index, deposit] of announced.entries())
    await recordsLine(operator, deposit, `${day}/${101 + index}`, 'matched');

  say(
    'the two talk; the first part is delivered, sent back, delivered again, and accepted by pressing twice',
  );
  await talk(worker.visitor, company.visitor, contract);
  await delivers(worker.visitor, contract);
  await sendsBack(company.visitor, worker.visitor, contract);
  await delivers(worker.visitor, contract, 'redelivery');
  await accepts(company.visitor, contract);

  if (journey.scripts) {
    say('nobody else finds the contract');
    await isHidden(journey, contract);
  }

  say('the second part is delivered; the company looks at it, and answers only after the deadline');
  await delivers(worker.visitor, contract);
  await looksAtDelivery(company.visitor, contract);
  await site.letPass('+12d');
  await signIn(worker.visitor, worker.login, password);
  await worker.visitor.opensUntil(contract, contractTexts[lang].autoAccepted);
  await answersTooLate(company, contract);

  say('the payouts are put into a batch, approved by two, and the bank file is what page and ledger say');
  await payDayNears(site, operator);
  const batch = await locksAndApproves(journey, operator);
  await savesBankFile(operator, site, batch);
  await sends(operator, site, batch);

  say('the pay day comes: one payment comes back, the others are settled');
  await payDayComes(site, operator, batch);
  const [returned] = batch.lines.filter(({ name }) => name === worker.name);
  if (!returned) throw new Error(`${worker.name} is not in the batch`);
  await givesBack(operator, batch, returned.lineNo);
  await settles(operator, site, batch);

  say('the worker names another account, and is paid again');
  await signIn(worker.visitor, worker.login, password);
  await namesPassbook(worker.visitor, { symbol: '14030', number: '12345671', holder, password });
  await site.letPass('+4d');
  await payDayNears(site, operator);
  const again = await locksAndApproves(journey, operator);
  await savesBankFile(operator, site, again);
  await sends(operator, site, again);
  await payDayComes(site, operator, again);
  await settles(operator, site, again);
  await signIn(worker.visitor, worker.login, password);
  await worker.visitor.open('/my-payouts');
  await worker.visitor.reads(payoutTexts[lang].account('67'));
  expect(await timesPaid(site, contract)).toEqual([
    { returned: '1', settled: '1' },
    { returned: '0', settled: '1' },
  ]);
  await verifies(site);
}

/** How often each part of a contract was paid, the one that came back first. */
function timesPaid(site: Site, contract: string): Promise<object[]> {
  return site.rows(
    `select count(*) filter (where l.state = 'returned')::text as returned,
       count(*) filter (where l.state = 'settled')::text as settled
       from milestone m join payout p on p.region_id = m.region_id and p.milestone_id = m.id
       join payout_line l on l.region_id = p.region_id and l.payout_id = p.id
      where m.contract_id = $1 group by p.id order by 1 desc`,
    [idIn(contract)],
  );
}

/** Neither a stranger, nor another company, nor another region: as if there were nothing at the address. */
async function isHidden(journey: Journey, contract: string): Promise<void> {
  const strangers = [
    [journey, 'ken'],
    [journey, 'miso'],
    [{ ...journey, region: 'minato' }, 'minato-suisan'],
  ] as const;
  for (const [where, login] of strangers) {
    const stranger = await signedIn(where, login);
    for (const path of ['', '/deposits', '/agreement', '/notices/1'])
      expect(await stranger.open(`${contract}${path}`), `${login} at ${path}`).toBe(404);
    await stranger.leave();
  }
}

/** The session has ended, and so has the time to answer: what was to be sent is kept, then answered with a sentence. */
async function answersTooLate({ visitor, login }: Newcomer, contract: string): Promise<void> {
  const ask = askTexts[visitor.lang];
  await visitor.press(contractStepTexts[visitor.lang].acceptance.submit);
  await visitor.reads(ask.kept);
  await visitor.press(ask.signIn);
  const words = signInTexts[visitor.lang];
  await visitor.fillIn(words.labels, { login, password });
  await visitor.press(words.submit);
  await visitor.press(ask.continue);
  await visitor.reads(contractRefusalText['already-accepted'][visitor.lang]);
  await visitor.open(contract);
}

const organizations = {
  ja: {
    name: '株式会社髙﨑𠮷農園',
    legalForm: 'corporation',
    corporateNumber: '９０５９９０１０１２３４５',
    officers: '2',
  },
  en: { name: '髙﨑𠮷果樹園①', legalForm: 'soleProprietor', corporateNumber: '', officers: '' },
};
