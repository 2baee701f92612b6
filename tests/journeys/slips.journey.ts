import { demonstrationPassword } from '../../src/modules/identity/demonstration.rules.ts';
import { askTexts } from '../../src/web/identity/ask-to-sign-in.texts.ts';
import { signInTexts } from '../../src/web/identity/sign-in.texts.ts';
import { jobTexts } from '../../src/web/jobs/job.texts.ts';
import { jobFormTexts } from '../../src/web/jobs/job-form.texts.ts';
import { jobStepTexts } from '../../src/web/jobs/job-step.texts.ts';
import { jobRefusalText } from '../../src/web/jobs/refusal-text.ts';
import { waitingTexts } from '../../src/web/jobs/waiting.texts.ts';
import { troubleTexts } from '../../src/web/layout/trouble.texts.ts';
import { signedIn } from './people.ts';
import { fillInPosting, type Part, postingAbout } from './postings.ts';
import type { Site } from './site.ts';
import { expect, type Journey, type Visitor } from './visitor.ts';

/** What people do by mistake: press twice, go back, keep a page open too long, follow somebody else's address. */
export async function slips(journey: Journey, site: Site): Promise<void> {
  const company = await signedIn(journey, 'seika');
  const parts = await partsDueSoon(site);
  const draft = await pressesTwice(journey, company, parts);
  await losesTheSession(journey, company, parts);
  await looksAtTheirs(journey, draft);
  const job = await sendsFromAStalePage(journey, company, draft);
  await proposesTwice(journey, job);
}

async function partsDueSoon(site: Site): Promise<Part[]> {
  return [{ title: '伝票の入力', reward: '１０，８００円', dueOn: await site.dayFromNow(10) }];
}

/** @returns the address of the one draft */
async function pressesTwice(journey: Journey, company: Visitor, parts: readonly Part[]): Promise<string> {
  journey.say('presses "save" twice, and has one draft');
  const words = jobFormTexts[journey.lang];
  const posting = postingAbout('二度押した募集の伝票入力', parts);
  await company.open('/jobs/new');
  await fillInPosting(company, posting, parts);
  await company.button(words.save).dblclick();
  await company.reads(posting.title);
  await company.page.waitForURL(/\/jobs\/j[a-z]*_/);
  const draft = company.path;
  await company.open('/orders');
  await expect(company.page.getByRole('link', { name: posting.title })).toHaveCount(1);
  return draft;
}

async function losesTheSession(journey: Journey, company: Visitor, parts: readonly Part[]): Promise<void> {
  journey.say('loses the session in the middle of a form, signs in again, and nothing typed is lost');
  const posting = postingAbout('ログインが切れたあとの伝票入力', parts);
  await company.open('/jobs/new');
  await fillInPosting(company, posting, parts);
  await company.page.context().clearCookies();
  await company.press(jobFormTexts[journey.lang].save);
  const ask = askTexts[journey.lang];
  await company.reads(ask.kept);
  await company.press(ask.signIn);
  const words = signInTexts[journey.lang];
  await company.fillIn(words.labels, { login: 'seika', password: demonstrationPassword });
  await company.press(words.submit);
  await company.press(ask.continue);
  for (const text of [posting.title, posting.description, posting.contact]) await company.reads(text);
  await company.reads(jobTexts[journey.lang].state.draft);
}

async function looksAtTheirs(journey: Journey, draft: string): Promise<void> {
  journey.say('finds nothing at an address of somebody else, nor in another region');
  const notFound = troubleTexts[journey.lang].kinds['not-found'].title;
  for (const login of ['ken', 'miso']) {
    const stranger = await signedIn(journey, login);
    for (const path of [draft, `${draft}/draft`, `${draft}/proposals`]) {
      expect(await stranger.open(path), `${login} at ${path}`).toBe(404);
      await stranger.heading(notFound);
    }
    await stranger.leave();
  }
  const neighbour = await signedIn({ ...journey, region: 'minato' }, 'minato-suisan');
  expect(await neighbour.open(draft)).toBe(404);
  await neighbour.leave();
}

/** @returns the address of the posting, which is then open */
async function sendsFromAStalePage(journey: Journey, company: Visitor, draft: string): Promise<string> {
  journey.say(
    'decides in one window, then once more in another that was open: told so, and the words are kept',
  );
  await company.open(draft);
  await company.press(jobTexts[journey.lang].submit);
  const first = await signedIn(journey, 'csp');
  const second = await signedIn(journey, 'csp');
  const words = jobStepTexts[journey.lang].check;
  await first.open(`${draft}/check`);
  await second.open(`${draft}/check`);
  await first.fillIn(words.labels, { decision: 'open' });
  await first.press(words.submit);
  const note = '締切をもう少し先にしてください。髙﨑さんと相談済みです。';
  await second.fillIn(words.labels, { decision: 'return', note });
  await second.press(words.submit);
  await second.reads(jobRefusalText['not-in-check'][journey.lang]);
  await expect(second.page.getByLabel(words.labels.note)).toHaveValue(note);
  await first.leave();
  await second.leave();
  return draft;
}

async function proposesTwice(journey: Journey, job: string): Promise<void> {
  journey.say(
    'sends a proposal from two windows, and goes back after it: told so, and there is one proposal',
  );
  const words = jobStepTexts[journey.lang].proposal;
  const message = '平日の午前に、毎日3時間ほど働けます。伝票の入力は5年しました。';
  const worker = await signedIn(journey, 'ken');
  const other = await signedIn(journey, 'ken');
  for (const window of [worker, other]) await window.open(`${job}/proposal`);
  await worker.fillIn(words.labels, { message, conditionsRead: 'yes' });
  await worker.press(words.submit);
  await worker.page.goBack();
  await worker.reads(waitingTexts[journey.lang].takeBack);
  await other.fillIn(words.labels, { message: `${message}よろしくお願いします。`, conditionsRead: 'yes' });
  await other.press(words.submit);
  await other.reads(jobRefusalText['already-proposed'][journey.lang]);
  await other.leave();
  await worker.open('/home');
  await expect(worker.page.getByText('二度押した募集の伝票入力')).toHaveCount(1);
  await worker.leave();
}
