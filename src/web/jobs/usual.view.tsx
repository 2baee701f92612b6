import type { ComponentChildren } from 'preact';
import { writeYen, type Yen } from '../../kernel/yen.ts';
import { type PriceGuide, placeAmong, worthOf } from '../../modules/contracts/price-guide.rules.ts';
import type { JobContent } from '../../modules/jobs/content.rules.ts';
import { totalOf, yenPerHour } from '../../modules/jobs/job.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { type Line, TypedWithin } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { usualTexts } from './usual.texts.ts';

/** What an hour of work is compared with, where the region has decided on it. */
export interface Reference {
  readonly amount: Yen;
  readonly source: string;
  readonly sourceEn: string;
}

/** A sentence that names where the amount comes from: in English where that was written, or else as the officer typed it. */
export function withSource(
  { amount, source, sourceEn }: Reference,
  lang: Lang,
  sentence: (yen: string, source: string) => string,
): Line {
  const inEnglish = lang === 'en' && sourceEn !== '';
  return inEnglish
    ? sentence(writeYen(amount), sourceEn)
    : { sentence: sentence(writeYen(amount), source), typed: source };
}

/** What work pays here: by kind, what finished orders paid, and what the region compares with. */
export interface Usual {
  readonly guides: ReadonlyMap<string, PriceGuide>;
  readonly reference: Reference | null;
}

/** A posting as far as it is written, for a comparison. */
interface Compared {
  readonly hours: number | null;
  readonly perHour: Yen | null;
}

/** A posting with its reward and its hours, as it is written now. */
export function comparedOf(job: Pick<JobContent, 'milestones' | 'expectedHours'>): Compared {
  const { milestones, expectedHours: hours } = job;
  const total = totalOf(milestones);
  return { hours, perHour: hours === null || total === 0n ? null : yenPerHour(total, hours) };
}

interface Props {
  readonly place: Place;
  readonly usual: Usual;
  readonly category: string;
  readonly posting?: Compared;
  /** What can be done about it, where something can. */
  readonly children?: ComponentChildren;
}

/** What similar work paid for an hour, said of its finished orders together and of none by itself. */
export function UsualPay({ place, usual, category, posting, children }: Props) {
  const t = usualTexts[place.lang];
  const guide = usual.guides.get(category) ?? null;
  return (
    <div class="usual">
      <p>
        <b>{t.title}</b>
      </p>
      {guide ? <Guide place={place} guide={guide} {...(posting ? { posting } : {})} /> : null}
      {category !== '' && !guide ? <p class="small">{t.few}</p> : null}
      {usual.reference ? <ReferenceNote place={place} reference={usual.reference} /> : null}
      <p class="small">
        <a href={href(place, '/prices')}>{t.all}</a>
      </p>
      {children}
    </div>
  );
}

function Guide(props: {
  readonly place: Place;
  readonly guide: NonNullable<PriceGuide>;
  readonly posting?: Compared;
}) {
  const { place, guide, posting } = props;
  const t = usualTexts[place.lang];
  const { hours = null, perHour = null } = posting ?? {};
  const worth = hours === null ? null : worthOf(hours, guide);
  const standing = perHour === null ? null : placeAmong(perHour, guide);
  return (
    <>
      <p class="num">
        <b>{t.range(writeYen(guide.low), writeYen(guide.high))}</b>
      </p>
      <p class="small num">
        {t.middle(writeYen(guide.middle))}
        {place.lang === 'ja' ? '' : ' '}
        {guide.of === 'category' ? t.from(guide.orders) : t.wider(guide.orders, t.groups[guide.of])}
      </p>
      {hours !== null && worth ? (
        <p class="num">{t.worth(hours, writeYen(worth.from), writeYen(worth.to))}</p>
      ) : null}
      {perHour !== null && standing ? (
        <p class={standing === 'below' ? 'notice warm num' : 'num'}>
          {t.places[standing](writeYen(perHour))}
        </p>
      ) : null}
    </>
  );
}

/** What the region compares with, always with where the amount comes from. */
export function ReferenceNote(props: { readonly place: Place; readonly reference: Reference }) {
  const { place, reference } = props;
  return (
    <p class="small num">
      <TypedWithin
        lang={place.lang}
        line={withSource(reference, place.lang, usualTexts[place.lang].reference)}
      />
    </p>
  );
}
