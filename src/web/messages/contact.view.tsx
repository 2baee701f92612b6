import { domesticPhone } from '../../kernel/phone.ts';
import type { Organization } from '../../modules/organizations/index.ts';
import { Typed } from '../parts/typed.view.tsx';
import type { Place } from '../visit.ts';
import { inquiryTexts } from './inquiry.texts.ts';

interface Props {
  readonly place: Place;
  /** null while nobody keeps money in this region. */
  readonly holder: Pick<Organization, 'name' | 'address' | 'phone' | 'email'> | null;
}

/** Whom one reaches, and where. */
export function ContactFacts({ place, holder }: Props) {
  const { lang, region } = place;
  const t = inquiryTexts[lang].contact;
  return (
    <dl class="facts">
      <div>
        <dt>{t.call}</dt>
        <dd>
          <p class="figure num">
            <a href={`tel:${region.phone}`}>{region.phone}</a>
          </p>
          <p>{t.hours}</p>
        </dd>
      </div>
      <div>
        <dt>{t.section}</dt>
        <dd>
          {lang === 'ja' ? `${region.nameJa} ${region.sectionJa}` : `${region.nameEn}, ${region.sectionEn}`}
        </dd>
      </div>
      {holder ? (
        <div>
          <dt>{t.operator}</dt>
          <dd>
            <p>
              <Typed lang={lang}>{holder.name}</Typed>
            </p>
            <p>
              <Typed lang={lang}>{holder.address}</Typed>
            </p>
            <p class="num">
              {domesticPhone(holder.phone)}　{holder.email}
            </p>
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
