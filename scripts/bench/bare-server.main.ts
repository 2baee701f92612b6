// The page of a posting without us: node:http, the driver, the same statements, strings joined to the same HTML.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { idOfSlug, type JobId } from '../../src/kernel/ids.ts';
import { openPool } from '../../src/platform/pool.ts';
import { barePage, type PageTemplate, rowsOfPage } from './bare-page.ts';
import type { Sent } from './recording.ts';

export interface BareServer {
  readonly databaseUrl: string;
  readonly poolSize: number;
  /** What one page asks the database, recorded of this posting. */
  readonly sent: readonly Sent[];
  readonly recordedOf: JobId;
  readonly template: PageTemplate;
}

process.on('disconnect', () => process.exit());
process.once('message', (settings: BareServer) => {
  const pool = openPool(settings.databaseUrl, settings.poolSize, () => {});
  const server = createServer((request, response) => {
    page(request.url ?? '').then(
      (html) => response.setHeader('content-type', 'text/html; charset=utf-8').end(html),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));

  async function page(url: string): Promise<string> {
    const id = idOfSlug('job', url.slice(url.lastIndexOf('/') + 1));
    const ofThis = (value: unknown) => (value === settings.recordedOf ? id : value);
    const { job, milestones } = await rowsOfPage(
      pool,
      settings.sent.map((each) =>
        typeof each === 'string' ? each : { ...each, values: each.values.map(ofThis) },
      ),
    );
    return barePage(settings.template, job, milestones);
  }
});
