import type { ComponentChildren } from 'preact';
import type { PaperCode } from '../paper-code.ts';
import type { Place } from '../visit.ts';
import { PaperCodeView } from './paper-code.view.tsx';
import { shareTexts } from './share.texts.ts';
import { typedIn } from './typed.view.tsx';

interface Props {
  readonly place: Place;
  /** The page that it is about. */
  readonly page: string;
  readonly code: PaperCode;
  readonly above: string;
  readonly title: ComponentChildren;
  readonly lead: string;
  readonly facts: readonly PosterFact[];
  readonly children?: ComponentChildren;
}

export interface PosterFact {
  readonly name: string;
  /** '' where nothing is known; then it does not stand there. */
  readonly value: string;
  /** Whether people typed it. */
  readonly isTyped?: boolean;
}

/** One sheet for a notice board: what it is about, whom to call, and the page as a square that a telephone reads. */
export function Poster({ place, page, code, above, title, lead, facts, children }: Props) {
  const { lang, region } = place;
  const t = shareTexts[lang];
  const section = lang === 'ja' ? region.sectionJa : region.sectionEn;
  const all = [...facts, { name: t.phone, value: `${region.phone}　${section}` }];
  return (
    <div class="poster">
      <p class="no-print">
        <a href={page}>{t.back}</a>
        <br />
        <span class="small">{t.howToPrint}</span>
      </p>
      <p>{above}</p>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <dl class="facts">
        {all
          .filter(({ value }) => value !== '')
          .map(({ name, value, isTyped }: PosterFact) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd class="num" {...(isTyped ? typedIn(lang) : {})}>
                {value}
              </dd>
            </div>
          ))}
      </dl>
      {children}
      <PaperCodeView code={code} label={t.pageCode} />
    </div>
  );
}
