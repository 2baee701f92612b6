import type { ComponentChildren } from 'preact';

/** A table that may be wider than a phone: it scrolls by itself, by the keyboard too, so that the page does not. */
export function Wide({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus no key could scroll it
    <section class="table-scroll" tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}
