// A page without us: node:http, the driver, the same statements, strings joined to the same HTML.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openPool } from '../../src/platform/pool.ts';
import { barePage, type PageTemplate, rowsOfPage } from './bare-page.ts';
import type { Sent } from './recording.ts';
import { writers } from './writers.ts';

/** What one page asks the database, and the page that was drawn of the answers, cut into its strings. */
export interface Recorded {
  readonly sent: readonly Sent[];
  readonly template: PageTemplate;
}

export interface BareServer {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly kind: keyof typeof writers;
  /** By the address. */
  readonly pages: ReadonlyMap<string, Recorded>;
}

process.on('disconnect', () => process.exit());
process.once('message', ({ databaseUrl, poolSize, kind, pages }: BareServer) => {
  const pool = openPool(databaseUrl, poolSize, () => {});
  const server = createServer((request, response) => {
    page(request.url ?? '').then(
      (html) => response.setHeader('content-type', 'text/html; charset=utf-8').end(html),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));

  async function page(url: string): Promise<string> {
    const recorded = pages.get(url);
    if (!recorded) throw new Error(`${url} was not recorded`);
    return barePage(recorded.template, writers[kind](await rowsOfPage(pool, recorded.sent)));
  }
});
