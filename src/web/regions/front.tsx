import type { Context } from 'hono';
import { renderToString } from 'preact-render-to-string';
import { listRegions } from '../../modules/regions/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import { stylesheet } from '../assets.ts';
import { Document } from '../layout/frame.view.tsx';
import { Mark } from '../layout/mark.view.tsx';
import { href } from '../visit.ts';
import { frontTexts } from './front.texts.ts';

/** `/`: the regions. */
export async function front(http: Context, lang: Lang): Promise<Response> {
  const t = frontTexts[lang];
  const regions = await listRegions();
  const html = renderToString(
    <Document lang={lang} title={t.title} stylesheet={stylesheet()}>
      <header class="site">
        <div class="wrap">
          <a class="brand" href={lang === 'ja' ? '/' : '/en'}>
            <Mark />
            <span>{t.product}</span>
          </a>
          <nav class="main" aria-label={t.language}>
            <a href={lang === 'ja' ? '/en' : '/'} lang={lang === 'ja' ? 'en' : 'ja'}>
              {t.otherLanguage}
            </a>
          </nav>
        </div>
      </header>
      <div class="cord" aria-hidden="true" />
      <main class="wrap">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <h2>{t.regions}</h2>
        {regions.length === 0 ? <p class="empty">{t.none}</p> : null}
        <ul class="rows">
          {regions.map((region) => (
            <li key={region.slug}>
              <h3>
                <a href={href({ lang, region }, '/')}>{lang === 'ja' ? region.nameJa : region.nameEn}</a>
              </h3>
            </li>
          ))}
        </ul>
      </main>
    </Document>,
  );
  http.header('cache-control', 'no-cache');
  return http.html(`<!doctype html>${html}`);
}
