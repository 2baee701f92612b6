import { contractTexts } from '../../src/web/contracts/contract.texts.ts';
import { contractNextTexts } from '../../src/web/contracts/contract-next.texts.ts';
import { endingTexts } from '../../src/web/contracts/ending.texts.ts';
import { depositTexts } from '../../src/web/settlement/deposit.texts.ts';
import { payoutTexts } from '../../src/web/settlement/payout.texts.ts';
import { refundTexts } from '../../src/web/settlement/refund.texts.ts';
import { suspenseTexts } from '../../src/web/settlement/suspense.texts.ts';
import { payer, readsDepositNotice, recordsLine } from './deposits.ts';
import { idIn, leavesOnly } from './ledger.ts';
import { makesOrder } from './orders.ts';
import { namesRefundAccount, paysOut } from './paying-out.ts';
import { signedIn, signIn } from './people.ts';
import type { Site } from './site.ts';
import { expect, type Journey } from './visitor.ts';

/** The client never pays in: after the week the worker ends it, and it costs nobody anything. */
export async function endsUnpaid(journey: Journey, site: Site): Promise<void> {
  const { say, lang } = journey;
  const t = endingTexts[lang];
  const title = `入金のない注文（${lang}）`;
  const people = { client: 'ryokan', worker: 'chinatsu', payerName: 'ﾕﾉｻﾜﾘﾖｶﾝｸﾐｱｲ' };
  const contract = await makesOrder(site, {
    ...people,
    name: 'unpaid',
    title,
    reward: 9_600,
    reaches: 'agreed',
    line: 301,
  });

  say('before the week is over there is no way to end it yet, but the day from which there is one');
  const worker = await signedIn(journey, people.worker);
  await worker.open(contract);
  await worker.follow(t.link);
  await worker.reads(t.noMoney);
  await expect(worker.page.getByRole('link', { name: t.way.unpaid })).toHaveCount(0);

  say('after it the worker ends the contract');
  await site.letPass('+11d');
  await signIn(worker, people.worker);
  await worker.open(`${contract}/ending`);
  await worker.follow(t.way.unpaid);
  await worker.press(t.unpaid.submit);
  await worker.reads(contractTexts[lang].state.unpaid);

  say('nobody waits for the money any more');
  const operator = await signedIn(journey, 'operator');
  await operator.open('/deposits');
  await expect(operator.page.getByText(title)).toHaveCount(0);
  await leavesOnly(site, contract);
}

/** Both agree, before anything was delivered, that all of it goes back. */
export async function refundsInFull(journey: Journey, site: Site): Promise<void> {
  const { say, lang } = journey;
  const t = endingTexts[lang];
  const people = { client: 'miso', worker: 'haru', payerName: 'ﾀｶｻｷﾐｿｸﾞﾗ' };
  const contract = await makesOrder(site, {
    ...people,
    name: 'refund',
    title: `全額を返す注文（${lang}）`,
    reward: 12_000,
    reaches: 'funded',
    line: 302,
  });

  say('the client proposes to end with a full refund, the worker agrees');
  const client = await signedIn(journey, people.client);
  await client.open(`${contract}/ending`);
  await client.follow(t.way.refund);
  await client.fillIn(t.refund.labels, { statement: '冬の仕込みがなくなりました。申しわけありません。' });
  await client.press(t.refund.submit);
  const worker = await signedIn(journey, people.worker);
  await worker.open(`${contract}/ending`);
  await worker.follow(t.answer);
  await worker.fillIn(t.refundAnswer.labels, { answer: 'agree', confirmed: 'yes' });
  await worker.press(t.refundAnswer.submit);
  await worker.reads(t.noMoney);

  say('the client names the account, and the money goes back through a batch by two');
  await namesRefundAccount(client, site, 'たかさきみそぐら', '7654321');
  await paysOut(journey, site);
  await signIn(client, people.client);
  await client.open('/refund-account');
  await client.reads(refundTexts[lang].state.settled);
  await client.open(contract);
  await client.reads(contractTexts[lang].places.returned);
  await leavesOnly(site, contract);
}

