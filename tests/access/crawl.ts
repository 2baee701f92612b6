import { asAdministrator } from '../../src/platform/embedded-postgres/administer.ts';
import { routes } from '../../src/web/routes.ts';
import type { Copy } from './copies.ts';
import type { World } from './world.ts';

const patterns = routes
  .map(({ path }) => ({ path, pattern: new RegExp(`^${path.replaceAll(/:[a-zA-Z]+/g, '[^/]+')}$`) }))
  .sort((a, b) => a.path.split(':').length - b.path.split(':').length);

/** Of one kind of page a few are enough. */
const mostOfOne = 6;

/** Every address to which these people come by links and forms, from the front and from their mail, by its route. */
export async function crawl(
  copy: Copy,
  world: World,
  cookies: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, Set<string>>();
  const start = routes.filter(({ path }) => !path.includes(':')).map(({ path }) => path);
  const letters = await lettersOf(copy, world);
  for (const cookie of cookies) {
    const seen = new Set<string>();
    const waiting = [...start, ...letters];
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const route = routeOf(path);
      if (route === undefined || seen.has(path)) continue;
      seen.add(path);
      const addresses = found.get(route) ?? new Set<string>();
      if (addresses.size >= mostOfOne && !addresses.has(path)) continue;
      found.set(route, addresses.add(path));
      const answer = await copy.get(cookie, `/r/${world.slug}${path === '/' ? '' : path}`);
      if (answer.status === 200) waiting.push(...linksIn(await answer.text(), world.slug));
    }
  }
  return new Map([...found].map(([route, addresses]) => [route, [...addresses]]));
}

function routeOf(path: string): string | undefined {
  return patterns.find(({ pattern }) => pattern.test(path))?.path;
}

function linksIn(text: string, slug: string): string[] {
  const pattern = new RegExp(`/r/${slug}(/[A-Za-z0-9_/-]*)?`, 'g');
  return [...new Set([...text.matchAll(pattern)].map(([, path = '/']) => path))];
}

async function lettersOf({ database }: Copy, { id, slug }: World): Promise<string[]> {
  const { rows } = await asAdministrator(database.url('admin'), (client) =>
    client.query<{ body: string }>('select body from platform.outbox where region_id = $1', [id]),
  );
  return rows.flatMap(({ body }) => linksIn(body, slug));
}
