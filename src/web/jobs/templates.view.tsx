import { slugOf } from '../../kernel/ids.ts';
import { writeYen, yen } from '../../kernel/yen.ts';
import { worthOf } from '../../modules/contracts/price-guide.rules.ts';
import type { JobRow } from '../../modules/jobs/index.ts';
import { yenPerHour } from '../../modules/jobs/job.rules.ts';
import {
  categoryOf,
  type ExampleField,
  hoursOf,
  isTemplateKey,
  priceRange,
  type TemplateKey,
  templateKeys,
  unchangedExamples,
} from '../../modules/jobs/template.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { type FormState, typedText } from '../form-state.ts';
import { typedIn } from '../parts/typed.view.tsx';
import type { Place } from '../visit.ts';
import { jobTexts } from './job.texts.ts';
import { jobFormTexts } from './job-form.texts.ts';
import { templateTexts } from './template.texts.ts';
import { usualTexts } from './usual.texts.ts';
import type { Usual } from './usual.view.tsx';

/** One stroke drawing for each kind of work, 32 by 32. */
const drawings: Record<TemplateKey, string> = {
  'data-entry': 'M5 7h22v18H5zM5 13h22M5 19h22M13 7v18',
  transcription: 'M16 4a4 4 0 0 1 4 4v7a4 4 0 0 1-8 0V8a4 4 0 0 1 4-4zM8 15a8 8 0 0 0 16 0M16 23v5M11 28h10',
  leaflet: 'M8 4h16v24H8zM11 8h10v8H11zM11 20h10M11 24h6',
  'product-texts': 'M6 10l10-5 10 5v12l-10 5-10-5zM6 10l10 5 10-5M16 15v12',
  'photo-editing': 'M4 7h24v18H4zM4 21l7-7 6 6 4-4 7 7M21 12h.01',
  translation: 'M4 6h12M10 4v2M7 6c1 5 4 8 8 9M14 6c-1 5-5 9-10 10M16 27l6-14 6 14M18 22h8',
  'social-media': 'M5 6h22v15H15l-6 6v-6H5zM10 11h12M10 16h8',
  'website-update': 'M4 6h24v20H4zM4 11h24M8 8.5h.01M8 16h7v6H8zM19 16h5M19 21h5',
  'survey-count': 'M6 26V14M14 26V6M22 26V10M4 26h24',
  minutes: 'M8 4h12l5 5v19H8zM20 4v5h5M12 14h9M12 19h9M12 24h5',
};

interface Props {
  readonly place: Place;
  readonly form: FormState;
  /** The person's own earlier postings, newest first. */
  readonly earlier: readonly JobRow[];
  readonly usual: Usual;
}

/** Ten kinds of work, and one's own earlier postings, to begin with. They send the form, so that nothing typed is lost. */
export function Templates({ place, form, earlier, usual }: Props) {
  const t = templateTexts[place.lang];
  const list = <TemplateList place={place} usual={usual} />;
  const begun = typedText(form, 'begun');
  return (
    <>
      <input type="hidden" name="begun" value={begun} />
      {begun === '' ? (
        <section>
          <h2>{t.title}</h2>
          <p>{t.lead}</p>
          {list}
        </section>
      ) : (
        <>
          <div class="notice" role="status">
            <p>{isTemplateKey(begun) ? t.chosen(t.names[begun]) : t.copied}</p>
            {typedText(form, 'kept') === 'yes' ? <p>{t.kept}</p> : null}
          </div>
          <details>
            <summary>{t.others}</summary>
            <p>{t.staysAsTyped}</p>
            {list}
          </details>
        </>
      )}
      {earlier.length === 0 ? null : (
        <details>
          <summary>{t.copy}</summary>
          <ul class="plain" {...typedIn(place.lang)}>
            {earlier.map(({ id, title }) => (
              <li key={id}>
                <button class="begin" type="submit" name="intent" value={`fill:${slugOf('job', id)}`}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function TemplateList({ place, usual }: Pick<Props, 'place' | 'usual'>) {
  const t = templateTexts[place.lang];
  return (
    <ul class="templates">
      {templateKeys.map((key) => (
        <li key={key}>
          <button class="begin" type="submit" name="intent" value={`fill:${key}`}>
            <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true">
              <path d={drawings[key]} />
            </svg>
            <span>
              <b>{t.names[key]}</b>
              <span class="small num">{templateFacts(key, place, usual)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The hints of a posting's form; where a template's words stand unchanged, that they are an example. */
export function hintsFor(lang: Lang, form: FormState): Readonly<Record<string, string>> {
  const { hints } = jobFormTexts[lang];
  const { isExample } = templateTexts[lang];
  const all: Readonly<Record<string, string>> = hints;
  const marked = examplesIn(form).map((name) => [name, [isExample, all[name]].filter(Boolean).join(' ')]);
  return { ...hints, ...Object.fromEntries(marked) };
}

function examplesIn(form: FormState): ExampleField[] {
  const typed = (name: ExampleField) => typedText(form, name);
  return unchangedExamples({
    description: typed('description'),
    sampleResult: typed('sampleResult'),
    acceptanceCriteria: typed('acceptanceCriteria'),
    expenseHandling: typed('expenseHandling'),
  });
}

/** Hours, what such work paid here or should bring at least, what an hour then brings, and where that is known from. */
export function templateFacts(key: TemplateKey, place: Place, { guides, reference }: Usual): string {
  const t = templateTexts[place.lang];
  const { basis, basisWider, basisReference } = usualTexts[place.lang];
  const hours = hoursOf(key);
  const guide = guides.get(categoryOf(key));
  if (!guide && !reference) return t.facts(hours);
  const { from, to } = guide ? worthOf(hours, guide) : priceRange(hours, reference?.amount ?? yen(0n));
  const perHour = jobTexts[place.lang].perHour(
    t.range(writeYen(yenPerHour(from, hours)), writeYen(yenPerHour(to, hours))),
  );
  const known = guide ? (guide.of === 'category' ? basis : basisWider)(guide.orders) : basisReference;
  return [t.range(writeYen(from), writeYen(to)), t.facts(hours), perHour, known].join('　');
}
