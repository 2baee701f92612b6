import { randomUUID } from 'node:crypto';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { NotAllowed, NotFound } from '../kernel/result.ts';
import type { RegionFacts } from '../modules/regions/index.ts';
import type { Lang } from '../platform/i18n.ts';
import { Overloaded } from '../platform/limits.ts';
import type { Hub } from '../platform/live.ts';
import { log, seldom } from '../platform/log.ts';
import { metrics, metricsText } from '../platform/metrics.ts';
import { Away, Busy } from '../platform/transaction.ts';
import { builtFolder } from './assets.ts';
import { comesFromWithin } from './client-address.ts';
import { askToSignIn } from './identity/ask-to-sign-in.tsx';
import { type KnownRegions, knownRegions } from './known-regions.ts';
import { iconFile } from './layout/icon.tsx';
import { bareTrouble, type Trouble, troublePage } from './layout/trouble.tsx';
import { front } from './regions/front.tsx';
import { robots, sitemapIndex, sitemapOfRegion } from './regions/sitemap.tsx';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import { Unreadable } from './sent-form.ts';
import { visitorOf } from './session.ts';
import type { Visit } from './visit.ts';
import { measured, noteRoute } from './web-metrics.ts';

export interface SiteSettings {
  readonly baseUrl: string;
  readonly demo: boolean;
  /** Whether the database answers and has the schema of this code. */
  readonly ready: () => Promise<boolean>;
  /** Says when another process has changed a region. */
  readonly hub?: Pick<Hub, 'hear'>;
}

/** What every request of this site needs. */
interface Ground extends SiteSettings {
  readonly regions: KnownRegions;
}

/** The largest form in bytes: fields alone, and with files (three of the largest, or ten usual ones). */
const largestBody = { fields: 1024 * 1024, files: 64 * 1024 * 1024 };

export function createSite(settings: SiteSettings): Hono {
  const site = new Hono();
  const ground: Ground = { ...settings, regions: knownRegions() };
  settings.hub?.hear('regions', () => ground.regions.forget());
  site.get('/livez', (http) => http.text('alive'));
  site.get('/metrics', async (http, next) => {
    if (!comesFromWithin(http)) return next();
    return http.text(await metricsText(), 200, { 'content-type': metrics.contentType });
  });
  site.get('/readyz', async (http) =>
    (await settings.ready()) ? http.text('ready') : http.text('not ready', 503),
  );
  site.use(
    '/assets/*',
    serveStatic({ root: builtFolder().pathname, onFound: (_, http) => keepForAYear(http) }),
  );
  site.use('*', measured, headers(settings));
  site.on(['POST', 'PUT', 'PATCH', 'DELETE'], '*', csrf({ origin: settings.baseUrl }), async (_, next) => {
    await next();
    ground.regions.forget(); // this may have been the form that changed one
  });
  site.get('/icon.svg', iconFile);
  site.get('/', (http) => front(http, 'ja'));
  site.get('/en', (http) => front(http, 'en'));
  site.get('/robots.txt', (http) => robots(http, settings));
  site.get('/sitemap.xml', sitemapIndex);
  site.get('/:file{sitemap-[a-z0-9-]+[.]xml}', sitemapOfRegion);
  for (const route of routes) {
    const limit = route.method === 'POST' ? limitOf(route) : noLimit;
    const path = `/r/:region${route.path === '/' ? '' : route.path}`;
    site.on(route.method, path, limit, (http) => answer(http, route, 'ja', ground));
    site.on(route.method, `/en${path}`, limit, (http) => answer(http, route, 'en', ground));
  }
  site.notFound((http) => elsewhere(http, ground));
  site.onError((error, http) => trouble(error, http));
  return site;
}

function limitOf({ takesFiles }: Route): MiddlewareHandler {
  return bodyLimit({ maxSize: takesFiles ? largestBody.files : largestBody.fields });
}

/** A page to read brings no body, and looking for one costs as much as half of drawing it. */
const noLimit: MiddlewareHandler = (_, next) => next();

function keepForAYear(http: Context): void {
  http.header('cache-control', 'public, max-age=31536000, immutable');
}

