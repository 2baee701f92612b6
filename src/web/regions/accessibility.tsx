import { page } from '../page.tsx';
import { href, type Visit } from '../visit.ts';
import { accessibilityTexts } from './accessibility.texts.ts';
import { Sections } from './sections.view.tsx';

/** The policy that a municipality publishes: its aim, what was tested, and where to complain. */
export async function accessibilityPage(visit: Visit): Promise<Response> {
  const { lang, region } = visit;
  const t = accessibilityTexts[lang];
  const body = (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead(lang === 'ja' ? region.nameJa : region.nameEn)}</p>
      <Sections sections={t.sections} />
      <p class="ways">
        <a href={href(visit, '/contact')}>{t.contact}</a>
        <a class="num" href={`tel:${region.phone}`}>
          {t.call(region.phone)}
        </a>
      </p>
    </>
  );
  return page(visit, {
    title: t.title,
    body,
    search: { description: t.lead(lang === 'ja' ? region.nameJa : region.nameEn), isListed: true },
  });
}
