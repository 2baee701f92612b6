import { texts } from '../../platform/i18n.ts';

const partsJa = { Title: 'だれの話か', Steps: '流れ', Ending: 'おわりの一文' };
const partsEn = { Title: 'Who it is about', Steps: 'Steps', Ending: 'Last sentence' };

/** `workerTitleJa` and its kind: story, part and language make the label. */
function storyLabels(
  kinds: { worker: string; company: string },
  parts: typeof partsJa,
  languages: { Ja: string; En: string },
) {
  const label = (kind: keyof typeof kinds, part: keyof typeof parts, language: keyof typeof languages) =>
    `${kinds[kind]}${parts[part]}${languages[language]}`;
  return {
    workerTitleJa: label('worker', 'Title', 'Ja'),
    workerStepsJa: label('worker', 'Steps', 'Ja'),
    workerEndingJa: label('worker', 'Ending', 'Ja'),
    workerTitleEn: label('worker', 'Title', 'En'),
    workerStepsEn: label('worker', 'Steps', 'En'),
    workerEndingEn: label('worker', 'Ending', 'En'),
    companyTitleJa: label('company', 'Title', 'Ja'),
    companyStepsJa: label('company', 'Steps', 'Ja'),
    companyEndingJa: label('company', 'Ending', 'Ja'),
    companyTitleEn: label('company', 'Title', 'En'),
    companyStepsEn: label('company', 'Steps', 'En'),
    companyEndingEn: label('company', 'Ending', 'En'),
  };
}

export const frontSettingsTexts = texts(
  {
    title: '最初のページの言葉',
    lead: '町の最初のページに出る一文と、二つの話です。',
    sentence: '町の一文',
    worker: 'ある働き手の一日',
    company: 'ある会社のはじめての注文',
    oneIsEnough: '片方の言葉だけでも出せます。空けた言葉のページを見る人には、書いたほうの言葉のまま出ます。',
    oneOfBoth: '日本語か英語のどちらかが必要',
    save: 'この言葉にする',
    after: '保存すると、最初のページがすぐに変わります。',
    labels: {
      leadJa: 'どんな所か（日本語）',
      leadEn: 'どんな所か（英語）',
      ...storyLabels({ worker: '働き手の話：', company: '会社の話：' }, partsJa, {
        Ja: '（日本語）',
        En: '（英語）',
      }),
      workerInvented: 'この働き手の話は、例です',
      companyInvented: 'この会社の話は、例です',
    },
    hints: {
      leadJa: '町を選ぶページと、最初のページの見出しの下に、大きく出ます。80文字までです。',
      leadEn: '英語のページの、同じ所に出ます。半角180文字までです。',
      workerStepsJa: '1行に一つ書きます。「9:30　保育園のあと、家で」のように、時刻から始められます。',
      companyStepsJa: '1行に一つ書きます。「1　電話で相談」のように、番号から始められます。',
      workerInvented: '実在の人の話なら、本人の同意を得て、外してください。',
      companyInvented: '実在の会社の話なら、会社の同意を得て、外してください。',
    },
  },
  {
    title: 'Words of the first page',
    lead: 'The sentence and the two stories of the region’s first page.',
    sentence: 'The region in a sentence',
    worker: 'One worker’s day',
    company: 'One company’s first order',
    oneIsEnough:
      'One language is enough. Whoever reads the other then sees the story in the one that you wrote.',
    oneOfBoth: 'needed in one of the two',
    save: 'Use these words',
    after: 'Once saved, the first page changes at once.',
    labels: {
      leadJa: 'What this place is, in Japanese',
      leadEn: 'What this place is, in English',
      ...storyLabels({ worker: 'Worker: ', company: 'Company: ' }, partsEn, {
        Ja: ', in Japanese',
        En: ', in English',
      }),
      workerInvented: 'The story of the worker is an example',
      companyInvented: 'The story of the company is an example',
    },
    hints: {
      leadJa: 'In the list of towns, and large on the first page below its headline. 80 characters at most.',
      leadEn: 'At the same places of English pages. 180 characters at most.',
      workerStepsJa: 'One a line. A line may begin with a time, such as 9:30.',
      companyStepsJa: 'One a line. A line may begin with a number, such as 1.',
      workerInvented: 'For the story of a real person, ask their consent and take the tick away.',
      companyInvented: 'For the story of a real company, ask its consent and take the tick away.',
    },
  },
);
