import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newKey } from '../../src/platform/random.ts';
import type { Route } from '../../src/web/route.ts';
import { routes } from '../../src/web/routes.ts';
import type { Copy } from './copies.ts';
import { dutiesOf } from './duties.ts';
import { fingerprint, sessions } from './fingerprint.ts';
import type { Ground } from './ground.ts';
import { addressesIn, addressesOf, postRoutes } from './open-forms.ts';
import type { World } from './world.ts';

/** One of each kind is enough to ask for what is in another region. */
const fromElsewhere = ['nobody', 'officer', 'csp', 'operator', 'approver', 'mediator', 'client', 'worker'];

/** Nobody in somebody else's order. */
const withoutDuty = ['nobody', 'otherClient', 'otherWorker', 'stoppedClient', 'suspended', 'centre'];

const named = (route: Route) => [route.path, route] as const;
const withParameters = routes.filter(({ path }) => path.includes(':'));
/** Postings that are open, or were: everybody may read them, whoever ordered what came of them. */
const published = ['/', '/jobs', '/jobs.atom'];
const readable = routes
  .filter(({ method, path }) => method === 'GET' && !published.includes(path))
  .map(named);
const sendable = withParameters.filter(({ method }) => method === 'POST').map(named);
/** What somebody gets who is not signed in, may not, or asks for what is not there for them. */
const refused = [401, 403, 404];
/** Of one kind of thing a few are enough. */
const mostOfOne = 2;
/** Orders stand in many states. */
const mostBetween = 6;

/** What is told to people without a duty, in words of its own. */
const described: Readonly<Record<string, readonly string[]>> = {
  '/organizations/:organization': ['otherWorker'], // whoever takes work here reads whom it is for
};

/** Who may read and send what, tried by everybody on every address. */
export function describePermissions(ground: () => Ground): void {
  let copy: Copy;
  beforeAll(async () => {
    copy = await ground().original.copy();
  });
  afterAll(() => copy.close());

  describe('every form is accepted from somebody', () => {
    test.each(postRoutes.map(named))('%s', (path) => {
      const open = ground().opened.get(path) ?? [];
      expect('who' in open ? [] : ['refused', ...open]).toEqual([]);
    });
  });

  describe('every address has an example', () => {
    test.each(withParameters.map(named))('%s', (_, route) => {
      expect(addressesIn(ground().original, route, ground().original.here)).not.toEqual([]);
    });
  });

  describe('whoever has no business with a form changes nothing by it', () => {
    test.each(postRoutes.map(named))('%s', async (path, route) => {
      const open = ground().opened.get(path);
      const world = open && 'who' in open ? open.world : ground().original.here;
      const own = open && 'who' in open ? [open.address] : [];
      const addresses = [...new Set([...own, ...addressesIn(ground().original, route, world)])].slice(
        0,
        mostOfOne,
      );
      const may = dutiesOf(path);
      const others = cookiesOf(ground(), world).filter(([who]) => !may.includes(who));
      const before = await fingerprint(copy.database, world.id);
      const signedIn = await sessions(copy.database);
      const answers: string[] = [];
      for (const address of addresses) {
        for (const [who, cookie] of others) {
          const { status } = await copy.post(cookie, address, bodyFor(ground(), route));
          if (!refused.includes(status)) answers.push(`${who} ${address} ${status}`);
        }
      }
      expect(answers).toEqual([]);
      expect(await fingerprint(copy.database, world.id)).toEqual(before);
      // Whoever was signed out by it would be refused by every form that follows, for that reason alone.
      expect(await sessions(copy.database)).toBe(signedIn);
    });
  });

  describe('nobody of another region reads or changes anything', () => {
    test.each(readable)('%s is read by nobody from elsewhere', async (_, route) => {
      const { here, there } = ground().original;
      for (const address of elsewhere(ground(), route)) {
        for (const [who, cookie] of cookiesOf(ground(), here, fromElsewhere)) {
          const answer = await copy.get(cookie, address);
          expect(answer.status, `${who} ${address}`).toBeLessThan(500);
          expect(await answer.text(), `${who} ${address}`).not.toContain(there.mark);
        }
      }
    });

    test.each(sendable)('%s is changed by nobody from elsewhere', async (_, route) => {
      const { here, there } = ground().original;
      const before = await fingerprint(copy.database, there.id);
      for (const address of elsewhere(ground(), route)) {
        for (const [who, cookie] of cookiesOf(ground(), here, fromElsewhere)) {
          const answer = await copy.post(cookie, address, bodyFor(ground(), route));
          expect(answer.status, `${who} ${address}`).toBeLessThan(500);
          expect(await answer.text(), `${who} ${address}`).not.toContain(there.mark);
        }
      }
      expect(await fingerprint(copy.database, there.id)).toEqual(before);
    });
  });

  describe('nobody reads or changes what is between two others', () => {
    test.each(readable)('%s is read by nobody without a duty', async (path, route) => {
      const { here } = ground().original;
      for (const address of between(ground(), route)) {
        for (const [who, cookie] of cookiesOf(ground(), here, withoutDuty)) {
          const shown = await seen(copy, cookie, address);
          expect(shown, `${who} ${address}`).not.toContain(here.mark);
          if (!path.includes(':') || described[path]?.includes(who)) continue;
          expect(shown, `${who} ${address}`).toBe(await seen(copy, cookie, ofNothing(address)));
        }
      }
    });

    test.each(sendable)('%s is changed by nobody without a duty', async (_, route) => {
      const { here } = ground().original;
      const before = await fingerprint(copy.database, here.id);
      for (const address of between(ground(), route)) {
        for (const [who, cookie] of cookiesOf(ground(), here, withoutDuty)) {
          const answer = await copy.post(cookie, address, bodyFor(ground(), route));
          expect(refused, `${who} ${address}`).toContain(answer.status);
          expect(await answer.text(), `${who} ${address}`).not.toContain(here.mark);
        }
      }
      expect(await fingerprint(copy.database, here.id)).toEqual(before);
    });
  });
}