/** What was done is paid for, the rest goes back: 60 to 40. */
export async function shares(journey: Journey, site: Site): Promise<void> {
  const { say, lang } = journey;
  const t = endingTexts[lang];
  const people = { client: 'michinoeki', worker: 'endo', payerName: 'ｶ)ﾐﾁﾉｴｷﾕｲﾉｻﾄ' };
  const contract = await makesOrder(site, {
    ...people,
    name: 'shares',
    title: `途中で終える注文（${lang}）`,
    reward: 15_001,
    reaches: 'funded',
    line: 303,
  });

  say('the client names 60 per cent, the worker agrees to the amounts in yen');
  const client = await signedIn(journey, people.client);
  await client.open(`${contract}/ending`);
  await client.follow(t.way.share);
  await client.fillIn(t.shares.labels, {
    statement: '200枚のうち120枚ができました。',
    'shares.percent': '６０',
  });
  await client.press(t.shares.submit);
  const worker = await signedIn(journey, people.worker);
  await worker.open(`${contract}/ending`);
  await worker.follow(t.agree);
  await worker.fillIn(t.agreement.labels, { confirmed: 'yes' });
  await worker.press(t.agreement.submit);
  const [end] = await site.rows<{ whole: string; payout: string; refund: string }>(
    `select m.deposit_amount::text as whole, e.payout_amount::text as payout, e.refund_amount::text as refund
       from milestone m join milestone_end e on e.region_id = m.region_id and e.milestone_id = m.id
      where m.contract_id = $1`,
    [idIn(contract)],
  );
  const whole = BigInt(end?.whole ?? 0);
  expect(end).toEqual({
    whole: String(whole),
    payout: String((whole * 60n) / 100n),
    refund: String(whole - (whole * 60n) / 100n),
  });

  say('both are paid by one batch');
  await namesRefundAccount(client, site, 'カブシキガイシャミチノエキユイノサト', '1122334');
  const { batch } = await paysOut(journey, site);
  const paid = batch.lines.map(({ amount }) => String(amount));
  expect(paid).toEqual(expect.arrayContaining([end?.payout, end?.refund]));
  await signIn(worker, people.worker);
  await worker.open('/my-payouts');
  await worker.reads(payoutTexts[lang].minePart);
  await worker.reads(payoutTexts[lang].state.settled);
  await signIn(client, people.client);
  await client.open('/refund-account');
  await client.reads(refundTexts[lang].state.settled);
  await leavesOnly(site, contract);
}

/** More came than was announced: the announced part is the deposit, the rest goes back to who paid it. */
export async function returnsTooMuch(journey: Journey, site: Site): Promise<void> {
  const { say, lang } = journey;
  const t = suspenseTexts[lang];
  const people = { client: 'ryokan', worker: 'haru', payerName: payer };
  const contract = await makesOrder(site, {
    ...people,
    name: 'too-much',
    title: `払いすぎた注文（${lang}）`,
    reward: 9_000,
    reaches: 'agreed',
    line: 305,
  });

  say('5,000 yen too much wait; the operator uses the announced part, and gives the rest back');
  const client = await signedIn(journey, people.client);
  const [announced] = await readsDepositNotice(client, contract);
  if (!announced) throw new Error('The notice announces no deposit');
  const operator = await signedIn(journey, 'operator');
  const line = `${await site.dayFromNow(0)}/305`;
  await recordsLine(operator, { ...announced, amount: announced.amount + 5_000n }, line, 'suspended');
  await operator.reads(depositTexts[lang].why['amount-differs']);
  await operator.page
    .getByRole('listitem')
    .filter({ hasText: announced.reference })
    .filter({ hasText: line })
    .getByRole('link')
    .click();
  await operator.heading(t.titles.in_suspense);
  await operator.page.getByRole('radio', { name: announced.reference }).check();
  await operator.press(t.match);
  await operator.reads('¥5,000');
  if (!(await operator.button(t.giveBack).isVisible())) await operator.unfold(t.giveBackTitle);
  await operator.press(t.giveBack);
  await operator.reads(t.ended.refunded);
  await client.open(contract);
  await client.reads(contractNextTexts[lang].next.delivery.theirs);

  say('the client names the account, and gets back what was too much');
  await namesRefundAccount(client, site, 'たかさきよしのうえん', '5566778');
  const { batch } = await paysOut(journey, site);
  expect(batch.lines.map(({ amount }) => amount)).toContain(5_000n);
  await signIn(operator, 'operator');
  await operator.open('/ledger');
  await leavesOnly(site, contract, { escrow: String(announced.amount) });
}
