import { config } from '../../platform/config.ts';
import { frameTexts } from '../layout/frame.texts.ts';
import { type Drawn, page } from '../page.tsx';
import { paperCode } from '../paper-code.ts';
import { Poster } from '../parts/poster.view.tsx';
import { Share } from '../parts/share.view.tsx';
import { type PictureWords, pictureFile, pictureOf } from '../social-picture.ts';
import { href, type Place, type Visit } from '../visit.ts';
import { regionTexts } from './region.texts.ts';
import { regionSharingTexts } from './region-sharing.texts.ts';

/** The picture beside a link to the region's first page. */
export function regionPicture(visit: Visit): Promise<Response> {
  return pictureFile(visit, pictureWords(visit));
}

/** What others are told of the region, machines among them. */
export function regionHead(place: Place): Required<Pick<Drawn, 'search' | 'data'>> {
  return {
    search: {
      description: leadOf(place),
      isListed: true,
      picture: pictureOf(place, '/picture', pictureWords(place)),
    },
    data: [regionData(place)],
  };
}

export function RegionShare({ place }: { readonly place: Place }) {
  return (
    <Share
      lang={place.lang}
      address={`${config().baseUrl}${href(place, '/')}`}
      title={nameOf(place)}
      facts={[leadOf(place)]}
      paper={href(place, '/paper')}
    />
  );
}

/** The region on one sheet, for a counter or a notice board. */
export async function regionPaper(visit: Visit): Promise<Response> {
  const t = regionSharingTexts[visit.lang];
  const body = (
    <Poster
      place={visit}
      page={href(visit, '/')}
      code={paperCode(visit, '/')}
      above={nameOf(visit)}
      title={regionTexts[visit.lang].title.map((phrase) => (
        <span class="phrase" key={phrase}>
          {phrase}
        </span>
      ))}
      lead={leadOf(visit)}
      facts={[]}
    >
      <p>{t.paperLead}</p>
      <p>{t.free}</p>
    </Poster>
  );
  return page(visit, { title: nameOf(visit), body, bare: true });
}

function pictureWords({ lang, region }: Place): PictureWords {
  const section = lang === 'ja' ? region.sectionJa : region.sectionEn;
  return { title: regionTexts[lang].title.join(''), figure: '', facts: [section, region.phone] };
}

function nameOf({ lang, region }: Place): string {
  return frameTexts[lang].regionWork(lang === 'ja' ? region.nameJa : region.nameEn);
}

function leadOf({ lang, region }: Place): string {
  const own = lang === 'ja' ? region.leadJa : region.leadEn;
  return own ?? regionTexts[lang].lead(lang === 'ja' ? region.nameJa : region.nameEn);
}

/** Whose site it is, in the words of schema.org. */
function regionData(place: Place): object {
  const { lang, region } = place;
  const { baseUrl } = config();
  const url = `${baseUrl}${href(place, '/')}`;
  const { logo } = region;
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: nameOf(place),
    url,
    inLanguage: lang,
    publisher: {
      '@type': 'GovernmentOrganization',
      name: lang === 'ja' ? region.nameJa : region.nameEn,
      telephone: region.phone,
      url,
      ...(logo ? { logo: `${baseUrl}${href(place, `/look/${logo}.webp`, 'ja')}` } : {}),
    },
  };
}
