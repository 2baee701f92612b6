import { texts } from '../../platform/i18n.ts';

/** What stands above everything else on somebody's own page. */
export const firstThingTexts = texts(
  {
    checking: '担当が登録を確かめています（ふだん3日ほど）',
    meanwhile: '終わると、お知らせが届きます。それまでは、募集の下書きを作れます。',
    untilThen: '直して送ると、担当がもう一度確かめます。それまでは、新しい募集を出せません。',
    see: '登録を見る',
  },
  {
    checking: 'An adviser is checking your registration (about three days)',
    meanwhile: 'You will be told when it is done. Until then you can draft postings.',
    untilThen:
      'Once you have sent the correction it is checked again. Until then you can send no new posting.',
    see: 'See the registration',
  },
);
