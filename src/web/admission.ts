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

/** How many are answered at once, and how many as long as a crowd lasts: from the first who finds no place. */
export interface Places {
  readonly burst: number;
  readonly lasting: number;
}

const always = (count: number): Places => ({ burst: count, lasting: count });

/**
 * Of one process. It draws a page in a few milliseconds, so those who have a place while a crowd lasts wait for a few
 * pages and no longer; a burst is gone before anybody notices. A place of `upload`, `file` and `stream` is held for as long
 * as the visitor's line takes, and costs little; streams are counted once more, per person, in live.ts.
 */
export const placesOf: Readonly<Record<RequestKind, Places>> = {
  vital: always(Number.POSITIVE_INFINITY),
  asset: always(256),
  reading: { burst: 64, lasting: 8 },
  ownReading: { burst: 64, lasting: 12 },
  form: { burst: 80, lasting: 40 },
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
  if (/\/(files|look|picture)\//.test(path)) return 'file';
  if (!headers.cookie?.includes('yuinowa=')) return 'reading';
  return path.endsWith('/talk/stream') ? 'stream' : 'ownReading';
}

export interface Admission {
  /** A place, until `leave` is called; null where all are taken. */
  enter(kind: RequestKind): { leave(): void } | null;
  underWay(kind: RequestKind): number;
}

/** Of the last so many requests of a kind it is remembered whether they found the few places of a crowd all taken. */
const memory = 64;
/** A crowd takes every place the moment it is free: as long as it lasts, more than this share of those who come find none. */
const shareInCrowd = 1 / 4;

export function admission(most: Readonly<Record<RequestKind, Places>> = placesOf): Admission {
  const taken = new Map<RequestKind, number>();
  const foundNone = new Map<RequestKind, number>();
  const crowds = new Set<RequestKind>();
  const underWay = (kind: RequestKind) => taken.get(kind) ?? 0;
  return {
    underWay,
    enter(kind) {
      const { lasting, burst } = most[kind];
      const before = underWay(kind);
      const sofar = foundNone.get(kind) ?? 0;
      const share = sofar + (Number(before >= lasting) - sofar) / memory;
      foundNone.set(kind, share);
      if (share < shareInCrowd) crowds.delete(kind);
      if (before >= (crowds.has(kind) ? lasting : burst)) {
        crowds.add(kind);
        return null;
      }
      taken.set(kind, before + 1);
      return { leave: () => void taken.set(kind, underWay(kind) - 1) };
    },
  };
}
