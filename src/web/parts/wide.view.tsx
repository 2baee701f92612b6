import type { ComponentChildren } from 'preact';
import type { Lang } from '../../platform/i18n.ts';
import { chartTexts } from './chart.texts.ts';

interface Props {
  readonly lang: Lang;
  readonly name: string;
  readonly children: ComponentChildren;
}

/**
 * A table that may be wider than a phone: it scrolls by itself, by the keyboard too, so that the page does not. A shadow
 * lies on the side where there is more of it, and on a phone a sentence says that it moves.
 */
export function Wide({ lang, name, children }: Props) {
  return (
    <>
      <p class="small slides no-print">{chartTexts[lang].slides}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus no key could scroll it */}
      <section class="table-scroll" tabIndex={0} aria-label={name}>
        {children}
      </section>
    </>
  );
}
