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

/** A sentence, with what somebody typed in it where it holds some. */
export type Line = string | { readonly sentence: string; readonly typed: string };

/** The sentence, in which the typed words say what they are. */
export function TypedWithin({ lang, line }: { readonly lang: Lang; readonly line: Line }) {
  if (typeof line === 'string') return <>{line}</>;
  const { sentence, typed } = line;
  const at = sentence.indexOf(typed);
  return (
    <>
      {sentence.slice(0, at)}
      <Typed lang={lang}>{typed}</Typed>
      {sentence.slice(at + typed.length)}
    </>
  );
}
