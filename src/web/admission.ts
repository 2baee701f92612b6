import type { IncomingMessage } from 'node:http';

/**
 * What a request wants, as far as its first line and its headers tell. Each kind has places of its own, so that a crowd of
 * readers keeps nobody from what they do for their work and their money.
 */
export type RequestKind =
  | 'vital'
  | 'asset'
  | 'reading'
  | 'ownReading'
  | 'form'
  | 'upload'
  | 'file'
  | 'stream';

/** How many are answered at once while a crowd lasts, and how many when they come in one burst after a quiet moment. */
export interface Places {
  readonly lasting: number;
  readonly burst: number;
}

const always = (count: number): Places => ({ lasting: count, burst: count });

/**
 * Of one process. It draws a page in a few milliseconds, so those who have a place while a crowd lasts wait for a dozen
 * pages and no longer; a burst is gone before anybody notices. A place of `upload`, `file` and `stream` is held for as long
 * as the visitor's line takes, and costs little; streams are counted once more, per person, in live.ts.
 */
export const placesOf: Readonly<Record<RequestKind, Places>> = {
  vital: always(Number.POSITIVE_INFINITY),
  asset: always(64),
  reading: { lasting: 12, burst: 48 },
  ownReading: { lasting: 16, burst: 64 },
  form: { lasting: 40, burst: 80 },
  upload: always(32),
  file: always(64),
  stream: always(1_000),
};

/** From here on in bytes a form is an upload: a slow line takes long for it. */
const uploadFrom = 64 * 1024;

/** Whether somebody has signed in is not asked here: a cookie that is none gets a place among those who have one. */
export function kindOf({
  method,
  url = '/',
  headers,
}: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): RequestKind {
  if (method !== 'GET' && method !== 'HEAD')
    return Number(headers['content-length'] ?? uploadFrom) < uploadFrom ? 'form' : 'upload';
  const [path = ''] = url.split('?', 1);
  if (path === '/livez' || path === '/readyz' || path === '/metrics') return 'vital';
  if (path.startsWith('/assets/') || path === '/icon.svg') return 'asset';
  if (path.endsWith('/stream')) return 'stream';
  if (/\/(files|look|picture)\//.test(path)) return 'file';
  return headers.cookie?.includes('yuinowa=') ? 'ownReading' : 'reading';
}

export interface Admission {
  /** A place, until `leave` is called; null where all are taken. */
  enter(kind: RequestKind, now?: number): { leave(): void } | null;
  underWay(kind: RequestKind): number;
}

/** For so many milliseconds after a quiet moment a burst is let in. */
const burstLasts = 250;

export function admission(most: Readonly<Record<RequestKind, Places>> = placesOf): Admission {
  const taken = new Map<RequestKind, number>();
  const quietAt = new Map<RequestKind, number>();
  const underWay = (kind: RequestKind) => taken.get(kind) ?? 0;
  return {
    underWay,
    enter(kind, now = performance.now()) {
      const { lasting, burst } = most[kind];
      const before = underWay(kind);
      // A crowd takes every place the moment it is free, so that a quarter of them is never left to it.
      if (before <= lasting / 4) quietAt.set(kind, now);
      const isBurst = now - (quietAt.get(kind) ?? now) < burstLasts;
      if (before >= (isBurst ? burst : lasting)) return null;
      taken.set(kind, before + 1);
      return { leave: () => void taken.set(kind, underWay(kind) - 1) };
    },
  };
}
