import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Actor } from '../kernel/actor.ts';
import type { RegionId } from '../kernel/ids.ts';
import { whoIs } from '../modules/organizations/index.ts';
import { config } from '../platform/config.ts';
import type { SignedIn } from './visit.ts';

const cookieName = 'yuinowa';

/** Who sends this request, and what they are in this region; nobody without a live session and membership. */
export async function visitorOf(
  http: Context,
  regionId: RegionId,
): Promise<{ readonly actor: Actor; readonly person: SignedIn | null }> {
  const token = getCookie(http, cookieName);
  const found = token ? await whoIs(regionId, token) : null;
  if (!found) return { actor: signedOut(regionId), person: null };
  return {
    actor: {
      regionId,
      personId: found.personId,
      roles: found.roles,
      seats: found.seats,
      channel: 'web',
      actingFor: null,
      reason: null,
    },
    person: { displayName: found.displayName },
  };
}

/** Someone without a session: may read what is public, register, and sign in. */
function signedOut(regionId: RegionId): Actor {
  return { regionId, personId: null, roles: [], seats: [], channel: 'web', actingFor: null, reason: null };
}

export function sessionToken(http: Context): string | null {
  return getCookie(http, cookieName) ?? null;
}

/** Readable by no script, sent to no other site; over HTTPS only where the site is served so. */
export function startSession(http: Context, token: string): void {
  setCookie(http, cookieName, token, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: config().baseUrl.startsWith('https:'),
    path: '/',
    maxAge: 12 * 60 * 60,
  });
}

export function endSession(http: Context): void {
  deleteCookie(http, cookieName, { path: '/' });
}
