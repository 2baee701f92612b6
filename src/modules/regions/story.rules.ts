/** What the first page tells: one worker's day, and one company's first order. */
export const storyKinds = ['worker', 'company'] as const;
export type StoryKind = (typeof storyKinds)[number];

export interface Story {
  /** In which it is written, whoever reads it. */
  readonly language: StoryLanguage;
  readonly title: string;
  /** One a line; a time or a number may stand first. */
  readonly steps: string;
  readonly ending: string;
  /** Made up, and said to be so beside it. */
  readonly invented: boolean;
}

export const storyLanguages = ['ja', 'en'] as const;
export type StoryLanguage = (typeof storyLanguages)[number];

/** By the language of the page; one that is told in the other language alone stands there as it is. */
export type StoryWords = Readonly<Record<StoryLanguage, Story>>;
export type Stories = Readonly<Record<StoryKind, StoryWords>>;

/** As the officer writes them: null where a language has none. */
export type WrittenStories = Readonly<Record<StoryKind, Readonly<Record<StoryLanguage, Story | null>>>>;

/** Who reads which language sees what: its own words, else the other's, else the example. */
export function toldStories(written: WrittenStories): Stories {
  const told = (kind: StoryKind): StoryWords => {
    const { ja, en } = written[kind];
    return { ja: ja ?? en ?? exampleStories[kind].ja, en: en ?? ja ?? exampleStories[kind].en };
  };
  return { worker: told('worker'), company: told('company') };
}

export interface StoryStep {
  /** 9:30, 1; null where a line begins with its words. */
  readonly mark: string | null;
  readonly text: string;
}

/** A time or a number before the words, in half width or in full: 9:30, ９：３０, 1. */
const marked = /^([\d０-９]{1,2}(?:[:：][\d０-９]{2})?)[.．、]?[\s　]+(.+)$/;

export function stepsOf({ steps }: Pick<Story, 'steps'>): StoryStep[] {
  return steps
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, mark, text] = marked.exec(line.normalize('NFC')) ?? [];
      return mark && text ? { mark: mark.normalize('NFKC'), text } : { mark: null, text: line };
    });
}

/** What a region tells until its officer has written its own. */
export const exampleStories: Stories = {
  worker: {
    ja: {
      language: 'ja',
      title: '2歳の子と暮らす人。週に8時間、文字を打つ仕事。',
      steps: [
        '9:30　保育園のあと、家で20分ぶんの音声を文字に。',
        '11:00　分からない所を、やりとりで会社に聞く。',
        '13:00　昼ごはん。午後は子どもと過ごす。',
        '21:00　今日の分を納品。確かめるのは会社。',
      ].join('\n'),
      ending: '会社が確かめると、報酬が決まります。振込の日は、納品した日で決まります。',
      invented: true,
    },
    en: {
      language: 'en',
      title: 'With a two-year-old; types for eight hours a week.',
      steps: [
        '9:30　After nursery, puts 20 minutes of speech into writing, at home.',
        '11:00　Asks the client about an unclear word, in the talk of the order.',
        '13:00　Lunch. The afternoon belongs to the child.',
        '21:00　Delivers the day’s part. The client checks it.',
      ].join('\n'),
      ending:
        'Once the client has checked it, the reward is certain. The payment day follows from the day of delivery.',
      invented: true,
    },
  },
  company: {
    ja: {
      language: 'ja',
      title: '味噌蔵の三代目。チラシを頼む時間がなかった。',
      steps: [
        '1　電話で30分、相談する。仕事の中身がまとまる。',
        '2　応募した人から1人を選び、代金を先に預ける。',
        '3　12日で、英語の説明が入ったチラシが届く。',
      ].join('\n'),
      ending: '預けた代金は、できあがりを確かめてから働き手に渡ります。',
      invented: true,
    },
    en: {
      language: 'en',
      title: 'A miso brewer who had no time to get a leaflet made.',
      steps: [
        '1　Half an hour on the phone, and it is clear what the job is.',
        '2　Chooses one of those who offered, and deposits the money first.',
        '3　Twelve days later the leaflet is there, with its text in English too.',
      ].join('\n'),
      ending: 'The deposit goes to the worker once the result has been checked.',
      invented: true,
    },
  },
};
