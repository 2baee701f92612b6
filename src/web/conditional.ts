import { sha256 } from '../platform/sha256.ts';
import type { Visit } from './visit.ts';

interface Shared {
  /** With its character set. */
  readonly type: string;
  /** Seconds for which everybody may keep it. */
  readonly maxAge: number;
  readonly lastModified: Date;
}

/** What programs fetch again and again: whole, or only that it is as it was (304). */
export function conditional({ http }: Pick<Visit, 'http'>, body: string, shared: Shared): Response {
  const { type, maxAge, lastModified } = shared;
  const etag = `"${sha256(body).slice(0, 32)}"`;
  const headers = {
    etag,
    'last-modified': lastModified.toUTCString(),
    'cache-control': `public, max-age=${maxAge}`,
  };
  const known = http.req.header('if-none-match');
  const since = Date.parse(http.req.header('if-modified-since') ?? '');
  // A proxy that compresses marks the tag as weak.
  const isKnown = known
    ? known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*')
    : Math.floor(lastModified.getTime() / 1000) * 1000 <= since;
  if (isKnown) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: { ...headers, 'content-type': type, 'x-content-type-options': 'nosniff' },
  });
}
