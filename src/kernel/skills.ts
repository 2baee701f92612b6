/** What somebody can do, in words that people use of themselves: a closed list, so that a posting and a worker mean the same. */
interface Skill {
  readonly code: string;
  readonly ja: string;
  readonly en: string;
}

export const skillGroups = [
  {
    code: 'words',
    ja: '文字と文章',
    en: 'Words',
    skills: [
      { code: 'typing', ja: '文字の入力', en: 'typing' },
      { code: 'writing', ja: '文章を書く', en: 'writing' },
      { code: 'proofreading', ja: '文章を直す', en: 'correcting texts' },
      { code: 'interviewing', ja: '話を聞いてまとめる', en: 'interviewing' },
      { code: 'transcribing', ja: '録音の文字起こし', en: 'typing up recordings' },
      { code: 'socialPosts', ja: 'SNSの投稿文', en: 'social media posts' },
    ],
  },
  {
    code: 'office',
    ja: '事務と計算',
    en: 'Office and figures',
    skills: [
      { code: 'spreadsheet', ja: '表計算', en: 'spreadsheets' },
      { code: 'documents', ja: '文書づくり', en: 'documents' },
      { code: 'slides', ja: '発表の資料づくり', en: 'slides' },
      { code: 'tallying', ja: '集計とグラフ', en: 'counting and charts' },
      { code: 'research', ja: '調べもの', en: 'looking things up' },
      { code: 'bookkeeping', ja: '簿記・経理', en: 'bookkeeping' },
      { code: 'mailReplies', ja: 'メールの返事', en: 'answering mail' },
      { code: 'scheduling', ja: '予定の調整', en: 'arranging dates' },
      { code: 'coordinating', ja: '進行のまとめ役', en: 'coordinating' },
      { code: 'onlineShop', ja: '通販の店の管理', en: 'running an online shop' },
    ],
  },
  {
    code: 'languages',
    ja: 'ことば',
    en: 'Languages',
    skills: [
      { code: 'english', ja: '英語', en: 'English' },
      { code: 'chinese', ja: '中国語', en: 'Chinese' },
      { code: 'korean', ja: '韓国語', en: 'Korean' },
      { code: 'otherLanguage', ja: 'そのほかの外国語', en: 'another language' },
      { code: 'signLanguage', ja: '手話', en: 'sign language' },
    ],
  },
  {
    code: 'pictures',
    ja: '写真・絵・ウェブ',
    en: 'Pictures and web',
    skills: [
      { code: 'photo', ja: '写真をとる', en: 'taking photographs' },
      { code: 'photoEditing', ja: '写真を整える', en: 'editing photographs' },
      { code: 'video', ja: '動画をとる', en: 'filming' },
      { code: 'videoEditing', ja: '動画の編集', en: 'editing films' },
      { code: 'drawing', ja: '絵をかく', en: 'drawing' },
      { code: 'layout', ja: 'チラシづくり', en: 'making leaflets' },
      { code: 'webUpdating', ja: 'ホームページの更新', en: 'updating web pages' },
      { code: 'webMaking', ja: 'ホームページづくり', en: 'making web pages' },
      { code: 'programming', ja: 'プログラミング', en: 'programming' },
    ],
  },
  {
    code: 'people',
    ja: '人と話す・教える',
    en: 'People',
    skills: [
      { code: 'phoneCalls', ja: '接客の電話', en: 'telephone service' },
      { code: 'hosting', ja: '案内や接客', en: 'guiding and serving' },
      { code: 'teaching', ja: '人に教える', en: 'teaching' },
      { code: 'deviceHelp', ja: 'スマホやパソコンの手助け', en: 'helping with devices' },
      { code: 'voice', ja: '朗読・声の録音', en: 'reading aloud' },
    ],
  },
  {
    code: 'hands',
    ja: '手と体を使う',
    en: 'With the hands',
    skills: [
      { code: 'sewing', ja: '縫いもの', en: 'sewing' },
      { code: 'handicraft', ja: '手しごと', en: 'handicraft' },
      { code: 'packing', ja: '袋づめ・箱づめ', en: 'packing' },
      { code: 'farming', ja: '農作業', en: 'farm work' },
      { code: 'driving', ja: '車の運転・配達', en: 'driving and delivery' },
      { code: 'cleaning', ja: '掃除・片づけ', en: 'cleaning' },
      { code: 'cooking', ja: '料理', en: 'cooking' },
      { code: 'snow', ja: '雪かき', en: 'clearing snow' },
    ],
  },
] as const satisfies readonly {
  readonly code: string;
  readonly ja: string;
  readonly en: string;
  readonly skills: readonly Skill[];
}[];

const skills = skillGroups.flatMap((group): readonly Skill[] => group.skills);

export type SkillCode = (typeof skillGroups)[number]['skills'][number]['code'];
export const skillCodes = skills.map(({ code }) => code) as readonly SkillCode[];

/** How many a posting may ask for: more would be a wish list that nobody answers. */
export const skillsAsked = 8;

/** 「表計算、写真をとる」, "spreadsheets, taking photographs"; in the order of the list. */
export function skillNames(codes: readonly SkillCode[], lang: 'ja' | 'en'): string {
  const names = skills
    .filter(({ code }) => (codes as readonly string[]).includes(code))
    .map((one) => one[lang]);
  return names.join(lang === 'ja' ? '、' : ', ');
}
