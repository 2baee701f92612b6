import type { Lang } from '../../platform/i18n.ts';
import { shareTexts } from './share.texts.ts';

interface Props {
  readonly lang: Lang;
  /** Of the page, in full. */
  readonly address: string;
  readonly title: string;
  /** What makes somebody open it: pay, last day. */
  readonly facts: readonly string[];
  /** The page's paper. */
  readonly paper: string;
}

type Way = keyof (typeof shareTexts)['ja']['ways'];

/** The ways to tell others of a page: links that load nothing from anywhere until somebody follows one. */
export function Share({ lang, address, title, facts, paper }: Props) {
  const t = shareTexts[lang];
  return (
    <section class="share no-print" aria-labelledby="share">
      <h2 id="share">{t.title}</h2>
      <ul>
        {(Object.keys(t.ways) as Way[]).map((way) => (
          <li key={way}>
            <a href={linkOf(way, address, title, facts)} rel="noopener">
              {t.ways[way]}
            </a>
          </li>
        ))}
        <li>
          <a href={paper}>{t.paper}</a>
        </li>
      </ul>
      <p class="small">
        {t.address}: <code id="share-address">{address}</code>
      </p>
      <p>
        <button type="button" class="btn quiet" data-copies="share-address" hidden>
          {t.copy}
        </button>{' '}
        <span role="status" data-copied={t.copied} />
      </p>
    </section>
  );
}

function linkOf(way: Way, address: string, title: string, facts: readonly string[]): string {
  const text = [title, ...facts].join('　');
  switch (way) {
    case 'line':
      return withQuery('https://social-plugins.line.me/lineit/share', { url: address, text });
    case 'x':
      return withQuery('https://x.com/intent/post', { text, url: address });
    case 'hatena':
      return withQuery('https://b.hatena.ne.jp/entry/panel/', { url: address, btitle: title });
    case 'facebook':
      return withQuery('https://www.facebook.com/sharer/sharer.php', { u: address });
    case 'mail':
      return withQuery('mailto:', { subject: title, body: [title, ...facts, address].join('\r\n') });
  }
}

/** Spaces as %20: a mail program reads a plus as a plus. */
function withQuery(address: string, fields: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(fields).map(
    ([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`,
  );
  return `${address}?${pairs.join('&')}`;
}
