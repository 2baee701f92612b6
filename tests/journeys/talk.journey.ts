import { contractTexts } from '../../src/web/contracts/contract.texts.ts';
import { talkTexts } from '../../src/web/messages/talk.texts.ts';
import { signedIn } from './people.ts';
import { expect, type Journey, type Visitor } from './visitor.ts';

/** Two people talk while both look at the page; what could not be sent stays where it was typed. */
export async function talkOfTwo(journey: Journey): Promise<void> {
  const company = await atTheirOrder(journey, 'seika');
  const worker = await atTheirOrder(journey, 'ken');

  journey.say('reads what the other has just written, without opening the page again');
  await says(company, '12枚目の「規格」の列だけ、一行ずれているようです。');
  await expect(worker.page.locator('.messages')).toContainText('一行ずれているようです。');
  await says(worker, 'ありがとうございます。あす午前に直して送ります。');
  await expect(company.page.locator('.messages')).toContainText('あす午前に直して送ります。');

  journey.say('sees that it was read');
  await worker.page.locator('.messages > li').last().scrollIntoViewIfNeeded();
  await expect(company.page.locator('.own .was-read').last()).toBeVisible();

  journey.say('keeps what could not be sent, and sends it once when the line is back');
  const words = talkTexts[journey.lang];
  const own = company.page.locator('.messages > .own');
  const before = await own.count();
  await company.page.route('**/talk', (route) => route.fulfill({ status: 429, body: '' }));
  await says(company, 'つながらないときの一通です。', false);
  await expect(company.page.locator('.problems')).toContainText(words.failed);
  await expect(company.page.getByLabel(words.labels.text)).toHaveValue('つながらないときの一通です。');
  await company.page.unroute('**/talk');
  await company.button(words.send).click();
  await expect(own).toHaveCount(before + 1);
  await expect(worker.page.locator('.messages')).toContainText('つながらないときの一通です。');
}

async function atTheirOrder(journey: Journey, login: string): Promise<Visitor> {
  const visitor = await signedIn(journey, login);
  await visitor.open('/contracts');
  await visitor.reads(contractTexts[journey.lang].mine);
  await visitor.follow(/伝票/);
  await visitor.reads(talkTexts[journey.lang].title);
  return visitor;
}

async function says(visitor: Visitor, text: string, arrives = true): Promise<void> {
  const words = talkTexts[visitor.lang];
  await visitor.fillIn(words.labels, { text });
  await visitor.button(words.send).click();
  if (arrives) await expect(visitor.page.getByLabel(words.labels.text)).toHaveValue('');
}
