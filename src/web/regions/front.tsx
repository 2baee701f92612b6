import type { Context } from 'hono';
import { renderToString } from 'preact-render-to-string';
import { listRegions } from '../../modules/regions/index.ts';
import { config } from '../../platform/config.ts';
import type { Lang } from '../../platform/i18n.ts';
import { withoutRegion } from '../../platform/transaction.ts';
import { stylesheet } from '../assets.ts';
import { keptOpenJobs } from '../kept-figures.ts';
import { Document } from '../layout/frame.view.tsx';
import { frontTexts } from './front.texts.ts';
import { FrontView } from './front.view.tsx';

/** `/`: the regions. */
export async function front(http: Context, lang: Lang): Promise<Response> {
  const regions = await listRegions();
  const open = await withoutRegion(keptOpenJobs);
  const rows = regions.map((region) => ({ region, open: open.get(region.id) ?? 0 }));
  const html = renderToString(
    <Document lang={lang} title={frontTexts[lang].title} stylesheets={[stylesheet()]} head={headOf(lang)}>
      <FrontView lang={lang} regions={rows} />
    </Document>,
  );
  http.header('cache-control', 'no-cache');
  return http.html(`<!doctype html>${html}`);
}

function headOf(lang: Lang) {
  const { baseUrl } = config();
  const { title, lead } = frontTexts[lang];
  const at = lang === 'ja' ? `${baseUrl}/` : `${baseUrl}/en`;
  return (
    <>
      <meta name="description" content={lead} />
      <link rel="canonical" href={at} />
      <link rel="alternate" hreflang="ja" href={`${baseUrl}/`} />
      <link rel="alternate" hreflang="en" href={`${baseUrl}/en`} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={lead} />
      <meta property="og:url" content={at} />
    </>
  );
}
