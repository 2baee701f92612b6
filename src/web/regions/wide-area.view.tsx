import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import type { RegionFacts } from '../../modules/regions/index.ts';
import type { WideAreaState } from '../../modules/regions/wide-area.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import type { FormState } from '../form-state.ts';
import { Form } from '../parts/form.view.tsx';
import { href, type Place, regionName } from '../visit.ts';
import { wideAreaTexts } from './wide-area.texts.ts';

export interface Neighbour {
  readonly region: RegionFacts;
  readonly state: WideAreaState;
}

function StateChip({ lang, state }: { readonly lang: Lang; readonly state: WideAreaState }) {
  const t = wideAreaTexts[lang].states;
  const look = { none: 'chip', offered: 'chip', asked: 'chip warm', agreed: 'chip ok' }[state.name];
  const since = 'since' in state ? writeDate(tokyoDateOf(state.since), lang) : '';
  return (
    <p>
      <span class={look}>{t[state.name](since)}</span>
    </p>
  );
}

/** Every other region with what is between it and this one; those with something first. */
export function WideAreaView(props: { readonly place: Place; readonly neighbours: readonly Neighbour[] }) {
  const { place, neighbours } = props;
  const t = wideAreaTexts[place.lang];
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <WhatItMeans lang={place.lang} />
      <h2>{t.regions}</h2>
      {neighbours.length === 0 ? <p class="empty">{t.alone}</p> : null}
      <ul class="rows">
        {neighbours.map(({ region, state }) => (
          <li key={region.id}>
            <div>
              <h3>{regionName(region, place.lang)}</h3>
              <StateChip lang={place.lang} state={state} />
            </div>
            <p>
              <a
                class="btn line"
                href={href(place, `/settings/wideArea/${region.slug}`)}
                aria-label={`${t.with(regionName(region, place.lang))}${place.lang === 'ja' ? '：' : ': '}${t.buttons[state.name]}`}
              >
                {t.buttons[state.name]}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function WhatItMeans({ lang }: { readonly lang: Lang }) {
  const t = wideAreaTexts[lang];
  const facts = [
    [t.shared, t.sharedIs],
    [t.notShared, t.notSharedIs],
    [t.apply, t.applyIs],
    [t.how, t.howIs],
  ] as const;
  return (
    <dl class="facts">
      {facts.map(([name, is]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{is}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One other region: what stands between the two, what it means, and the one button. */
export function NeighbourView(props: Neighbour & { readonly place: Place; readonly form: FormState }) {
  const { place, region, state, form } = props;
  const t = wideAreaTexts[place.lang];
  const isOurs = state.name === 'offered' || state.name === 'agreed';
  return (
    <>
      <h1>{t.with(regionName(region, place.lang))}</h1>
      <StateChip lang={place.lang} state={state} />
      <WhatItMeans lang={place.lang} />
      <Form
        words={{ form, lang: place.lang, labels: { does: t.title } }}
        submit={t.submit[state.name]}
        consequence={t.consequence[state.name]}
      >
        <input type="hidden" name="does" value={isOurs ? 'end' : 'offer'} />
      </Form>
      <p>
        <a href={href(place, '/settings/wideArea')}>{t.back}</a>
      </p>
    </>
  );
}
