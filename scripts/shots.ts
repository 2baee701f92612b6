// `npm run shots`: every page as the people of the demonstration see it, at 360 and 1280 pixels, in Japanese and English,
// into var/shots/ with a sheet of all of them. Prints the pages that scroll sideways, and what axe finds.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { demonstrationPassword, demonstrationPeople } from '../src/modules/identity/demonstration.rules.ts';
import type { Lang } from '../src/platform/i18n.ts';
import { routes } from '../src/web/routes.ts';
import { openBrowser } from '../tests/journeys/browser.ts';
import { faultsOf, layoutFaults } from '../tests/journeys/inspect.ts';
import { type Site, startSite } from '../tests/journeys/site.ts';

interface Shot {
  readonly route: string;
  readonly who: string;
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

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
// Names after "--": only these people.
const only = process.argv.slice(2);
const browser = await openBrowser(undefined);
const site = await startSite('var/shots/server.log');
try {
  const { shots, faults, sights } = await takeAll(browser, site);
  writeFileSync(path.join(folder, 'index.html'), sheet(shots));
  const missing = readable.filter((route) => !sights.some((sight) => sight.route === route));
  console.log(`${shots.length} pictures: ${path.join(folder, 'index.html')}`);
  if (missing.length > 0) console.log(`Nobody of the demonstration came to: ${missing.join(', ')}`);
  for (const fault of faults) console.log(`✗ ${fault}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await site.stop();
}

async function takeAll(browser: Browser, site: Site) {
  const shots: Shot[] = [];
  const faults: string[] = [];
  const sights: Sight[] = [];
  const seen = new Set<string>();
  const people = demonstrationPeople.filter((person) => person.region === region);
  for (const who of ['nobody', ...people.map(({ login }) => login)]) {
    if (only.length > 0 && !only.includes(who)) continue;
    const context = await browser.newContext();
    const page = await context.newPage();
    if (who !== 'nobody') await signIn(page, site, who);
    const found = await explore(page, site, who, seen);
    sights.push(...found);
    for (const sight of found) {
      for (const lang of ['ja', 'en'] as const) {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(addressOf(site, lang, sight.path));
          const shot = { ...sight, lang, width, file: fileOf(sight, lang, width) };
          await page.screenshot({ path: path.join(folder, shot.file), fullPage: true });
          shots.push(shot);
          // What axe finds does not depend on the width.
          const found = width === 360 ? await faultsOf(page, true) : await layoutFaults(page);
          faults.push(...found.map((fault) => `${shot.file}: ${fault}`));
        }
      }
    }
    await context.close();
    console.log(`${who}: ${found.length} pages`);
  }
  return { shots, faults, sights };
}

async function signIn(page: Page, site: Site, login: string): Promise<void> {
  await page.goto(addressOf(site, 'en', '/sign-in'));
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(demonstrationPassword);
  await Promise.all([page.waitForEvent('load'), page.locator('#password').press('Enter')]);
  if (page.url().includes('/sign-in')) throw new Error(`${login} could not sign in.`);
}

/** One address of each route that this person comes to by links, and that looks otherwise than what was seen before. */
async function explore(page: Page, site: Site, who: string, seen: Set<string>): Promise<Sight[]> {
  const found: Sight[] = [];
  const visited = new Set<string>();
  const waiting = ['/', '/home', ...readable.filter((route) => !route.includes(':'))];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const route = routeOf(at);
    const often = found.filter((sight) => sight.route === route).length;
    // Two of a kind: an order has other pages while it is offered than when it is paid.
    if (route === undefined || visited.has(at) || often >= 2) continue;
    visited.add(at);
    const answer = await page.goto(addressOf(site, 'ja', at));
    if (answer?.status() !== 200 || routeOf(pathIn(page.url())) !== route) continue;
    const type = answer.headers()['content-type'] ?? '';
    if (!type.startsWith('text/html')) continue;
    const text = `${route} ${await page.locator('main').innerText()}`;
    if (!seen.has(text)) found.push({ route, who, path: at });
    seen.add(text);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    const inside = links.filter((link) => link.startsWith(`${site.baseUrl}/r/${region}`)).map(pathIn);
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

function addressOf({ baseUrl }: Site, lang: Lang, at: string): string {
  return `${baseUrl}${lang === 'en' ? '/en' : ''}/r/${region}${at === '/' ? '' : at}`;
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
