import { disputeTexts } from '../../src/web/contracts/dispute.texts.ts';
import { endingTexts } from '../../src/web/contracts/ending.texts.ts';
import { payoutTexts } from '../../src/web/settlement/payout.texts.ts';
import { namesPassbook } from './bank-account.ts';
import { leavesOnly } from './ledger.ts';
import { makesOrder } from './orders.ts';
import { paysOut, sendsAll } from './paying-out.ts';
import { givesBack, settles } from './payouts.ts';
import { signedIn, signIn } from './people.ts';
import type { Site } from './site.ts';
import { expect, type Journey, type Visitor } from './visitor.ts';

/** They do not agree on a delivery; both accept what the mediator proposes, and the pay comes back once from the bank. */
export async function mediates(journey: Journey, site: Site): Promise<void> {
  const { say, lang } = journey;
  const t = disputeTexts[lang];
  const people = { client: 'seika', worker: 'yoshida', payerName: 'ﾉｳ)ﾕｲﾉｻﾄｾｲｶｸﾐｱｲ' };
  const title = `調停になる注文（${lang}）`;
  const contract = await makesOrder(site, {
    ...people,
    name: 'dispute',
    title,
    reward: 18_000,
    reaches: 'delivered',
    line: 304,
  });

  say('the client stops the work, and both say how they see it');
  const client = await signedIn(journey, people.client);
  const worker = await signedIn(journey, people.worker);
  await client.open(`${contract}/ending`);
  await client.follow(endingTexts[lang].way.dispute);
  await client.fillIn(t.opening.labels, { reason: '列の順番が、見本と違います。' });
  await client.press(t.opening.submit);
  await client.reads(t.state.statement);
  for (const [visitor, statement] of [
    [client, '品目の列が、規格の前に来るはずです。'],
    [worker, '見本の①のとおりに入力しました。'],
  ] as const) {
    await visitor.open(`${contract}/dispute`);
    await visitor.follow(t.say);
    await visitor.fillIn(t.word.labels, { statement });
    await visitor.press(t.word.submit);
  }

  say('the mediator writes why they look, and proposes that all of it is paid; both accept');
  await bothAccept(journey, { title, contract, client, worker });

  say('the payment comes back; the worker names another account, and is paid again, once');
  await isPaidAgain(journey, site, worker, people.worker);
  await leavesOnly(site, contract);
}

interface Dispute {
  readonly title: string;
  readonly contract: string;
  readonly client: Visitor;
  readonly worker: Visitor;
}

async function bothAccept(journey: Journey, { title, contract, client, worker }: Dispute): Promise<void> {
  const t = disputeTexts[journey.lang];
  const mediator = await signedIn(journey, 'chotei');
  await mediator.open('/disputes');
  await mediator.follow(title);
  await mediator.fillIn(t.viewing.labels, { reason: '調停の案を書くため。' });
  await mediator.press(t.viewing.submit);
  await mediator.open(`${contract}/dispute`);
  await mediator.follow(t.propose);
  const statement = '見本と合っています。列は、会社で入れかえられます。';
  await mediator.fillIn(t.terms.labels, { statement, way: 'share', 'shares.percent': '100' });
  await mediator.press(t.terms.submit);
  for (const visitor of [client, worker]) {
    await visitor.open(`${contract}/dispute`);
    await visitor.reads(statement);
    await visitor.follow(t.reply);
    await visitor.fillIn(t.answer.labels, { answer: 'accept' });
    await visitor.press(t.answer.submit);
  }
  await worker.reads(t.outcome.mediated);
}

async function isPaidAgain(journey: Journey, site: Site, worker: Visitor, login: string): Promise<void> {
  const { batch, operator } = await sendsAll(journey, site);
  const returned = batch.lines.find(({ name }) => name === '𠮷田 正一');
  if (!returned) throw new Error('The worker is not in the batch');
  await givesBack(operator, batch, returned.lineNo);
  await settles(operator, site, batch);
  await signIn(worker, login);
  await namesPassbook(worker, { symbol: '14030', number: '12345671', holder: 'よしだ しょういち' });
  await site.letPass('+4d');
  const again = await paysOut(journey, site);
  expect(again.batch.lines.map(({ amount }) => amount)).toContain(returned.amount);
  await signIn(worker, login);
  await worker.open('/my-payouts');
  await worker.reads(payoutTexts[journey.lang].account('67'));
}
