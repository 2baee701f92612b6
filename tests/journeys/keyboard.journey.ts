import { demonstrationPassword } from '../../src/modules/identity/demonstration.rules.ts';
import { homeTexts } from '../../src/web/home/home.texts.ts';
import { jobFormTexts } from '../../src/web/jobs/job-form.texts.ts';
import { formTexts } from '../../src/web/parts/form.texts.ts';
import { pressEnter, tabTo } from './keyboard.ts';
import { expect, type Journey, Visitor } from './visitor.ts';

/** Signs in and begins a posting without touching the mouse; wherever the focus is, it can be seen. */
export async function keyboardAlone(journey: Journey): Promise<void> {
  const visitor = await Visitor.arrive(journey);
  const { page } = visitor;

  journey.say('signs in by Tab, letters and Enter');
  await visitor.open('/sign-in');
  await tabTo(page, 'login');
  await page.keyboard.type('seika');
  await tabTo(page, 'password');
  await page.keyboard.type(demonstrationPassword);
  await pressEnter(page);
  await visitor.reads(homeTexts[journey.lang].next);

  journey.say('jumps over the navigation by the first link');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);

  journey.say('begins a posting, and is led to what cannot be understood');
  await visitor.open('/jobs/new');
  await tabTo(page, 'title');
  await page.keyboard.type('農家の出荷伝票を表に入力');
  await tabTo(page, 'milestones.0.reward');
  await page.keyboard.type('たくさん');
  await pressEnter(page);
  await visitor.reads(formTexts.problems[journey.lang]);
  await expect(page.locator('.problems')).toBeFocused();
  await expect(page.locator('#title')).toHaveValue('農家の出荷伝票を表に入力');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#[a-zA-Z.0-9]+$/);
  await visitor.reads(jobFormTexts[journey.lang].newTitle);
}
