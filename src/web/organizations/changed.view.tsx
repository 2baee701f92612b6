import type { OrganizationFacts } from '../../modules/organizations/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import { typedIn } from '../parts/typed.view.tsx';
import { Wide } from '../parts/wide.view.tsx';
import { organizationTexts } from './organization.texts.ts';
import { factLines } from './organization.view.tsx';

/** What is not as it was at the last check, before and now; nothing where nobody has corrected it since. */
export function ChangedFacts(props: {
  readonly before: OrganizationFacts | null;
  readonly now: OrganizationFacts;
  readonly lang: Lang;
}) {
  const { before, now, lang } = props;
  if (!before) return null;
  const t = organizationTexts[lang].check;
  const lines = factLines(now, lang);
  const changed = factLines(before, lang).flatMap(([label, was, typed], line) => {
    const is = lines[line]?.[1] ?? '';
    return was === is ? [] : [{ label, was, is, mark: typed ? typedIn(lang) : {} }];
  });
  return (
    <section>
      <h2>{t.changed}</h2>
      {changed.length === 0 ? <p>{t.unchanged}</p> : null}
      {changed.length === 0 ? null : (
        <Wide lang={lang} name={t.changed}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.field}</th>
                <th scope="col">{t.was}</th>
                <th scope="col">{t.is}</th>
              </tr>
            </thead>
            <tbody>
              {changed.map(({ label, was, is, mark }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td {...mark}>{was}</td>
                  <td {...mark}>
                    <b>{is}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </section>
  );
}
