import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { config } from '../platform/config.ts';
import { island, stylesheet } from './assets.ts';
import { forgetDone, isDone } from './done.ts';
import { Frame } from './layout/frame.view.tsx';
import type { ForSearch } from './layout/search-head.view.tsx';
import { lookAddress } from './regions/look-file.tsx';
import { href, type Visit } from './visit.ts';

/** A page without its frame. */
export interface Drawn {
  readonly title: string;
  readonly body: ComponentChildren;
  /** For papers: the sheet alone, without navigation. */
  readonly bare?: boolean;
  /** What others are told of a page that they may find, or should forget; without it no search engine keeps the page. */
  readonly search?: ForSearch;
  /** The same for machines, in the words of schema.org. */
  readonly data?: readonly object[];
}

export function page(
  visit: Visit,
  { title, body, bare = false, search, data = [] }: Drawn,
  status = 200,
): Response {
  const done = !bare && isDone(visit);
  const html = renderToString(
    <Frame
      visit={visit}
      title={title}
      stylesheets={[stylesheet(), ...lookAddress(visit)]}
      bare={bare}
      done={done}
      search={search ?? null}
      site={config().baseUrl}
    >
      {body}
    </Frame>,
  );
  const answer = new Response(
    `<!doctype html>${withHead(html, [...data.map(dataBlock), ...programsOf(html)])}`,
    {
      status,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        // A form's key is for one person and one drawing, so that no page is shared by a cache.
        'cache-control': visit.person || visit.http.req.method !== 'GET' ? 'private, no-store' : 'no-cache',
      },
    },
  );
  return done ? forgetDone(answer) : answer;
}

function withHead(html: string, parts: readonly string[]): string {
  return parts.length === 0 ? html : html.replace('</head>', () => `${parts.join('')}</head>`);
}

/** Every field of a password brings its box to look at what one types, and an address the button that copies it. */
function programsOf(html: string): string[] {
  return (['password', 'copy'] as const)
    .filter((name) => html.includes({ password: ' data-shows=', copy: ' data-copies=' }[name]))
    .map((name) => `<script type="module" src="${island(name)}"></script>`);
}

/** A block that no browser runs. Nothing in it can end it: what people typed stands there without a single `<`. */
function dataBlock(data: object): string {
  const json = JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<script type="application/ld+json">${json}</script>`;
}

/** After something was done: the browser fetches the next page anew, so that reloading does nothing twice. */
export function redirect(visit: Visit, path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: href(visit, path), 'cache-control': 'no-store' },
  });
}
