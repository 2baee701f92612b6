import { renderToString } from 'preact-render-to-string';
import type { Lang } from '../../platform/i18n.ts';
import { stylesheet } from '../assets.ts';
import { page } from '../page.tsx';
import { href, type Visit } from '../visit.ts';
import { Document } from './frame.view.tsx';
import { troubleTexts } from './trouble.texts.ts';

export type Trouble =
  | 'not-found'
  | 'not-allowed'
  | 'busy'
  | 'from-elsewhere'
  | 'too-large'
  | 'unreadable'
  | 'overloaded'
  | 'away'
  | 'broken';

const statuses: Record<Trouble, number> = {
  'not-found': 404,
  'not-allowed': 403,
  busy: 409,
  'from-elsewhere': 403,
  'too-large': 413,
  unreadable: 400,
  overloaded: 503,
  away: 503,
  broken: 500,
};

/** What happened, in a sentence, and the way on. */
export function troublePage(visit: Visit, kind: Trouble): Response {
  const t = troubleTexts[visit.lang];
  const { title, what } = t.kinds[kind];
  const body = (
    <section class="trouble">
      <h1>{title}</h1>
      <p>{what}</p>
      {kind === 'broken' ? (
        <p class="small">
          {t.number}: <code>{visit.requestId}</code>
        </p>
      ) : null}
      <p>{t.phone}</p>
      <p>
        <a class="btn line" href={href(visit, '/')}>
          {t.toFront}
        </a>
      </p>
    </section>
  );
  return page(visit, { title, body }, statuses[kind]);
}

/** Outside every region, or where not even the region is known. */
export function bareTrouble(kind: Trouble, lang: Lang, requestId: string): Response {
  const { title, what } = troubleTexts[lang].kinds[kind];
  const html = renderToString(
    <Document lang={lang} title={title} stylesheet={stylesheet()}>
      <main class="wrap trouble">
        <h1>{title}</h1>
        <p>{what}</p>
        {kind === 'broken' ? <p class="small">{requestId}</p> : null}
        <p>
          <a class="btn line" href={lang === 'ja' ? '/' : '/en'}>
            {troubleTexts[lang].toFront}
          </a>
        </p>
      </main>
    </Document>,
  );
  return new Response(`<!doctype html>${html}`, {
    status: statuses[kind],
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}
