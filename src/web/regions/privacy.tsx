import { page } from '../page.tsx';
import { href, type Visit } from '../visit.ts';
import { privacyTexts } from './privacy.texts.ts';
import { Sections } from './sections.view.tsx';

/** What is kept of people, who sees it and for how long: what the code does, in plain words. */
export async function privacyPage(visit: Visit): Promise<Response> {
  const t = privacyTexts[visit.lang];
  const body = (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <Sections sections={t.sections} />
      <p class="ways">
        <a href={href(visit, '/contact')}>{t.contact}</a>
      </p>
    </>
  );
  return page(visit, { title: t.title, body, search: { description: t.lead, isListed: true } });
}
