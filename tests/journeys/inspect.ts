import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The elements that reach furthest out, where a page scrolls sideways. */
export async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const width = document.documentElement.clientWidth;
    const wide = document.documentElement.scrollWidth;
    if (wide > width) {
      const reaching = [...document.querySelectorAll('body *')]
        .map((element) => ({ element, right: Math.round(element.getBoundingClientRect().right) }))
        .filter(({ right }) => right > width)
        .sort((a, b) => b.right - a.right)
        .slice(0, 3)
        .map(
          ({ element, right }) =>
            `<${element.tagName.toLowerCase()} class="${element.className}"> to ${right}`,
        );
      faults.push(`scrolls sideways: ${wide} px wide in ${width} (${reaching.join(', ')})`);
    }
    const headings = document.querySelectorAll('h1').length;
    if (headings !== 1) faults.push(`has ${headings} first headings`);
    for (const word of ['undefined', 'NaN', '[object Object]', 'null'])
      if (
        new RegExp(`(^|[\\s（：:])${word.replace(/[[\]]/g, '\\$&')}($|[\\s。、）])`).test(
          document.body.innerText,
        )
      )
        faults.push(`shows the word "${word}"`);
    return faults;
  });
}

/** What axe finds; it runs scripts of its own in the page. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${id}: ${node.html.slice(0, 160)} — ${(node.failureSummary ?? '').replaceAll(/\s+/g, ' ')}`,
    ),
  );
}
