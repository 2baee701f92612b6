import type { Context } from 'hono';
import { type JobId, slugOf } from '../../kernel/ids.ts';
import { escaped } from '../../kernel/markup.ts';
import { NotFound } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { announcedAfter, announcedBefore, openJobsByRegion } from '../../modules/jobs/index.ts';
import { listRegions, type RegionFacts, regionBySlug } from '../../modules/regions/index.ts';
import { config } from '../../platform/config.ts';
import { reading, withoutRegion } from '../../platform/transaction.ts';
import { href } from '../visit.ts';

/** Each posting stands there twice, and a file may hold 50,000 addresses. */
const jobsOfFile = 20_000;
const jobsOfRead = 500;
const forAnHour = 'public, max-age=3600';

/** What everybody may read in every region, besides its postings. */
const pages = [
  '/',
  '/jobs',
  '/orders',
  '/how',
  '/money',
  '/privacy',
  '/terms',
  '/accessibility',
  '/contact',
] as const;

/** `/robots.txt`: everything may be read but lists by somebody's filter; of a demonstration on the open net nothing. */
export function robots(http: Context, site: { readonly baseUrl: string; readonly demo: boolean }): Response {
  const isHidden = site.demo && !/^(localhost|127\.|\[::1\])/.test(new URL(site.baseUrl).hostname);
  const lines = isHidden
    ? ['User-agent: *', 'Disallow: /']
    : ['User-agent: *', 'Disallow: /*?', '', `Sitemap: ${site.baseUrl}/sitemap.xml`];
  return http.text(`${lines.join('\n')}\n`, 200, { 'cache-control': forAnHour });
}

/** `/sitemap.xml`: the files of all regions. */
export async function sitemapIndex(http: Context): Promise<Response> {
  const open = await withoutRegion((tx) => openJobsByRegion(tx, tokyoDateOf(tx.now)));
  const files = (await listRegions()).flatMap(({ id, slug }) => {
    const parts = Math.max(1, Math.ceil((open.get(id) ?? 0) / jobsOfFile));
    return Array.from({ length: parts }, (_, at) => `${config().baseUrl}/sitemap-${slug}-${at + 1}.xml`);
  });
  const body = `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${files.map((file) => `<sitemap><loc>${escaped(file)}</loc></sitemap>`).join('\n')}
</sitemapindex>
`;
  return http.body(body, 200, { 'content-type': xml, 'cache-control': forAnHour });
}

/** `/sitemap-{region}-{part}.xml`: its pages in both languages, written while they are read. */
export async function sitemapOfRegion(http: Context): Promise<Response> {
  const [, slug = '', part = ''] = /^\/sitemap-([a-z0-9-]+)-([1-9]\d{0,3})\.xml$/.exec(http.req.path) ?? [];
  const region = slug ? await regionBySlug(slug) : null;
  if (!region) throw new NotFound();
  const skipped = (Number(part) - 1) * jobsOfFile;
  const after = await reading(region.id, (tx) => announcedBefore(tx, tokyoDateOf(tx.now), skipped));
  if (skipped > 0 && !after) throw new NotFound();
  return http.body(streamed(fileOf(region, after)), 200, { 'content-type': xml, 'cache-control': forAnHour });
}

const xml = 'application/xml; charset=utf-8';
const head = '<?xml version="1.0" encoding="utf-8"?>\n';

/** Each read is a transaction of its own, so that a slow reader holds no connection. */
async function* fileOf(region: RegionFacts, from: JobId | null): AsyncGenerator<string> {
  yield `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
  if (from === null) yield pages.map((path) => addresses(region, path, null)).join('');
  let after = from;
  for (let written = 0; written < jobsOfFile; written += jobsOfRead) {
    const jobs = await reading(region.id, (tx) => announcedAfter(tx, tokyoDateOf(tx.now), after, jobsOfRead));
    yield jobs
      .map(({ id, changedAt }) => addresses(region, `/jobs/${slugOf('job', id)}`, changedAt))
      .join('');
    after = jobs.at(-1)?.id ?? null;
    if (jobs.length < jobsOfRead) break;
  }
  yield '</urlset>\n';
}

/** A page in both languages, each of which names the other. */
function addresses(region: RegionFacts, path: string, changedAt: Date | null): string {
  const at = (lang: 'ja' | 'en') => escaped(`${config().baseUrl}${href({ region, lang }, path)}`);
  const both = (['ja', 'en'] as const).map(
    (lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${at(lang)}"/>`,
  );
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
  return (['ja', 'en'] as const)
    .map((lang) => `<url><loc>${at(lang)}</loc>${changed}${both.join('')}</url>\n`)
    .join('');
}

function streamed(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    // Until something is there to be sent: a pull that sends nothing is the last one.
    async pull(controller) {
      for (;;) {
        const { done, value } = await texts.next();
        if (done) return controller.close();
        if (value !== '') return controller.enqueue(encoder.encode(value));
      }
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}
