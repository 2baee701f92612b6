import type { RegionFacts } from '../../modules/regions/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import { Mark } from '../layout/mark.view.tsx';
import { Scene } from '../layout/scene.view.tsx';
import { href } from '../visit.ts';
import { frontTexts } from './front.texts.ts';

interface Props {
  readonly lang: Lang;
  readonly regions: readonly RegionRow[];
}

interface RegionRow {
  readonly region: RegionFacts;
  /** Postings that take proposals. */
  readonly open: number;
}

export function FrontView({ lang, regions }: Props) {
  const t = frontTexts[lang];
  return (
    <>
      <header class="site">
        <div class="wrap">
          <a class="brand" href={lang === 'ja' ? '/' : '/en'}>
            <Mark />
            <span>{t.product}</span>
          </a>
          <nav class="main" aria-label={t.language}>
            <a href={lang === 'ja' ? '/en' : '/'} lang={lang === 'ja' ? 'en' : 'ja'}>
              {t.otherLanguage}
            </a>
          </nav>
        </div>
      </header>
      <div class="cord" aria-hidden="true" />
      <main class="wrap">
        <div class="hero">
          <div>
            <h1>
              {t.titlePhrases.map((phrase) => (
                <span class="phrase" key={phrase}>
                  {phrase}
                </span>
              ))}
            </h1>
            <p class="lead">{t.lead}</p>
          </div>
          <Scene alt={t.picture} />
        </div>
        <h2>{t.regions}</h2>
        {regions.length === 0 ? <p class="empty">{t.none}</p> : null}
        <ul class="rows towns">
          {regions.map((row) => (
            <Region key={row.region.slug} lang={lang} {...row} />
          ))}
        </ul>
        <section class="band">
          <h2>{t.what}</h2>
          <ul class="steps unnumbered">
            {t.things.map(({ title, text }) => (
              <li key={title}>
                <h3>{title}</h3>
                <p>{text}</p>
              </li>
            ))}
          </ul>
        </section>
      </main>
    </>
  );
}

function Region({ lang, region, open }: RegionRow & { readonly lang: Lang }) {
  const t = frontTexts[lang];
  return (
    <li>
      <div>
        <h3>
          <a href={href({ lang, region }, '/')}>{lang === 'ja' ? region.nameJa : region.nameEn}</a>
        </h3>
        <p>{(lang === 'ja' ? region.leadJa : region.leadEn) ?? t.regionLead}</p>
        <p class="small">
          {lang === 'ja' ? region.sectionJa : region.sectionEn}　{t.call}{' '}
          <a class="num" href={`tel:${region.phone}`}>
            {region.phone}
          </a>
        </p>
      </div>
      <p class="pay num">{open > 0 ? <b>{t.open(open)}</b> : t.openNone}</p>
    </li>
  );
}
