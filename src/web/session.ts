import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Actor } from '../kernel/actor.ts';
import type { PersonId, RegionId } from '../kernel/ids.ts';
import { calendarOpenedBy } from '../modules/accounts/index.ts';
import { deviceOf } from '../modules/identity/device.rules.ts';
import { loadPerson, memberOfRegion, personOfSession, regionsOfPerson } from '../modules/identity/index.ts';
import { findMember, whoIs } from '../modules/organizations/index.ts';
import { listRegions, type RegionFacts } from '../modules/regions/index.ts';
import { config } from '../platform/config.ts';
import { hashOfToken } from '../platform/random.ts';
import { reading, withoutRegion } from '../platform/transaction.ts';
import type { SignedIn, Visit } from './visit.ts';

const cookieName = 'yuinowa';

/** Who sends this request, and what they are in this region; nobody without a live session and membership. */
export async function visitorOf(
  http: Context,
  regionId: RegionId,
): Promise<{ readonly actor: Actor; readonly person: SignedIn | null }> {
  const token = getCookie(http, cookieName);
  const found = token ? await whoIs(regionId, token) : null;
  if (!found) return { actor: signedOut(regionId), person: null };
  return { actor: actorFrom(regionId, found), person: { displayName: found.displayName } };
}

/** The same without counting as a request, for what stays open: being looked at keeps no session alive. */
export async function stillSignedIn(http: Context, regionId: RegionId): Promise<Actor | null> {
  const token = getCookie(http, cookieName);
  const found = token ? await whoIs(regionId, token, { isRequest: false }) : null;
  return found ? actorFrom(regionId, found) : null;
}

function actorFrom(
  regionId: RegionId,
  { personId, roles, seats }: Pick<Actor, 'personId' | 'roles' | 'seats'>,
): Actor {
  return { regionId, personId, roles, seats, channel: 'web', actingFor: null, reason: null };
}

/** Whom the secret of a calendar's address stands for, as they are in this region now; nobody who is no member any more. */
export async function calendarReader({ params, region }: Visit): Promise<CalendarReader | null> {
  const [, token] = /^([\w-]{43})\.ics$/.exec(params.token ?? '') ?? [];
  if (!token) return null;
  return reading(region.id, async (tx) => {
    const opened = await calendarOpenedBy(tx, hashOfToken(token));
    const found = opened && (await findMember(tx, opened.personId));
    if (!found) return null;
    const { personId, madeAt } = opened;
    return { actor: actorFrom(region.id, { personId, ...found }), personId, since: madeAt };
  });
}

interface CalendarReader {
  readonly actor: Actor;
  readonly personId: PersonId;
  /** When the address was made. */
  readonly since: Date;
}

/** Someone without a session: may read what is public, register, and sign in. */
function signedOut(regionId: RegionId): Actor {
  return { regionId, personId: null, roles: [], seats: [], channel: 'web', actingFor: null, reason: null };
}

export function sessionToken(http: Context): string | null {
  return getCookie(http, cookieName) ?? null;
}

/** Whether somebody who is signed out was signed in here: by time, or because the password was changed elsewhere. */
export async function hasLapsed({ http, person, region }: Visit): Promise<boolean> {
  const token = sessionToken(http);
  if (!token || person) return false;
  return withoutRegion(async (tx) => {
    const personId = await personOfSession(tx, hashOfToken(token));
    // Alive, and of a member: staff who were away too long. Of somebody else: they are signed in elsewhere.
    return personId === null || (await regionsOfPerson(tx, personId)).includes(region.id);
  });
}

/** Somebody who is signed in as what they are in other regions, and is nothing in this one. */
export interface FromElsewhere extends SignedIn {
  readonly regions: readonly RegionFacts[];
}

/** null for who belongs here or did so until they were suspended, and for who is not signed in at all. */
export async function fromElsewhere({ http, person, region }: Visit): Promise<FromElsewhere | null> {
  const token = sessionToken(http);
  if (!token || person) return null;
  const found = await withoutRegion(async (tx) => {
    const personId = await personOfSession(tx, hashOfToken(token));
    if (personId === null) return null;
    return { ...(await loadPerson(tx, personId)), regionIds: await regionsOfPerson(tx, personId) };
  });
  if (!found || found.regionIds.includes(region.id)) return null;
  const here = await reading(region.id, (tx) => memberOfRegion(tx, found.id));
  if (here?.state === 'suspended') return null;
  const regions = (await listRegions()).filter(({ id }) => found.regionIds.includes(id));
  return { displayName: found.displayName, regions };
}

/** What the person knows the device of this request by. */
export function visitingDevice(http: Context): string {
  return deviceOf(http.req.header('user-agent') ?? '');
}

/**
 * Readable by no script, sent to no other site; over HTTPS only where the site is served so. It outlives the session by
 * half a day, so that the sign-in page can say that it has ended.
 */
export function startSession(http: Context, token: string): void {
  setCookie(http, cookieName, token, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: config().baseUrl.startsWith('https:'),
    path: '/',
    maxAge: 24 * 60 * 60,
  });
}

export function endSession(http: Context): void {
  deleteCookie(http, cookieName, { path: '/' });
}
