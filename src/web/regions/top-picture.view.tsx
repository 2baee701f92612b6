import { Scene } from '../layout/scene.view.tsx';
import { href, type Place } from '../visit.ts';
import { regionTexts } from './region.texts.ts';

/** The region's own picture in the size that the screen needs; the drawn one until it has chosen. */
export function TopPicture({ place }: { readonly place: Place }) {
  const { lang, region } = place;
  const { picture, pictureSmall } = region;
  if (!picture || !pictureSmall) return <Scene alt={regionTexts[lang].picture} />;
  const large = href(place, `/look/${picture}.webp`, 'ja');
  const small = href(place, `/look/${pictureSmall}.webp`, 'ja');
  return (
    <img
      class="top-picture"
      src={small}
      srcset={`${small} 800w, ${large} 1600w`}
      sizes="(min-width: 820px) 500px, 100vw"
      alt={(lang === 'ja' ? region.pictureAltJa : region.pictureAltEn) ?? ''}
    />
  );
}
