import type { Context } from 'hono';
import type { Actor } from '../kernel/actor.ts';
import type { RegionFacts } from '../modules/regions/index.ts';
import type { Lang } from '../platform/i18n.ts';

/** Who is looking, for the frame and for greetings. */
export interface SignedIn {
  readonly displayName: string;
}

/** One request inside a region: everything a handler needs, and the only thing it is given. */
export interface Visit {
  readonly region: RegionFacts;
  readonly actor: Actor;
  /** null when signed out; the actor then has neither person nor roles. */
  readonly person: SignedIn | null;
  readonly lang: Lang;
  /** Inside the region, without language: `/jobs/j_…`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly params: Readonly<Record<string, string>>;
  readonly requestId: string;
  readonly demo: boolean;
  /** The request itself, for the few handlers that need cookies, files or headers. */
  readonly http: Context;
}

export type Handler = (visit: Visit) => Promise<Response>;

/** What a link needs to know of a visit. */
export type Place = Pick<Visit, 'lang' | 'region'>;

/** The region as pages in this language call it. */
export function regionName({ nameJa, nameEn }: RegionFacts, lang: Lang): string {
  return lang === 'ja' ? nameJa : nameEn;
}

/** The address of a page of this region, in the language being read. */
export function href({ lang, region }: Place, path: string, inLang: Lang = lang): string {
  return `${inLang === 'en' ? '/en' : ''}/r/${region.slug}${path === '/' ? '' : path}`;
}
