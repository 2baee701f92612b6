import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import {
  demonstrationPassword,
  demonstrationPeople,
} from '../../src/modules/identity/demonstration.rules.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import { routes } from '../../src/web/routes.ts';
import { openBrowser } from '../../tests/journeys/browser.ts';
import { axeFaults, layoutFaults } from '../../tests/journeys/inspect.ts';
import { password } from '../../tests/journeys/registration.ts';
import { type Site, startSite } from '../../tests/journeys/site.ts';
import type { Journey } from '../../tests/journeys/visitor.ts';
import { wholeWalk } from '../../tests/journeys/walk.journey.ts';

interface Shot extends Sight {
  readonly lang: Lang;
  readonly width: number;
  readonly file: string;
}

/** A page to take: where it is for whom. */
interface Sight {
  readonly route: string;
  readonly who: string;
  readonly path: string;
}

const folder = 'var/shots';
const region = 'yuinosato';
const widths = [360, 1280];
const readable = routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
const patterns = readable
  .map((route) => ({ route, pattern: new RegExp(`^${route.replaceAll(/:[a-z]+/gi, '[^/]+')}$`) }))
  .sort((a, b) => a.route.split(':').length - b.route.split(':').length);

/** Two of a kind for each person, and five in all: an order has other pages while it is offered than when it is paid. */
const forOne = 2;
const forAll = 5;

/** Where pictures are taken, and of whom: everybody where nobody is named. */
interface Studio {
  readonly browser: Browser;
  readonly site: Site;
  readonly only: readonly string[];
}

const shots: Shot[] = [];
const faults: string[] = [];
const seen = new Set<string>();

