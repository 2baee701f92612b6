import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import type { Lang } from '../../src/platform/i18n.ts';
import { type BrowserChoice, openBrowser } from './browser.ts';
import { keyboardAlone } from './keyboard.journey.ts';
import { mediates } from './mediation.journey.ts';
import { type Site, startSite } from './site.ts';
import { slips } from './slips.journey.ts';
import { talkOfTwo } from './talk.journey.ts';
import type { Journey } from './visitor.ts';
import { wholeWalk } from './walk.journey.ts';
import { endsUnpaid, refundsInFull, returnsTooMuch, shares } from './ways-out.journey.ts';
import { twiceAsLarge } from './zoom.journey.ts';

interface Setting {
  readonly name: string;
  readonly lang: Lang;
  readonly scripts: boolean;
  readonly width: number;
  /** 2 where everything is twice its size; 1 unless told. */
  readonly scale?: number;
  readonly run: (journey: Journey, site: Site) => Promise<void>;
}

const settings: readonly Setting[] = [
  { name: 'the walk on a phone', lang: 'ja', scripts: true, width: 360, run: wholeWalk },
  { name: 'the walk without JavaScript', lang: 'en', scripts: false, width: 1280, run: wholeWalk },
  { name: 'a way out: mediation', lang: 'ja', scripts: true, width: 360, run: mediates },
  { name: 'a way out: shares', lang: 'en', scripts: true, width: 1280, run: shares },
  { name: 'a way out: full refund', lang: 'ja', scripts: true, width: 360, run: refundsInFull },
  { name: 'a way out: too much', lang: 'en', scripts: false, width: 1280, run: returnsTooMuch },
  { name: 'a way out: unpaid', lang: 'ja', scripts: true, width: 360, run: endsUnpaid },
  { name: 'slips of the hand', lang: 'ja', scripts: true, width: 1280, run: slips },
  { name: 'the keyboard alone', lang: 'ja', scripts: true, width: 1280, run: keyboardAlone },
  { name: 'twice as large', lang: 'ja', scripts: true, width: 640, scale: 2, run: twiceAsLarge },
  { name: 'a talk of two', lang: 'ja', scripts: true, width: 360, run: talkOfTwo },
];

const folder = 'var/journey';
/** On a quiet machine of two cores it takes a third of this. */
const longest = 14 * 60_000;

/** Runs every journey, one after the other on one site; prints each step, and is true when all went well. */
export async function runJourneys(choice: BrowserChoice, only: readonly string[]): Promise<boolean> {
  rmSync(folder, { recursive: true, force: true });
  const site = await startSite(path.join(folder, 'server.log'));
  try {
    return await runJourneysOn(site, choice, only);
  } finally {
    await site.stop();
  }
}

/** The same on a site that runs already. */
export async function runJourneysOn(
  site: Site,
  choice: BrowserChoice,
  only: readonly string[],
): Promise<boolean> {
  mkdirSync(folder, { recursive: true });
  const browser = await openBrowser(choice);
  try {
    console.log(`Chromium ${browser.version()}, ${site.baseUrl}`);
    const late = sleep(longest, 'late' as const, { ref: false });
    const outcome = await Promise.race([runAll(browser, site, only), late]);
    if (outcome === 'late') console.log(`✗ not finished within ${longest / 60_000} minutes`);
    return outcome === true;
  } finally {
    await browser.close();
  }
}

async function runAll(browser: Browser, site: Site, only: readonly string[]): Promise<boolean> {
  const inspected = new Set<string>();
  const begun = performance.now();
  let allWell = true;
  for (const setting of settings) {
    if (only.length > 0 && !only.some((word) => setting.name.includes(word))) continue;
    allWell = (await runOne(setting, browser, site, inspected)) && allWell;
  }
  const { code, output } = await site.command('scripts/verify.ts');
  console.log(code === 0 ? '✓ verify' : `✗ verify\n${output}`);
  console.log(`${allWell && code === 0 ? '✓' : '✗'} all journeys ${secondsSince(begun)} s`);
  return allWell && code === 0;
}

function secondsSince(begun: number): string {
  return ((performance.now() - begun) / 1000).toFixed(1);
}

async function runOne(
  setting: Setting,
  browser: Browser,
  site: Site,
  inspected: Set<string>,
): Promise<boolean> {
  const { name, lang, scripts, width, scale = 1 } = setting;
  const begun = performance.now();
  const steps: string[] = [];
  const journey: Journey = {
    origin: site.baseUrl,
    region: 'yuinosato',
    lang,
    scripts,
    newContext: () =>
      browser.newContext({
        javaScriptEnabled: scripts,
        viewport: { width, height: 800 / scale },
        deviceScaleFactor: scale,
        locale: lang,
        ignoreHTTPSErrors: site.isSelfSigned === true,
      }),
    faults: new Set(),
    inspected,
    say: (line) => steps.push(line),
  };
  const wrong: string[] = [];
  try {
    await setting.run(journey, site);
  } catch (error) {
    wrong.push(...steps.map((step) => `  ${step}`), (error as Error).stack ?? String(error));
    wrong.push(...(await pictures(browser, name)));
  }
  wrong.push(...journey.faults);
  const mark = wrong.length === 0 ? '✓' : '✗';
  console.log(`${mark} ${name} (${lang}, ${width} px) ${secondsSince(begun)} s`);
  for (const line of wrong) console.log(`    ${line}`);
  for (const context of browser.contexts()) await context.close();
  return wrong.length === 0;
}

/** What everybody saw when it failed. */
async function pictures(browser: Browser, name: string): Promise<string[]> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const lines: string[] = [];
  for (const [index, page] of pages.entries()) {
    const file = path.join(folder, `${name.replaceAll(' ', '-')}-${index + 1}.png`);
    const taken = await page.screenshot({ path: file, fullPage: true }).then(
      () => true,
      () => false,
    );
    if (taken) lines.push(`${file}: ${page.url()}`);
  }
  return lines;
}
