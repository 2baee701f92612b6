import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import type { Actor } from '../kernel/actor.ts';
import type { PersonId } from '../kernel/ids.ts';
import { signInWithoutPassword } from '../modules/identity/index.ts';
import { openHub } from '../platform/live.ts';
import { openPool } from '../platform/pool.ts';
import { newKey } from '../platform/random.ts';
import { moveClock } from '../platform/testing/clock.ts';
import { freshDatabase } from '../platform/testing/database.ts';
import { usePool } from '../platform/transaction.ts';
import { builtFolder } from './assets.ts';
import { endStreams, useHub } from './live.ts';
import { createSite } from './site.tsx';

const origin = 'http://localhost:3000';

/** A browser without pictures: gets pages and sends forms, with a session or without. */
export interface Visitor {
  get(address: string, headers?: Record<string, string>): Promise<Response>;
  post(address: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  /** A form with files; it brings its own key. */
  postForm(address: string, form: FormData): Promise<Response>;
}

export interface ExampleSite {
  signedOut(): Visitor;
  signedInAs(actor: Actor): Promise<Visitor>;
  /** From now on everything happens at this instant and after it. */
  clockAt(instant: string): Promise<void>;
  /** The same site on a port of this machine, with what stays open; it asks often whether somebody may still read. */
  listen(): Promise<ListeningSite>;
  close(): Promise<void>;
}

export interface ListeningSite {
  readonly address: string;
  /** The cookie of somebody who has signed in. */
  cookieOf(actor: Actor): Promise<string>;
  close(): Promise<void>;
}

/** The whole site on a database of its own, answered without a port. */
export async function exampleSite({ demo = false } = {}): Promise<ExampleSite> {
  nameAStylesheet();
  const database = await freshDatabase();
  const pool = openPool(database.url('app'), 6, () => {});
  usePool(pool);
  const site = createSite({ baseUrl: origin, demo, ready: async () => true });
  const visitor = (cookie: string): Visitor => ({
    get: async (address, headers = {}) =>
      site.request(`${origin}${address}`, { headers: { cookie, ...headers } }),
    post: async (address, fields, headers = {}) => {
      const body = new URLSearchParams({ key: newKey(), ...fields }).toString();
      const sent = {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
      };
      return site.request(`${origin}${address}`, {
        method: 'POST',
        headers: { cookie, origin, ...sent, ...headers },
        body,
      });
    },
    postForm: async (address, form) =>
      site.request(`${origin}${address}`, { method: 'POST', headers: { cookie, origin }, body: form }),
  });
  return {
    signedOut: () => visitor(''),
    async signedInAs({ personId }) {
      if (!personId) throw new Error('The system has no session');
      return visitor(`yuinowa=${await signInWithoutPassword(personId, null)}`);
    },
    clockAt: (instant) => moveClock(database, Date.parse(instant) - Date.now()),
    async listen() {
      const hub = openHub(database.url('app'));
      await hub.ready;
      useHub(hub, { every: 200 });
      const server = await new Promise<ServerType>((listening) => {
        const made = serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1' }, () => listening(made));
      });
      const { port } = server.address() as AddressInfo;
      return {
        address: `http://127.0.0.1:${port}`,
        cookieOf: async ({ personId }) =>
          `yuinowa=${await signInWithoutPassword(personId as PersonId, null)}`,
        async close() {
          const closed = new Promise((done) => server.close(done));
          endStreams();
          await closed;
          await hub.close();
        },
      };
    },
    async close() {
      await pool.end();
      await database.drop();
    },
  };
}

/** Pages name the built stylesheet; where nothing has been built yet, a name is enough for them. */
export function nameAStylesheet(): void {
  mkdirSync(new URL('assets/', builtFolder()), { recursive: true });
  try {
    writeFileSync(new URL('assets/manifest.json', builtFolder()), '{"app.css":"app.css"}', { flag: 'wx' });
  } catch {
    // Built already.
  }
}
