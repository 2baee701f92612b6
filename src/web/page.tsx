import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { config } from '../platform/config.ts';
import { island, stylesheet } from './assets.ts';
import { forgetDone, isDone } from './done.ts';
import { Frame } from './layout/frame.view.tsx';
import { lookAddress } from './regions/look-file.tsx';
import { href, type Visit } from './visit.ts';

/** A page without its frame. */
export interface Drawn {
  readonly title: string;
  readonly body: ComponentChildren;
  /** For papers: the sheet alone, without navigation. */
  readonly bare?: boolean;
  /** What a search engine is told of a page that it may find, or that it should forget. */
  readonly search?: { readonly description: string; readonly isListed: boolean };
}

export function page(visit: Visit, { title, body, bare = false, search }: Drawn, status = 200): Response {
  const site = config().baseUrl;
  const done = !bare && isDone(visit);
  const html = renderToString(
    <Frame
      visit={visit}
      title={title}
      stylesheets={[stylesheet(), ...lookAddress(visit)]}
      bare={bare}
      done={done}
      search={search ? { ...search, site } : null}
    >
      {body}
    </Frame>,
  );
  const answer = new Response(`<!doctype html>${withPrograms(html)}`, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      // A form's key is for one person and one drawing, so that no page is shared by a cache.
      'cache-control': visit.person || visit.http.req.method !== 'GET' ? 'private, no-store' : 'no-cache',
    },
  });
  return done ? forgetDone(answer) : answer;
}

/** Every field of a password brings its box to look at what one types. */
function withPrograms(html: string): string {
  if (!html.includes(' data-shows=')) return html;
  return html.replace('</head>', `<script type="module" src="${island('password')}"></script></head>`);
}

/** After something was done: the browser fetches the next page anew, so that reloading does nothing twice. */
export function redirect(visit: Visit, path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: href(visit, path), 'cache-control': 'no-store' },
  });
}
