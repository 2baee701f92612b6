import { sha256 } from '../platform/sha256.ts';
import type { Visit } from './visit.ts';

interface Answer {
  /** With its character set. */
  readonly type: string;
  readonly cacheControl: string;
  /** Absent where only the content itself says whether it has changed. */
  readonly lastModified?: Date;
}

/** What programs fetch again and again: whole, or only that it is as it was (304). */
export function conditional({ http }: Pick<Visit, 'http'>, body: string, answer: Answer): Response {
  const { type, cacheControl, lastModified } = answer;
  const etag = `"${sha256(body).slice(0, 32)}"`;
  const headers = {
    etag,
    ...(lastModified ? { 'last-modified': lastModified.toUTCString() } : {}),
    'cache-control': cacheControl,
  };
  const known = http.req.header('if-none-match');
  const since = Date.parse(http.req.header('if-modified-since') ?? '');
  // A proxy that compresses marks the tag as weak.
  const isKnown = known
    ? known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*')
    : lastModified !== undefined && Math.floor(lastModified.getTime() / 1000) * 1000 <= since;
  if (isKnown) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: { ...headers, 'content-type': type, 'x-content-type-options': 'nosniff' },
  });
}
