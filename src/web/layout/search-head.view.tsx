import type { Lang } from '../../platform/i18n.ts';
import { href, type Visit } from '../visit.ts';
import { frameTexts } from './frame.texts.ts';

/** The picture that other services show beside a link to a page. */
export interface ShownPicture {
  readonly path: string;
  readonly alt: string;
}

/** What a search engine, and whoever shows a link to the page, is told of it. */
export interface ForSearch {
  readonly description: string;
  readonly isListed: boolean;
  readonly picture?: ShownPicture;
}

interface Props {
  readonly visit: Visit;
  readonly title: string;
  readonly search: ForSearch;
  /** The address of the site, without a slash at its end. */
  readonly site: string;
}

/** The page's one address in each language, what stands below it among the results, and what a link to it shows. */
export function SearchHead({ visit, title, search, site }: Props) {
  const { lang, region } = visit;
  const { description, isListed, picture } = search;
  const t = frameTexts[lang];
  const name = t.regionWork(lang === 'ja' ? region.nameJa : region.nameEn);
  const at = (inLang: Lang) => `${site}${href(visit, visit.path, inLang)}`;
  return (
    <>
      <meta name="description" content={description} />
      {isListed ? null : <meta name="robots" content="noindex" />}
      <link rel="canonical" href={at(lang)} />
      <link rel="alternate" hreflang="ja" href={at('ja')} />
      <link rel="alternate" hreflang="en" href={at('en')} />
      <link rel="alternate" hreflang="x-default" href={at('ja')} />
      <link
        rel="alternate"
        type="application/atom+xml"
        title={t.feed(name)}
        href={href(visit, '/jobs.atom')}
      />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={name} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={at(lang)} />
      <meta property="og:locale" content={lang === 'ja' ? 'ja_JP' : 'en_US'} />
      <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
      {picture ? <Picture site={site} picture={picture} /> : null}
    </>
  );
}

function Picture({ site, picture }: { readonly site: string; readonly picture: ShownPicture }) {
  return (
    <>
      <meta property="og:image" content={`${site}${picture.path}`} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={picture.alt} />
    </>
  );
}
