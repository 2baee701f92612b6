import { texts } from '../../platform/i18n.ts';

export const regionSharingTexts = texts(
  {
    paperLead: '家でできる仕事を探す方も、仕事を頼みたい会社も、下のページか電話からどうぞ。',
    free: '登録も、相談も、無料です。',
  },
  {
    paperLead: 'Find work to do from home, or order work: on the page below, or by phone.',
    free: 'Registering and asking are free.',
  },
);
