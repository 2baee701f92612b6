import type { Page } from '@playwright/test';
import { demonstrationPassword } from '../../src/modules/identity/demonstration.rules.ts';
import { homeTexts } from '../../src/web/home/home.texts.ts';
import { jobFormTexts } from '../../src/web/jobs/job-form.texts.ts';
import { formTexts } from '../../src/web/parts/form.texts.ts';
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
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
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
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await visitor.reads(formTexts.problems[journey.lang]);
  await expect(page.locator('.problems')).toBeFocused();
  await expect(page.locator('#title')).toHaveValue('農家の出荷伝票を表に入力');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#[a-zA-Z.0-9]+$/);
  await visitor.reads(jobFormTexts[journey.lang].newTitle);
}

/** Presses Tab until the field has the focus; every stop on the way must show it. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return undefined;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const shown = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      return {
        id: element.id,
        shown,
        inside: box.bottom > 0 && box.top < innerHeight,
        html: element.outerHTML,
      };
    });
    if (!focus) continue;
    if (!focus.shown || !focus.inside)
      throw new Error(`The focus cannot be seen: ${focus.html.slice(0, 200)}`);
    if (focus.id === id) return;
  }
  throw new Error(`The keyboard does not reach the field "${id}".`);
}
