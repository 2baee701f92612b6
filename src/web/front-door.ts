import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Lang } from '../platform/i18n.ts';
import { type Admission, kindOf, type RequestKind } from './admission.ts';
import { troubleTexts } from './layout/trouble.texts.ts';

/** How long somebody may take, in milliseconds, so that a visitor who sends nothing holds nothing. */
const patience = {
  /** For the first line and the headers. */
  headers: 15_000,
  /** For a whole request: 64 MB over a slow line. */
  request: 300_000,
  /** Between two requests; more than a proxy in front keeps its own connections, so that it is the one to hang up. */
  idle: 75_000,
  /** Without a byte in either direction; a stream shows every 25 seconds that it lives. */
  silence: 90_000,
} as const;

const most = { connections: 10_000, headerBytes: 16 * 1024, refusedBodyBytes: 64 * 1024 } as const;

interface Behind {
  readonly fetch: Hono['fetch'];
  readonly admission: Admission;
  /** A request was turned away. */
  readonly refused: (kind: RequestKind) => void;
}

export interface FrontDoor {
  readonly server: Server;
  /** No new connections; resolves when those who are being answered have their answers. */
  close(): Promise<void>;
}

/** Takes requests and turns away at once those for whom there is no place: before anything is read, asked or drawn. */
export function frontDoor({ fetch, admission, refused }: Behind): FrontDoor {
  const answer = getRequestListener(fetch);
  const underWay = new Set<ServerResponse>();
  const limits = {
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    keepAliveTimeout: patience.idle,
    maxHeaderSize: most.headerBytes,
  };
  const server = createServer(limits, (request, response) => {
    const kind = kindOf(request);
    const place = admission.enter(kind);
    if (place === null) {
      refused(kind);
      refuse(request, response);
      return;
    }
    underWay.add(response);
    response.once('close', () => {
      underWay.delete(response);
      place.leave();
    });
    if (!server.listening) response.shouldKeepAlive = false;
    void answer(request, response);
  });
  server.maxConnections = most.connections;
  server.timeout = patience.silence;
  return {
    server,
    async close() {
      await quietMoment();
      const closed = new Promise((done) => server.close(done));
      for (const response of underWay) response.shouldKeepAlive = false;
      // One whose answer had begun is idle a moment later.
      const idle = setInterval(() => server.closeIdleConnections(), 100);
      await closed;
      clearInterval(idle);
    },
  };
}

/**
 * A connection that was made and not yet taken is lost when the door closes. So it closes in a moment in which the event loop
 * has just looked for new ones and found nothing to do.
 */
async function quietMoment(): Promise<void> {
  for (const end = performance.now() + 1_000; performance.now() < end; ) {
    const before = performance.now();
    await nextTurn();
    if (performance.now() - before < 0.2) return;
  }
}

/** A body that nobody wants is read to its end where it is short; else the line is cut, which costs less than to read it. */
function refuse(request: IncomingMessage, response: ServerResponse): void {
  const { html, headers } = refusals[request.url?.startsWith('/en') ? 'en' : 'ja'];
  const length = Number(
    request.headers['content-length'] ??
      (request.headers['transfer-encoding'] ? Number.POSITIVE_INFINITY : 0),
  );
  if (length > most.refusedBodyBytes) response.shouldKeepAlive = false;
  response.writeHead(503, headers).end(html);
}

const refusals = { ja: refusalIn('ja'), en: refusalIn('en') } satisfies Record<Lang, unknown>;

/** Made once: no style sheet, no picture, nothing that would be asked for next. */
function refusalIn(lang: Lang): { readonly html: Buffer; readonly headers: string[] } {
  const { title, what, next } = troubleTexts[lang].kinds.overloaded;
  const html = Buffer.from(
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><h1>${title}</h1><p>${what}</p><p>${next}</p></body></html>`,
  );
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(html.length),
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'",
    'retry-after': '5',
    'x-content-type-options': 'nosniff',
  };
  return { html, headers: Object.entries(headers).flat() };
}
