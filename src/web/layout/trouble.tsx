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

/** What happened, what is safe, and the ways on. */
export function troublePage(visit: Visit, kind: Trouble): Response {
  const t = troubleTexts[visit.lang];
  const { title, what, next } = t.kinds[kind];
  const ways: readonly (readonly [path: string, label: string])[] = [
    visit.person ? ['/home', t.toHome] : ['/', t.toFront],
    ['/jobs', t.toJobs],
    ['/contact', t.toContact],
  ];
  const { phone } = visit.region;
  const body = (
    <section class="trouble">
      <h1>{title}</h1>
      <p>{what}</p>
      <p>{next}</p>
      <h2>{t.waysOn}</h2>
      <ul class="ways-on">
        {ways.map(([path, label]) => (
          <li key={path}>
            <a href={href(visit, path)}>{label}</a>
          </li>
        ))}
        <li>
          <a class="num" href={`tel:${phone}`}>
            {t.call(phone)}
          </a>
        </li>
      </ul>
      <RequestNumber lang={visit.lang} requestId={visit.requestId} />
    </section>
  );
  return page(visit, { title, body }, statuses[kind]);
}

/** For the telephone: with it, what happened is found in the logs. */
function RequestNumber({ lang, requestId }: { readonly lang: Lang; readonly requestId: string }) {
  return (
    <p class="small">
      {troubleTexts[lang].number}: <code>{requestId}</code>
    </p>
  );
}

/** Outside every region, or where not even the region is known. */
export function bareTrouble(kind: Trouble, lang: Lang, requestId: string): Response {
  const t = troubleTexts[lang];
  const { title, what, next } = t.kinds[kind];
  const html = renderToString(
    <Document lang={lang} title={title} stylesheets={[stylesheet()]}>
      <main class="wrap trouble">
        <h1>{title}</h1>
        <p>{what}</p>
        {kind === 'not-found' ? null : <p>{next}</p>}
        <p>
          <a class="btn line" href={lang === 'ja' ? '/' : '/en'}>
            {t.toFront}
          </a>
        </p>
        <RequestNumber lang={lang} requestId={requestId} />
      </main>
    </Document>,
  );
  return new Response(`<!doctype html>${html}`, {
    status: statuses[kind],
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}
