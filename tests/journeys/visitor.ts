import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, expect as expectSoon, type Locator, type Page } from '@playwright/test';
import type { Lang } from '../../src/platform/i18n.ts';
import { axeFaults, layoutFaults } from './inspect.ts';

/** A machine that does much else at the same time answers late. */
const patience = 20_000;
export const expect = expectSoon.configure({ timeout: patience });

/** Where the visitors of one journey go, what they find wrong there, and who of them exist. */
export interface Journey {
  readonly origin: string;
  readonly region: string;
  readonly lang: Lang;
  readonly scripts: boolean;
  readonly newContext: () => Promise<BrowserContext>;
  /** Sentences about pages; a journey with any of them fails at its end, after all were collected. */
  readonly faults: Set<string>;
  /** Pages that were looked at closely, by route and state, so that no time goes on the same one twice. */
  readonly inspected: Set<string>;
  readonly say: (line: string) => void;
}

/** A field by its label's words: one value, several for boxes, or files by their path. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** One person at one browser: finds everything by the words that stand on the page. */
export class Visitor {
  readonly #journey: Journey;
  readonly page: Page;

  constructor(journey: Journey, page: Page) {
    this.#journey = journey;
    this.page = page;
  }

  static async arrive(journey: Journey): Promise<Visitor> {
    const context = await journey.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const visitor = new Visitor(journey, page);
    page.on('response', (response) => {
      if (response.status() >= 500) visitor.#fault(`answers ${response.status()} at ${response.url()}`);
    });
    page.on('console', (message) => {
      // A refused form is an answer with a status of its own, which a browser calls an error.
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
        visitor.#fault(`says on the console: ${message.text()}`);
    });
    return visitor;
  }

  get lang(): Lang {
    return this.#journey.lang;
  }

  /** The path inside the region, as it stands in routes.ts. */
  get path(): string {
    return new URL(this.page.url()).pathname.replace(/^(\/en)?\/r\/[^/]+/, '') || '/';
  }

  address(path: string): string {
    const { origin, lang, region } = this.#journey;
    return `${origin}${lang === 'en' ? '/en' : ''}/r/${region}${path === '/' ? '' : path}`;
  }

  /** @returns the status of the answer */
  async open(path: string): Promise<number> {
    const response = await this.page.goto(this.address(path));
    await this.#inspect();
    return response?.status() ?? 0;
  }

  async follow(words: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name: words }).first().click();
    await this.page.waitForLoadState();
    await this.#inspect();
  }

  async press(words: string | RegExp): Promise<void> {
    const button = this.button(words);
    await Promise.all([this.page.waitForEvent('load'), button.click()]);
    await this.#inspect();
  }

  /** What stands folded up under a heading of its own. */
  async unfold(words: string): Promise<void> {
    await this.page.locator('summary', { hasText: words }).click();
  }

  button(words: string | RegExp): Locator {
    return this.page.getByRole('button', { name: words, exact: true }).first();
  }

  /** Fills in a form by its labels; rows of a table are named by their legend, as in `'区切り 1 / 期限'`. */
  async fillIn<Name extends string>(
    labels: Readonly<Record<Name, string>>,
    answers: Partial<Record<Name, string | readonly string[]>>,
    within?: string,
  ): Promise<void> {
    const place =
      within === undefined ? this.page : this.page.getByRole('group', { name: within, exact: true });
    for (const [name, answer] of Object.entries(answers) as [Name, string | readonly string[]][])
      await answerIn(place, labels[name], answer);
  }

  async reads(words: string | RegExp): Promise<void> {
    const main = this.page.locator('main');
    await expect(main)
      .toContainText(words)
      .catch(async () => {
        const shown = (await main.innerText()).replaceAll(/\s+/g, ' ').slice(0, 1_000);
        throw new Error(`${this.path} does not say "${words}" but: ${shown}`);
      });
  }

  /** Opens the page again until the background process has done its part. */
  async opensUntil(path: string, words: string): Promise<void> {
    for (const deadline = Date.now() + 2 * patience; Date.now() < deadline; await sleep(300)) {
      await this.open(path);
      if ((await this.page.locator('main').innerText()).includes(words)) return;
    }
    await this.reads(words);
  }

  async heading(words: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(words);
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }

  /** Each page of a kind and state once: what differs between two of them is what people wrote. */
  async #inspect(): Promise<void> {
    const { lang, scripts } = this.#journey;
    const parts = this.page.locator('form, h2, fieldset, .problems, .chip, table');
    const kind = `${this.#route} ${lang} ${await parts.count()}`;
    const faults = this.#isNew(`${kind} ${this.page.viewportSize()?.width}`)
      ? await layoutFaults(this.page)
      : [];
    if (scripts && this.#isNew(`${kind} axe`)) faults.push(...(await axeFaults(this.page)));
    for (const fault of faults) this.#fault(fault);
  }

  #isNew(kind: string): boolean {
    const { inspected } = this.#journey;
    const isNew = !inspected.has(kind);
    inspected.add(kind);
    return isNew;
  }

  get #route(): string {
    return new URL(this.page.url()).pathname.replaceAll(/[a-z]+_[0-9a-f]{32}/g, ':id');
  }

  #fault(fault: string): void {
    this.#journey.faults.add(`${this.#route} ${fault}`);
  }
}

/** With one of the marks that stand beside the labels of this form. */
function exactly(label: string, marks: readonly string[]): RegExp {
  const [words, ...beside] = [label, ...new Set(marks)].map((text) =>
    text.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  return new RegExp(`^\\s*${words}\\s*(${beside.join('|')})?\\s*$`);
}

async function answerIn(
  place: Page | Locator,
  label: string,
  answer: string | readonly string[],
): Promise<void> {
  const name = exactly(label, await place.locator('.mark').allTextContents());
  const group = place.getByRole('group', { name });
  if ((await group.count()) > 0) {
    for (const value of [answer].flat()) await group.first().locator(`input[value="${value}"]`).check();
    return;
  }
  const named = place.getByLabel(name);
  // A box's hint stands inside its label.
  const box = place.getByRole('checkbox', { name: label });
  const control = (await named.count()) === 0 && (await box.count()) > 0 ? box.first() : named.first();
  const kind = await control.evaluate((element) =>
    element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase(),
  );
  if (kind === 'checkbox') await control.setChecked(answer !== '');
  else if (kind === 'select') await control.selectOption([answer].flat());
  else if (kind === 'file') await control.setInputFiles([answer].flat());
  else await control.fill(String(answer));
}
