import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import sharp from 'sharp';
import { demonstrationPassword } from '../../src/modules/identity/demonstration.rules.ts';
import { openBrowser } from '../../tests/journeys/browser.ts';
import { startSite } from '../../tests/journeys/site.ts';
import { addressOf, signIn } from './every-page.ts';
import { adviserPictures } from './guides/adviser.ts';
import { clientPictures } from './guides/client.ts';
import { directorPictures } from './guides/director.ts';
import { mediatorPictures } from './guides/mediator.ts';
import { officerPictures } from './guides/officer.ts';
import { operatorPictures } from './guides/operator.ts';
import { readmePictures } from './guides/readme.ts';
import { workerPictures } from './guides/worker.ts';

/** What one picture of a guide shows. */
export interface GuidePicture {
  /** Of the file, without language: `worker-search` becomes docs/pictures/guides/worker-search.ja.webp. */
  readonly name: string;
  /** Who looks: a login of the demonstration. */
  readonly who: string;
  readonly width: 360 | 1280;
  /** A page of the region, then the links that are followed from it, as selectors that fit both languages. */
  readonly way: readonly [path: string, ...links: string[]];
  /** The part of the page that is shown, from its upper edge; the top of the page where nothing is said. */
  readonly part?: string;
  /** In pixels of the page; as high as the part, and at most a screen, where nothing is said. */
  readonly height?: number;
}

const folder = 'docs/pictures/guides';
const screen = { 360: 720, 1280: 800 } as const;
const pictures: readonly GuidePicture[] = [
  ...readmePictures,
  ...workerPictures,
  ...clientPictures,
  ...adviserPictures,
  ...officerPictures,
  ...operatorPictures,
  ...directorPictures,
  ...mediatorPictures,
];

/** Takes those whose names begin with one of these words, or all. Fails where the way to one is gone. */
export async function takeGuidePictures(names: readonly string[]): Promise<void> {
  const wanted = pictures.filter(
    ({ name }) => names.length === 0 || names.some((word) => name.startsWith(word)),
  );
  mkdirSync(folder, { recursive: true });
  mkdirSync('var/shots', { recursive: true });
  const browser = await openBrowser(undefined);
  const site = await startSite('var/shots/server.log');
  try {
    for (const who of new Set(wanted.map((picture) => picture.who)))
      await takeOf(browser, site.baseUrl, who, wanted);
  } finally {
    await browser.close();
    await site.stop();
  }
  console.log(`${wanted.length * 2} pictures in ${folder}`);
}

async function takeOf(
  browser: Browser,
  origin: string,
  who: string,
  wanted: readonly GuidePicture[],
): Promise<void> {
  const context = await browser.newContext({ deviceScaleFactor: 2 });
  const page = await context.newPage();
  if (who !== 'nobody') await signIn(page, origin, who, demonstrationPassword);
  for (const picture of wanted.filter((each) => each.who === who)) {
    for (const lang of ['ja', 'en'] as const) {
      await page.setViewportSize({ width: picture.width, height: screen[picture.width] });
      await follow(page, picture, addressOf(origin, lang, picture.way[0]));
      const file = path.join(folder, `${picture.name}.${lang}.webp`);
      await sharp(await shown(page, picture))
        .webp({ quality: 70 })
        .toFile(file);
    }
  }
  await context.close();
}

async function follow(page: Page, { name, way: [, ...links] }: GuidePicture, address: string): Promise<void> {
  const answer = await page.goto(address);
  if (answer?.status() !== 200) throw new Error(`${name}: ${address} answers ${answer?.status()}.`);
  for (const link of links) {
    const to = await page.locator(link).first().getAttribute('href', { timeout: 5_000 });
    if (to === null) throw new Error(`${name}: ${link} leads nowhere on ${page.url()}.`);
    await page.goto(new URL(to, page.url()).href);
  }
}

async function shown(page: Page, { part, width, height }: GuidePicture): Promise<Buffer> {
  const box = part === undefined ? null : await page.locator(part).first().boundingBox({ timeout: 5_000 });
  const top = box === null ? 0 : Math.max(0, box.y - 8);
  const most = box === null ? screen[width] : Math.min(box.height + 16, screen[width]);
  return page.screenshot({ fullPage: true, clip: { x: 0, y: top, width, height: height ?? most } });
}
