import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Actor } from '../../src/kernel/actor.ts';
import { signInWithoutPassword } from '../../src/modules/identity/index.ts';
import { exampleRegion } from '../../src/modules/regions/region.examples.ts';
import type { Databases } from '../../src/platform/embedded-postgres/with-database.ts';
import { diskFileStore, useFileStore } from '../../src/platform/file-store.ts';
import { openPool } from '../../src/platform/pool.ts';
import { usePool } from '../../src/platform/transaction.ts';
import { builtFolder } from '../../src/web/assets.ts';
import { routes } from '../../src/web/routes.ts';
import { createSite } from '../../src/web/site.tsx';
import { addressesOf, allBindings } from '../../tests/access/open-forms.ts';
import { buildWorld } from '../../tests/access/world.ts';

/** The heaviest page of one address, in bytes. */
export interface PageWeight {
  readonly path: string;
  readonly html: number;
  readonly gzipped: number;
}

export interface Weights {
  /** The heaviest first. */
  readonly pages: readonly PageWeight[];
  /** Gzipped bytes of all stylesheets and of all scripts that the build has made. */
  readonly css: number;
  readonly js: number;
}

/** What a page may weigh: 60 kB of HTML, 10 gzipped, and 20 each of styles and scripts, gzipped. */
export const weightLimits = { html: 60_000, gzipped: 10_000, css: 20_000, js: 20_000 } as const;

const origin = 'http://localhost:3000';

/** Every page of a region that holds one of everything, as each of its people gets it. */
export async function weighPages({ appUrl }: Databases): Promise<Weights> {
  const pool = openPool(appUrl, 4, () => {});
  usePool(pool);
  const folder = mkdtempSync(path.join(tmpdir(), 'yuinowa-weights-'));
  useFileStore(diskFileStore(folder));
  try {
    const world = await buildWorld(await exampleRegion('weights'), 'weights', 'ページの重さ');
    const site = createSite({ baseUrl: origin, demo: false, ready: async () => true });
    const cookies = [''];
    for (const { personId } of Object.values<Actor>(world.people))
      if (personId) cookies.push(`yuinowa=${await signInWithoutPassword(personId, null)}`);
    const pages: PageWeight[] = [];
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      let heaviest: PageWeight = { path: route.path, html: 0, gzipped: 0 };
      for (const address of addressesOf(route, world, allBindings(world))) {
        for (const cookie of cookies) {
          const answer = await site.request(`${origin}${address}`, { headers: { cookie } });
          if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) continue;
          const html = Buffer.from(await answer.arrayBuffer());
          if (html.length > heaviest.html)
            heaviest = { path: route.path, html: html.length, gzipped: gzipSync(html).length };
        }
      }
      if (heaviest.html > 0) pages.push(heaviest);
    }
    return { pages: pages.sort((a, b) => b.html - a.html), css: built('.css'), js: built('.js') };
  } finally {
    await pool.end();
    rmSync(folder, { recursive: true });
  }
}

function built(ending: string): number {
  const folder = new URL('assets/', builtFolder()).pathname;
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Record<
    string,
    string
  >;
  return Object.values(manifest)
    .filter((name) => name.endsWith(ending))
    .reduce((sum, name) => sum + gzipSync(readFileSync(path.join(folder, name))).length, 0);
}
