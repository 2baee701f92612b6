import type { Context } from 'hono';
import { renderToString } from 'preact-render-to-string';
import { MarkLines } from './mark.view.tsx';

/** What stands in the browser's tab: the mark on white, drawn thicker, because it is small there. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="8" fill="#fff"/>
<g fill="none" stroke="#21386e" stroke-width="2.4">${renderToString(<MarkLines />)}</g></svg>
`;

export function iconFile(http: Context): Response {
  return http.body(icon, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' });
}
