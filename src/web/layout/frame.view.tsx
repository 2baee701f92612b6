import type { ComponentChildren } from 'preact';
import type { Lang } from '../../platform/i18n.ts';
import { href, type Visit } from '../visit.ts';
import { frameTexts } from './frame.texts.ts';
import { Mark } from './mark.view.tsx';

interface FrameProps {
  readonly visit: Visit;
  readonly title: string;
  readonly stylesheet: string;
  readonly bare: boolean;
  readonly children: ComponentChildren;
}

/** What stands around every page of a region: where I am, the two ways in, my page, and a person on the phone. */
export function Frame({ visit, title, stylesheet, bare, children }: FrameProps) {
  const t = frameTexts[visit.lang];
  const regionName = visit.lang === 'ja' ? visit.region.nameJa : visit.region.nameEn;
  return (
    <Document lang={visit.lang} title={`${title}｜${t.regionWork(regionName)}`} stylesheet={stylesheet}>
      {bare ? null : <Header visit={visit} regionName={regionName} />}
      <main id="main" class={bare ? 'sheet' : 'wrap'}>
        {children}
      </main>
      {bare ? null : <Footer visit={visit} regionName={regionName} />}
    </Document>
  );
}

interface DocumentProps {
  readonly lang: Lang;
  readonly title: string;
  readonly stylesheet: string;
  readonly children: ComponentChildren;
}

export function Document({ lang, title, stylesheet, children }: DocumentProps) {
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href="data:," />
      </head>
      <body>{children}</body>
    </html>
  );
}

function Header({ visit, regionName }: { readonly visit: Visit; readonly regionName: string }) {
  const t = frameTexts[visit.lang];
  const here = (path: string) => (visit.path.startsWith(path) ? { 'aria-current': 'page' as const } : {});
  const other = visit.lang === 'ja' ? 'en' : 'ja';
  return (
    <>
      <a class="skip" href="#main">
        {t.skip}
      </a>
      {visit.demo ? <p class="demonstration">{t.demonstration}</p> : null}
      <header class="site">
        <div class="wrap">
          <a class="brand" href={href(visit, '/')}>
            <Mark />
            <span>
              <small>{t.product}</small>
              {t.regionWork(regionName)}
            </span>
          </a>
          <nav class="main" aria-label={t.mainPages}>
            <a href={href(visit, '/jobs')} {...here('/jobs')}>
              {t.findWork}
            </a>
            <a href={href(visit, '/orders')} {...here('/orders')}>
              {t.orderWork}
            </a>
            <a
              href={`${href(visit, visit.path, other)}${visit.http.req.method === 'GET' ? search(visit) : ''}`}
              lang={other}
            >
              {t.otherLanguage}
            </a>
            {visit.person ? (
              <a href={href(visit, '/home')} {...here('/home')}>
                {visit.person.displayName}
              </a>
            ) : (
              <a href={href(visit, '/sign-in')} {...here('/sign-in')}>
                {t.signIn}
              </a>
            )}
          </nav>
        </div>
      </header>
      <div class="cord" aria-hidden="true" />
    </>
  );
}

function search(visit: Visit): string {
  const query = visit.query.toString();
  return query ? `?${query}` : '';
}

function Footer({ visit, regionName }: { readonly visit: Visit; readonly regionName: string }) {
  const t = frameTexts[visit.lang];
  const section = visit.lang === 'ja' ? visit.region.sectionJa : visit.region.sectionEn;
  return (
    <footer class="site">
      <div class="wrap">
        <p>{t.phoneToo}</p>
        <p class="tel num">
          <a href={`tel:${visit.region.phone}`}>{visit.region.phone}</a>
        </p>
        <p class="small">
          {t.hours}　{regionName} {section}
        </p>
      </div>
    </footer>
  );
}
