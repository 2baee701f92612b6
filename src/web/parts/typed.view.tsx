import type { ComponentChildren } from 'preact';
import type { Lang } from '../../platform/i18n.ts';

/** Words that somebody typed, which are Japanese as a rule: on an English page they say so, for voices and line breaks. */
export function Typed({ lang, children }: { readonly lang: Lang; readonly children: ComponentChildren }) {
  return lang === 'ja' ? <>{children}</> : <span lang="ja">{children}</span>;
}

/** The same for an element that stands there anyway: `<p class="typed" {...typedIn(lang)}>`. */
export function typedIn(lang: Lang): { readonly lang?: 'ja' } {
  return lang === 'ja' ? {} : { lang: 'ja' };
}
