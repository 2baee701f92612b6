import { formTexts } from '../../src/web/parts/form.texts.ts';
import { signedIn } from './people.ts';
import { expect, type Journey, Visitor } from './visitor.ts';

/** Pages at twice their size, where a window of 1280 points has 640 left; and what a form says when nothing was filled in. */
export async function twiceAsLarge(journey: Journey): Promise<void> {
  journey.say('reads five pages at 200 per cent, without scrolling sideways');
  const company = await signedIn(journey, 'seika');
  for (const path of ['/', '/orders', '/jobs/new']) expect(await company.open(path)).toBe(200);
  await company.open('/contracts');
  await company.follow(/伝票/);
  const operator = await signedIn(journey, 'operator');
  for (const path of ['/deposits', '/payouts', '/ledger']) expect(await operator.open(path)).toBe(200);

  journey.say(
    'reads pages in the colours that a machine forces: buttons keep an edge, the focus its outline',
  );
  const forced = await Visitor.arrive(journey);
  await forced.page.emulateMedia({ forcedColors: 'active' });
  for (const path of ['/', '/jobs', '/sign-in', '/money']) {
    expect(await forced.open(path)).toBe(200);
    expect(await forced.page.evaluate(unseenInForcedColours), path).toEqual([]);
  }

  journey.say('sends forms empty: each field that lacks something says so by its own name');
  await operator.open('/deposits');
  await sendsEmpty(operator);
  const visitor = await Visitor.arrive(journey);
  for (const path of ['/sign-in', '/workers/new', '/organizations/new', '/contact']) {
    await visitor.open(path);
    await sendsEmpty(visitor);
  }
}

/** Runs in the page: what cannot be told from its ground, or does not show that it has the focus. */
function unseenInForcedColours(): string[] {
  const faults: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(
    // A box to tick is drawn by the browser itself, with an edge of its own.
    'a.btn, button.btn, input:not([type=hidden], [type=checkbox], [type=radio])',
  )) {
    if (element.offsetParent === null) continue;
    const name = element.innerText || element.id;
    const { color, backgroundColor, borderTopStyle, textDecorationLine } = getComputedStyle(element);
    if (color === backgroundColor) faults.push(`${name}: words in the colour of their ground`);
    if (borderTopStyle === 'none' && textDecorationLine === 'none') faults.push(`${name}: no edge`);
    element.focus({ focusVisible: true } as FocusOptions);
    if (getComputedStyle(element).outlineStyle === 'none') faults.push(`${name}: no outline with the focus`);
  }
  return faults;
}

/** The list above leads to each field; beside the field stands the same sentence, and a screen reader reads it there. */
async function sendsEmpty(visitor: Visitor): Promise<void> {
  const { page, lang } = visitor;
  const form = page.locator('main form.form').first();
  for (const control of await form.locator('input:not([type]), input[type=text], textarea').all())
    await control.fill('');
  await Promise.all([page.waitForEvent('load'), form.locator('.form-end button').click()]);
  await visitor.reads(formTexts.problems[lang]);
  const problems = await page.locator('.problems li a').all();
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) {
    const sentence = (await problem.innerText()).trim();
    const field = page.locator(`[id="${((await problem.getAttribute('href')) ?? '#').slice(1)}"]`);
    await expect(field, `${visitor.path}: "${sentence}"`).toHaveAccessibleDescription(
      new RegExp(escaped(sentence)),
    );
    const label = await field.evaluate((element) => {
      const own = element.querySelector('legend') ?? document.querySelector(`label[for="${element.id}"]`);
      return (own ?? element.closest('label'))?.textContent ?? '';
    });
    expect(label, sentence).toContain(/[「“](.+)[」”]/.exec(sentence)?.[1]);
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
