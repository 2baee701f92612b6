/** What somebody can do, in words that people use of themselves: a closed list, so that a posting and a worker mean the same. */
interface Skill {
  readonly code: string;
  readonly ja: string;
  readonly en: string;
  /** Other words, spellings and readings by which people look for it, with spaces between them. */
  readonly also: string;
}

export const skillGroups = [
  {
    code: 'words',
    ja: '文字と文章',
    en: 'Words',
    skills: [
      { code: 'typing', ja: '文字の入力', en: 'typing', also: '入力 タイピング' },
      { code: 'writing', ja: '文章を書く', en: 'writing', also: '文章 ぶんしょう 作文 さくぶん' },
      { code: 'proofreading', ja: '文章を直す', en: 'correcting texts', also: '校正 こうせい' },
      {
        code: 'interviewing',
        ja: '話を聞いてまとめる',
        en: 'interviewing',
        also: '取材 しゅざい インタビュー 聞き書き interview',
      },
      {
        code: 'transcribing',
        ja: '録音の文字起こし',
        en: 'typing up recordings',
        also: '文字起こし もじおこし',
      },
      { code: 'socialPosts', ja: 'SNSの投稿文', en: 'social media posts', also: 'SNS インスタ' },
    ],
  },
  {
    code: 'office',
    ja: '事務と計算',
    en: 'Office and figures',
    skills: [
      {
        code: 'spreadsheet',
        ja: '表計算',
        en: 'spreadsheets',
        also: '表計算 ひょうけいさん エクセル スプレッドシート Excel spreadsheet',
      },
      { code: 'documents', ja: '文書づくり', en: 'documents', also: '文書作成 ぶんしょ 書類 しょるい' },
      {
        code: 'slides',
        ja: '発表の資料づくり',
        en: 'slides',
        also: 'パワーポイント パワポ スライド PowerPoint presentation',
      },
      { code: 'tallying', ja: '集計とグラフ', en: 'counting and charts', also: '集計 しゅうけい' },
      {
        code: 'research',
        ja: '調べもの',
        en: 'looking things up',
        also: 'リサーチ 調べもの 調べ物 しらべもの',
      },
      {
        code: 'bookkeeping',
        ja: '簿記・経理',
        en: 'bookkeeping',
        also: '簿記 ぼき 経理 けいり 会計 かいけい 帳簿 accounting',
      },
      {
        code: 'mailReplies',
        ja: 'メールの返事',
        en: 'answering mail',
        also: 'メール Eメール 電子メール email',
      },
      { code: 'scheduling', ja: '予定の調整', en: 'arranging dates', also: '日程調整 スケジュール schedule' },
      {
        code: 'coordinating',
        ja: '進行のまとめ役',
        en: 'coordinating',
        also: 'コーディネーター 進行役 まとめ役 coordinator',
      },
      {
        code: 'onlineShop',
        ja: '通販の店の管理',
        en: 'running an online shop',
        also: '通販 つうはん ネットショップ',
      },
    ],
  },
  {
    code: 'languages',
    ja: 'ことば',
    en: 'Languages',
    skills: [
      { code: 'english', ja: '英語', en: 'English', also: '英語 えいご 英文 English' },
      { code: 'chinese', ja: '中国語', en: 'Chinese', also: '中国語 ちゅうごくご Chinese' },
      { code: 'korean', ja: '韓国語', en: 'Korean', also: '韓国語 かんこくご ハングル Korean' },
      { code: 'otherLanguage', ja: 'そのほかの外国語', en: 'another language', also: '外国語 がいこくご' },
      { code: 'signLanguage', ja: '手話', en: 'sign language', also: '手話 しゅわ' },
    ],
  },
  {
    code: 'pictures',
    ja: '写真・絵・ウェブ',
    en: 'Pictures and web',
    skills: [
      { code: 'photo', ja: '写真をとる', en: 'taking photographs', also: '写真 しゃしん photo' },
      {
        code: 'photoEditing',
        ja: '写真を整える',
        en: 'editing photographs',
        also: '写真加工 画像編集 画像加工 レタッチ フォトショップ photoshop',
      },
      { code: 'video', ja: '動画をとる', en: 'filming', also: '動画 どうが video' },
      { code: 'videoEditing', ja: '動画の編集', en: 'editing films', also: '動画編集 映像編集' },
      {
        code: 'drawing',
        ja: '絵をかく',
        en: 'drawing',
        also: 'イラスト お絵かき 絵画',
      },
      {
        code: 'layout',
        ja: 'チラシづくり',
        en: 'making leaflets',
        also: 'チラシ ちらし フライヤー ポスター leaflet flyer poster',
      },
      { code: 'webUpdating', ja: 'ホームページの更新', en: 'updating web pages', also: 'ホームページ' },
      { code: 'webMaking', ja: 'ホームページづくり', en: 'making web pages', also: 'ホームページ' },
      { code: 'programming', ja: 'プログラミング', en: 'programming', also: 'プログラミング programming' },
    ],
  },
  {
    code: 'people',
    ja: '人と話す・教える',
    en: 'People',
    skills: [
      { code: 'phoneCalls', ja: '接客の電話', en: 'telephone service', also: '電話 でんわ telephone' },
      { code: 'hosting', ja: '案内や接客', en: 'guiding and serving', also: '接客 せっきゃく' },
      { code: 'teaching', ja: '人に教える', en: 'teaching', also: '指導 しどう' },
      {
        code: 'deviceHelp',
        ja: 'スマホやパソコンの手助け',
        en: 'helping with devices',
        also: 'スマホ教室 パソコン教室',
      },
      {
        code: 'voice',
        ja: '朗読・声の録音',
        en: 'reading aloud',
        also: '朗読 ろうどく 読み聞かせ ナレーション',
      },
    ],
  },
  {
    code: 'hands',
    ja: '手と体を使う',
    en: 'With the hands',
    skills: [
      {
        code: 'sewing',
        ja: '縫いもの',
        en: 'sewing',
        also: '裁縫 さいほう 縫製 縫い物 縫いもの ぬいもの ミシン',
      },
      {
        code: 'handicraft',
        ja: '手しごと',
        en: 'handicraft',
        also: '手芸 しゅげい 手仕事 手しごと てしごと ハンドメイド handmade craft',
      },
      {
        code: 'packing',
        ja: '袋づめ・箱づめ',
        en: 'packing',
        also: '袋詰め 袋づめ ふくろづめ 箱詰め 箱づめ 梱包 こんぽう 包装 packaging',
      },
      {
        code: 'farming',
        ja: '農作業',
        en: 'farm work',
        also: '農業 のうぎょう 農作業 のうさぎょう 畑仕事 はたけしごと',
      },
      { code: 'driving', ja: '車の運転・配達', en: 'driving and delivery', also: '配達 はいたつ 配送' },
      {
        code: 'cleaning',
        ja: '掃除・片づけ',
        en: 'cleaning',
        also: '掃除 そうじ 清掃 せいそう 片付け 片づけ かたづけ',
      },
      { code: 'cooking', ja: '料理', en: 'cooking', also: '料理 りょうり 調理 ちょうり' },
      {
        code: 'snow',
        ja: '雪かき',
        en: 'clearing snow',
        also: '雪かき ゆきかき 除雪 じょせつ 雪おろし 雪下ろし',
      },
    ],
  },
] as const satisfies readonly {
  readonly code: string;
  readonly ja: string;
  readonly en: string;
  readonly skills: readonly Skill[];
}[];

export const skills = skillGroups.flatMap((group): readonly Skill[] => group.skills);

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
