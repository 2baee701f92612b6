import type { ComponentChildren } from 'preact';
import type { Lang } from '../../platform/i18n.ts';
import { Typed } from '../parts/typed.view.tsx';
import { href, type Visit } from '../visit.ts';
import { frameTexts } from './frame.texts.ts';
import { Mark } from './mark.view.tsx';
import { type ForSearch, SearchHead } from './search-head.view.tsx';

interface FrameProps {
  readonly visit: Visit;
  readonly title: string;
  /** What every page has, and what this region has on top of it. */
  readonly stylesheets: readonly string[];
  readonly bare: boolean;
  /** Whether a form was carried out just now: said once, on the page that follows. */
  readonly done?: boolean;
  /** What others are told of the page; null for what is nobody else's. */
  readonly search?: ForSearch | null;
  /** The address of the site, without a slash at its end. */
  readonly site: string;
  readonly children: ComponentChildren;
}

/** What stands around every page of a region: where I am, the two ways in, my page, and a person on the phone. */
export function Frame(props: FrameProps) {
  const { visit, title, stylesheets, bare, done = false, search = null, site, children } = props;
  const t = frameTexts[visit.lang];
  const regionName = visit.lang === 'ja' ? visit.region.nameJa : visit.region.nameEn;
  return (
    <Document
      lang={visit.lang}
      title={`${title}｜${t.regionWork(regionName)}`}
      stylesheets={stylesheets}
      head={
        search ? (
          <SearchHead visit={visit} title={title} search={search} site={site} />
        ) : (
          <meta name="robots" content="noindex" />
        )
      }
    >
      {bare ? null : <Header visit={visit} regionName={regionName} />}
      <main id="main" class={bare ? 'sheet' : 'wrap'}>
        {done ? (
          <p class="done" role="status">
            {t.done}
          </p>
        ) : null}
        {children}
      </main>
      {bare ? null : <Footer visit={visit} regionName={regionName} />}
    </Document>
  );
}

interface DocumentProps {
  readonly lang: Lang;
  readonly title: string;
  readonly stylesheets: readonly string[];
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Document({ lang, title, stylesheets, head = null, children }: DocumentProps) {
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {stylesheets.map((stylesheet) => (
          <link rel="stylesheet" href={stylesheet} key={stylesheet} />
        ))}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {head}
      </head>
      <body>{children}</body>
    </html>
  );
}

function Header({ visit, regionName }: { readonly visit: Visit; readonly regionName: string }) {
  const t = frameTexts[visit.lang];
  return (
    <>
      <a class="skip" href="#main">
        {t.skip}
      </a>
      <header class="site">
        {visit.demo ? <p class="demonstration">{t.demonstration}</p> : null}
        <div class="wrap">
          <a class="brand" href={href(visit, '/')}>
            <Logo visit={visit} />
            <span>
              <small>{t.product}</small>
              {t.regionWork(regionName)}
            </span>
          </a>
          <MainPages visit={visit} />
        </div>
      </header>
      <div class="cord" aria-hidden="true" />
    </>
  );
}

/** The region's own, beside its name and therefore without words of its own. */
function Logo({ visit }: { readonly visit: Visit }) {
  const { logo } = visit.region;
  if (!logo) return <Mark />;
  return <img class="logo" src={href(visit, `/look/${logo}.webp`, 'ja')} alt="" height="40" />;
}

function MainPages({ visit }: { readonly visit: Visit }) {
  const t = frameTexts[visit.lang];
  const other = visit.lang === 'ja' ? 'en' : 'ja';
  return (
    <nav class="main" aria-label={t.mainPages}>
      <a href={href(visit, '/jobs')} {...current(visit, 'work', '/jobs')}>
        {t.findWork}
      </a>
      <a href={href(visit, '/orders')} {...current(visit, 'order', '/orders')}>
        {t.orderWork}
      </a>
      <a
        href={`${href(visit, visit.path, other)}${visit.http.req.method === 'GET' ? search(visit) : ''}`}
        lang={other}
      >
        {t.otherLanguage}
      </a>
      {visit.person ? (
        <a href={href(visit, '/home')} {...current(visit, 'home', '/home')}>
          <Typed lang={visit.lang}>{visit.person.displayName}</Typed>
        </a>
      ) : (
        <a href={href(visit, '/sign-in')} {...current(visit, 'sign-in', '/sign-in')}>
          {t.signIn}
        </a>
      )}
    </nav>
  );
}

type Part = 'work' | 'order' | 'home' | 'sign-in';

/** This page, or one that lies behind it. */
function current(visit: Visit, part: Part, path: string): { readonly 'aria-current'?: 'page' | 'true' } {
  if (partOf(visit) !== part) return {};
  return { 'aria-current': visit.path === path ? 'page' : 'true' };
}

/** A posting lies behind "find work" for whoever may want to do it, and behind neither for who posts some. */
function partOf({ path, actor }: Visit): Part | null {
  if (path === '/home') return 'home';
  if (path === '/sign-in') return 'sign-in';
  if (path === '/orders' || /^\/jobs\/(new$|[^/]+\/(draft|submission|proposals)$)/.test(path)) return 'order';
  if (path === '/jobs') return 'work';
  const posts = actor.seats.some((seat) => seat.role !== 'staff');
  return /^\/jobs\/j_/.test(path) && !posts ? 'work' : null;
}

function search(visit: Visit): string {
  const query = visit.query.toString();
  return query ? `?${query}` : '';
}

/** Help stands in the same place on every page (WCAG 2.2, 3.2.6): first a person, then what there is to read. */
function Footer({ visit, regionName }: { readonly visit: Visit; readonly regionName: string }) {
  const t = frameTexts[visit.lang];
  const section = visit.lang === 'ja' ? visit.region.sectionJa : visit.region.sectionEn;
  return (
    <footer class="site">
      <div class="wrap two">
        <div>
          <p>{t.phoneToo}</p>
          <p class="tel num">
            <a href={`tel:${visit.region.phone}`}>{visit.region.phone}</a>
          </p>
          <p class="small">
            {t.hours}　{regionName} {section}
          </p>
        </div>
        <nav aria-label={t.help}>
          <ul class="plain">
            {(['contact', 'how', 'money', 'privacy', 'terms', 'accessibility'] as const).map((name) => (
              <li key={name}>
                <a
                  href={href(visit, `/${name}`)}
                  {...(visit.path === `/${name}` ? { 'aria-current': 'page' as const } : {})}
                >
                  {t.pages[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
