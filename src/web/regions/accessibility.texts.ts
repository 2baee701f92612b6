import { texts } from '../../platform/i18n.ts';
import type { Section } from './sections.view.tsx';

interface Words {
  readonly title: string;
  readonly lead: (region: string) => string;
  readonly sections: readonly Section[];
  readonly contact: string;
  readonly call: (phone: string) => string;
}

export const accessibilityTexts = texts<Words>(
  {
    title: 'ウェブアクセシビリティ',
    lead: (region) => `${region}は、だれもが使えるページを目指します。`,
    sections: [
      {
        title: '目標',
        sentences: [
          'JIS X 8341-3:2016の適合レベルAAに準拠します。',
          '国際的な基準のWCAG 2.2のAAも満たすように作ります。',
        ],
      },
      { title: '対象', sentences: ['このサイトの、町の名前が出るすべてのページです。'] },
      {
        title: '確かめたこと',
        sentences: ['2026年11月に、次のことを確かめました。'],
        items: [
          '自動の検査（axe）',
          'キーボードだけでの操作',
          '文字を200％に大きくした表示',
          '幅360ピクセルのスマホでの表示',
          '色を変える設定での表示',
          'JavaScriptを切った状態での操作',
          '文字と背景の色の差（4.5以上）',
        ],
      },
      {
        title: 'これから確かめること',
        sentences: ['読み上げソフトでの確認は、これから行います。', '結果は、このページに書きます。'],
      },
      {
        title: '例外',
        sentences: [
          '利用者が送ったファイルは、対象に入りません。',
          '読めないときは、別の形で渡します。担当の人に頼んでください。',
        ],
      },
      {
        title: 'ネットのほかの方法',
        sentences: ['電話と紙でも、同じことができます。', '必要な配慮があれば、知らせてください。'],
      },
    ],
    contact: '使いにくい所を知らせる',
    call: (phone) => `電話：${phone}（平日 9時〜17時）`,
  },
  {
    title: 'Accessibility',
    lead: (region) => `${region} wants pages that everybody can use.`,
    sections: [
      {
        title: 'Aim',
        sentences: [
          'Level AA of JIS X 8341-3:2016.',
          'The pages are also built to meet level AA of the international standard WCAG 2.2.',
        ],
      },
      { title: 'Scope', sentences: ['All pages of this site that carry the name of the region.'] },
      {
        title: 'What was tested',
        sentences: ['In November 2026:'],
        items: [
          'an automatic check (axe)',
          'the keyboard alone',
          'text enlarged to 200 %',
          'a phone 360 pixels wide',
          'colours chosen by the reader',
          'JavaScript switched off',
          'the contrast of text with its ground (4.5 at least)',
        ],
      },
      {
        title: 'What is still to be tested',
        sentences: ['The use with screen readers.', 'The results will stand on this page.'],
      },
      {
        title: 'Exceptions',
        sentences: [
          'Files that users send are not covered.',
          'If you cannot read one, please ask us for another form of it.',
        ],
      },
      {
        title: 'Other ways than the net',
        sentences: [
          'You can do the same by phone and on paper.',
          'Please tell us if there is something that you need.',
        ],
      },
    ],
    contact: 'Tell us what is hard to use',
    call: (phone) => `Phone: ${phone} (weekdays 9:00–17:00)`,
  },
);
