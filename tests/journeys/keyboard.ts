import type { Page } from '@playwright/test';

/** Presses Tab until the field of this id, or the link or button of these words, has the focus; every stop on the way must show it. */
export async function tabTo(page: Page, target: string): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return undefined;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const shown = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      return {
        names: [element.id, element.textContent.trim()],
        shown,
        inside: box.bottom > 0 && box.top < innerHeight,
        html: element.outerHTML,
      };
    });
    if (!focus) continue;
    if (!focus.shown || !focus.inside)
      throw new Error(`The focus cannot be seen: ${focus.html.slice(0, 200)}`);
    if (focus.names.includes(target)) return;
  }
  throw new Error(`The keyboard does not reach "${target}".`);
}

/** Enter on what has the focus, which leads to another page. */
export async function pressEnter(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}
