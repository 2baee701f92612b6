import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { termsTexts } from './terms.texts.ts';
import { Terms } from './terms.view.tsx';

/** To be read before, and again after, they were agreed to. */
export async function termsPage(visit: Visit): Promise<Response> {
  const t = termsTexts[visit.lang];
  const body = (
    <>
      <h1>{t.title}</h1>
      <Terms lang={visit.lang} />
    </>
  );
  const [first] = t.clauses;
  return page(visit, {
    title: t.title,
    body,
    search: { description: first?.text ?? t.title, isListed: true },
  });
}
