import type { TemplateKey } from '../../modules/jobs/template.rules.ts';
import { texts } from '../../platform/i18n.ts';

const namesJa: Record<TemplateKey, string> = {
  'data-entry': 'データ入力',
  transcription: '文字起こし',
  leaflet: 'チラシのデザイン',
  'product-texts': '商品の紹介文',
  'photo-editing': '写真の整理・加工',
  translation: '翻訳（英語）',
  'social-media': 'SNSの投稿文',
  'website-update': 'ホームページの更新',
  'survey-count': 'アンケートの集計',
  minutes: '議事録',
};

export const templateTexts = texts(
  {
    title: 'ひな形から始める',
    lead: '近いものを選ぶと、下の欄がうまります。数や日付を直して使えます。金額は、この地域の目安です。',
    chosen: (name: string) =>
      `「${name}」のひな形で、下の欄をうめました。どれも例です。できあがりの見本、電話や面談の約束、数と日付を、会社の実際に合わせて書きかえてください。`,
    isExample: '（ひな形の例です。会社の言葉に書きかえてください。）',
    unchanged: 'ひな形の例のままの所',
    unchangedWhat: 'このまま出すこともできます。書いてあることが、会社の約束になります。',
    others: 'ほかのひな形',
    kept: '書いてあった欄は、そのまま残しました。',
    staysAsTyped: 'ひな形を変えても、書いた欄はそのまま残ります。',
    facts: (hours: number) => `約${hours}時間`,
    range: (from: string, to: string) => `${from}〜${to}`,
    copy: '前の仕事をコピーする',
    copied: '前の募集を写しました。日付は、新しく書いてください。',
    names: namesJa,
  },
  {
    title: 'Begin with a template',
    lead: 'Choose what comes close, and the form below is filled in. Then change numbers and dates. The amounts are what is usual here.',
    chosen: (name: string) =>
      `The form is filled in for “${name}”. All of it is an example. Please make the sample, what you promise, the numbers and the dates your own.`,
    isExample: '(An example from the template. Please put it in your own words.)',
    unchanged: 'Still as in the template',
    unchangedWhat: 'You may send it as it is. What stands there is what you promise.',
    others: 'Other templates',
    kept: 'What you had written yourself stays as it was.',
    staysAsTyped: 'What you have written yourself stays when you change the template.',
    facts: (hours: number) => `about ${hours} hours`,
    range: (from: string, to: string) => `${from} to ${to}`,
    copy: 'Copy an earlier posting',
    copied: 'This is a copy of an earlier posting. Please write new dates.',
    names: {
      'data-entry': 'Data entry',
      transcription: 'Audio transcription',
      leaflet: 'Leaflet design',
      'product-texts': 'Product texts',
      'photo-editing': 'Photo sorting and editing',
      translation: 'Translation into English',
      'social-media': 'Social media texts',
      'website-update': 'Website update',
      'survey-count': 'Survey count',
      minutes: 'Minutes of a meeting',
    },
  },
);
