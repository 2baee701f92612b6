import { currentTerms } from '../../modules/workers/worker.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { termsTexts } from './terms.texts.ts';

/** The terms as they are agreed to today, clause by clause. */
export function Terms({ lang }: { readonly lang: Lang }) {
  const t = termsTexts[lang];
  return (
    <>
      <p class="small">{t.version(currentTerms)}</p>
      <dl class="facts">
        {t.clauses.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