/** @param only what these people see; everybody's where nobody is named */
export async function takeEveryPage(only: readonly string[]): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const browser = await openBrowser(undefined);
  const site = await startSite('var/shots/server.log');
  const studio = { browser, site, only };
  try {
    const people = demonstrationPeople.filter((person) => person.region === region).map(({ login }) => login);
    for (const who of ['nobody', ...people]) await take(studio, who, demonstrationPassword, () => true);
    if (only.length === 0) await takeAfterTheWalk(studio);
  } finally {
    await browser.close();
    await site.stop();
  }
  writeFileSync(path.join(folder, 'index.html'), sheet(shots));
  console.log(`${shots.length} pictures: ${path.join(folder, 'index.html')}`);
  const missing = readable.filter((route) => !shots.some((shot) => shot.route === route));
  if (missing.length > 0) console.log(`Nobody came to: ${missing.join(', ')}`);
  for (const fault of faults) console.log(`✗ ${fault}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

/** Batches, payments that came back and their accounts are there only when somebody has walked so far. */
async function takeAfterTheWalk(studio: Studio): Promise<void> {
  const { browser, site } = studio;
  const journey: Journey = {
    origin: site.baseUrl,
    region,
    lang: 'ja',
    scripts: false,
    newContext: () => browser.newContext({ javaScriptEnabled: false }),
    faults: new Set(),
    inspected: new Set(),
    say: (line) => console.log(`  ${line}`),
  };
  mkdirSync('var/journey', { recursive: true });
  await wholeWalk(journey, site);
  const before = new Set(shots.map(({ route }) => route));
  const ofMoney = /^\/(batches|payouts|deposits|my-payouts|my-income|bank-account|contracts\/:contract$)/;
  const wanted = (route: string) => !before.has(route) || ofMoney.test(route);
  for (const who of ['operator', 'approver1', 'officer'])
    await take(studio, who, demonstrationPassword, wanted);
  for (const who of ['nouen-ja', 'yoshino-ja']) await take(studio, who, password, wanted);
}

async function take(
  { browser, site, only }: Studio,
  who: string,
  secret: string,
  wanted: (route: string) => boolean,
): Promise<void> {
  if (only.length > 0 && !only.includes(who)) return;
  const context = await browser.newContext();
  const page = await context.newPage();
  if (who !== 'nobody') await signIn(page, site.baseUrl, who, secret);
  const taken = (route: string) =>
    new Set(shots.filter((shot) => shot.route === route).map(({ path }) => path));
  const sights = (await explore(page, site.baseUrl, who)).filter(
    ({ route }) => wanted(route) && taken(route).size < forAll,
  );
  for (const sight of sights)
    for (const lang of ['ja', 'en'] as const)
      for (const width of widths)
        await takeOne(page, site.baseUrl, { ...sight, lang, width, file: fileOf(sight, lang, width) });
  await context.close();
  console.log(`${who}: ${sights.length} pages`);
}

async function takeOne(page: Page, origin: string, shot: Shot): Promise<void> {
  await page.setViewportSize({ width: shot.width, height: 800 });
  await page.goto(addressOf(origin, shot.lang, shot.path));
  await page.screenshot({ path: path.join(folder, shot.file), fullPage: true });
  shots.push(shot);
  // What axe finds does not depend on the width.
  const found = [...(await layoutFaults(page)), ...(shot.width === 360 ? await axeFaults(page) : [])];
  faults.push(...found.map((fault) => `${shot.file}: ${fault}`));
}

export async function signIn(page: Page, origin: string, login: string, secret: string): Promise<void> {
  await page.goto(addressOf(origin, 'en', '/sign-in'));
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(secret);
  await Promise.all([page.waitForEvent('load'), page.locator('#password').press('Enter')]);
  if (page.url().includes('/sign-in')) throw new Error(`${login} could not sign in.`);
}

/** One address of each route that this person comes to by links, and that looks otherwise than what was seen before. */
async function explore(page: Page, origin: string, who: string): Promise<Sight[]> {
  const found: Sight[] = [];
  const visited = new Set<string>();
  const waiting = ['/', '/home', ...readable.filter((route) => !route.includes(':'))];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const route = routeOf(at);
    const often = found.filter((sight) => sight.route === route).length;
    if (route === undefined || visited.has(at) || often >= forOne) continue;
    visited.add(at);
    const answer = await page.goto(addressOf(origin, 'ja', at)).catch(() => null); // a file to download is no page
    const isPage = answer?.headers()['content-type']?.startsWith('text/html'); // nor is a feed or a picture
    if (answer?.status() !== 200 || !isPage || routeOf(pathIn(page.url())) !== route) continue;
    const text = `${route} ${await page.locator('main').innerText()}`;
    if (!seen.has(text)) found.push({ route, who, path: at });
    seen.add(text);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    const inside = links.filter((link) => link.startsWith(`${origin}/r/${region}`)).map(pathIn);
    waiting.push(...new Set(inside));
  }
  return found;
}

function routeOf(at: string): string | undefined {
  return patterns.find(({ pattern }) => pattern.test(at))?.route;
}

function pathIn(address: string): string {
  return new URL(address).pathname.replace(/^(\/en)?\/r\/[^/]+/, '') || '/';
}

export function addressOf(origin: string, lang: Lang, at: string): string {
  return `${origin}${lang === 'en' ? '/en' : ''}/r/${region}${at === '/' ? '' : at}`;
}

function fileOf({ route, who, path: at }: Sight, lang: Lang, width: number): string {
  const name = route === '/' ? 'region' : route.slice(1).replaceAll('/', '-').replaceAll(':', '');
  const which = route.includes(':')
    ? `.${
        at
          .split('/')
          .find((part) => /_/.test(part))
          ?.slice(-4) ?? ''
      }`
    : '';
  return `${name}${which}.${who}.${lang}.${width}.png`;
}

function sheet(shots: readonly Shot[]): string {
  const figures = [...shots]
    .sort((a, b) => a.file.localeCompare(b.file))
    .map(
      ({ file, route, who, lang, width }) =>
        `<figure><a href="${file}"><img src="${file}" loading="lazy" alt=""></a><figcaption>${route}<br>${who} ${lang} ${width}</figcaption></figure>`,
    );
  const style =
    'body{font:14px sans-serif;display:flex;flex-wrap:wrap;gap:16px}figure{margin:0;width:260px}img{width:100%;height:360px;object-fit:cover;object-position:top;border:1px solid #ccc}';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pages</title><style>${style}</style>${figures.join('\n')}</html>\n`;
}