function cookiesOf({ original }: Ground, world: World, names?: readonly string[]): [string, string][] {
  const all = Object.entries({ nobody: '', ...original.cookies.get(world) });
  return names ? all.filter(([name]) => names.includes(name)) : all;
}

function between({ original }: Ground, route: Route): string[] {
  const { here } = original;
  return addressesOf(route, here, [...here.ofOrder, ...here.ofOne]).slice(0, mostBetween);
}

/** The other region's things at their own address, and under the address of one's own region. */
function elsewhere({ original }: Ground, route: Route): string[] {
  const { here, there } = original;
  const theirs = addressesIn(original, route, there).slice(0, mostOfOne);
  const publicly = route.audience === 'everyone' && route.method === 'POST';
  const underMine = theirs.map((address) => address.replace(`/r/${there.slug}/`, `/r/${here.slug}/`));
  return publicly ? underMine : [...theirs, ...underMine];
}

/** The address of the same kind of thing, where there is none. */
function ofNothing(address: string): string {
  return address.replaceAll(/(?<=\/[a-z]+_[0-9a-f]{20})[0-9a-f]{12}/g, '0'.repeat(12));
}

/** What somebody is answered, but for the ids that they asked for, the key of the form and the number of the answer. */
async function seen(copy: Copy, cookie: string, address: string): Promise<string> {
  const answer = await copy.get(cookie, address);
  const told = `${answer.status} ${answer.headers.get('location')} ${await answer.text()}`;
  return told
    .replaceAll(/[a-z]+_[0-9a-f]{32}/g, 'id')
    .replaceAll(/name="key" value="[^"]*"|<code>[0-9a-f-]{36}<\/code>/g, '');
}

function bodyFor({ opened }: Ground, { path }: Route): FormData {
  const open = opened.get(path);
  const body = new FormData();
  for (const [name, value] of open && 'who' in open ? open.body : [])
    body.append(name, name === 'key' ? newKey() : value);
  return body;
}
