import type { Words } from './letter-words.rules.ts';

interface OfRegion {
  readonly nameJa: string;
  readonly nameEn: string;
}

/** What officers are told of an agreement with another region, by what that region has done. */
export interface AgreementFacts {
  'wide-area-offered': OfRegion;
  'wide-area-agreed': OfRegion;
  'wide-area-ended': OfRegion;
}

const atAgreements = () => '/settings/wideArea';

export const agreementLetters: { readonly [K in keyof AgreementFacts]: Words<AgreementFacts[K]> } = {
  'wide-area-offered': {
    path: atAgreements,
    ja: ({ nameJa }) => ({
      title: `${nameJa}から、連携の申し入れがあります`,
      text: `おたがいの町の仕事を、検索に出す申し入れです。内容を読んで、受けるかどうかを決めてください。`,
    }),
    en: ({ nameEn }) => ({
      title: `${nameEn} offers to share open jobs`,
      text: 'The jobs of each region would be found in the search of the other. Please read what it means, and decide.',
    }),
  },
  'wide-area-agreed': {
    path: atAgreements,
    ja: ({ nameJa }) => ({
      title: `${nameJa}との連携が始まりました`,
      text: '両方が申し入れたので、おたがいの町の仕事が検索に出ます。いつでも、やめることができます。',
    }),
    en: ({ nameEn }) => ({
      title: `You now share open jobs with ${nameEn}`,
      text: 'Both sides have offered it, so the jobs of each are found in the search of the other. You can end it at any time.',
    }),
  },
  'wide-area-ended': {
    path: atAgreements,
    ja: ({ nameJa }) => ({
      title: `${nameJa}が連携をやめました`,
      text: 'おたがいの町の仕事は、もう検索に出ません。応募と契約は、そのまま続きます。',
    }),
    en: ({ nameEn }) => ({
      title: `${nameEn} no longer shares open jobs with you`,
      text: 'The jobs of each are not found in the search of the other any more. Proposals and contracts go on as they are.',
    }),
  },
};