/** What an answer says of itself stays: an uploaded file brings a stricter policy than a page. */
function headers(settings: SiteSettings): MiddlewareHandler {
  const ofPages = secureHeaders({ ...headersOfAll(settings), contentSecurityPolicy: policyOfPages });
  const ofFiles = secureHeaders(headersOfAll(settings));
  return async (http, next) => {
    await next();
    const addHeaders = http.res.headers.has('content-security-policy') ? ofFiles : ofPages;
    await addHeaders(http, async () => {});
  };
}

/** No script, style or frame from elsewhere; forms are sent only to this site. */
const policyOfPages = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};

function headersOfAll({ baseUrl }: SiteSettings) {
  return {
    referrerPolicy: 'strict-origin-when-cross-origin',
    strictTransportSecurity: baseUrl.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : false,
    // For browsers and plug-ins that are gone.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    removePoweredBy: false,
  };
}

async function answer(http: Context, route: Route, lang: Lang, ground: Ground): Promise<Response> {
  noteRoute(http, route);
  const visit = await visitOf(http, lang, ground);
  http.set('visit', visit);
  if (route.audience === 'signedIn' && !visit.person) return askToSignIn(visit);
  const response = await route.handle(visit);
  return route.method === 'GET' ? response : withSetCookies(http, response);
}

async function visitOf(http: Context, lang: Lang, ground: Ground): Promise<Visit> {
  const region = await ground.regions.bySlug(http.req.param('region') ?? '');
  if (!region) throw new NotFound();
  return visitIn(region, http, lang, ground);
}

async function visitIn(region: RegionFacts, http: Context, lang: Lang, { demo }: Ground): Promise<Visit> {
  const { actor, person } = await visitorOf(http, region.id);
  const { region: _, ...params } = http.req.param() as Record<string, string>;
  const url = new URL(http.req.url);
  const path = url.pathname.replace(/^(\/en)?\/r\/[^/]+/, '') || '/';
  return {
    region,
    actor,
    person,
    lang,
    path,
    query: url.searchParams,
    params,
    requestId: requestId(http),
    demo,
    http,
  };
}

/**
 * Cookies that a handler set on the context belong to the response that it made by itself. Only forms set any: asking
 * the context about it would make every page's response twice.
 */
function withSetCookies(http: Context, response: Response): Response {
  for (const cookie of http.res.headers.getSetCookie()) response.headers.append('set-cookie', cookie);
  return response;
}

function requestId(http: Context): string {
  const known = http.get('requestId') as string | undefined;
  if (known) return known;
  const made = randomUUID();
  http.set('requestId', made);
  return made;
}

function visitBehind(http: Context): Visit | null {
  return (http.get('visit') as Visit | undefined) ?? null;
}

/** An address that is no page: inside a region its frame still stands around the sentence. */
async function elsewhere(http: Context, ground: Ground): Promise<Response> {
  const slug = /^(?:\/en)?\/r\/([^/]+)/.exec(http.req.path)?.[1];
  const region = slug ? await ground.regions.bySlug(slug) : null;
  if (!region) return bareTrouble('not-found', langOf(http), requestId(http));
  return troublePage(await visitIn(region, http, langOf(http), ground), 'not-found');
}

/** Without the database every request comes here. */
const tellAway = seldom((fields) => log.warn(fields, 'the database is away'));

function trouble(error: unknown, http: Context): Response {
  const visit = visitBehind(http);
  const kind = kindOf(error);
  if (kind === 'broken') log.error({ requestId: requestId(http), error }, 'request failed');
  if (kind === 'away') tellAway({ requestId: requestId(http), error });
  const response = visit ? troublePage(visit, kind) : bareTrouble(kind, langOf(http), requestId(http));
  if (kind === 'away' || kind === 'overloaded') response.headers.set('retry-after', '5');
  return response;
}

function kindOf(error: unknown): Trouble {
  if (error instanceof NotFound) return 'not-found';
  if (error instanceof NotAllowed) return 'not-allowed';
  if (error instanceof Busy) return 'busy';
  if (error instanceof Overloaded) return 'overloaded';
  if (error instanceof Unreadable) return 'unreadable';
  if (error instanceof Away) return 'away';
  if (error instanceof HTTPException && error.status === 403) return 'from-elsewhere';
  if (error instanceof HTTPException && error.status === 413) return 'too-large';
  return 'broken';
}

function langOf(http: Context): Lang {
  return /^\/en(\/|$)/.test(http.req.path) ? 'en' : 'ja';
}
