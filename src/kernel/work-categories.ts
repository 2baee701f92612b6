import type { WithholdingKind } from './withholding.ts';

/** What kind of work a line is. `ask` leaves the withholding open: the client chooses before the job can be published. */
export interface WorkCategory {
  readonly code: string;
  readonly ja: string;
  readonly en: string;
  /** Other words, spellings and readings by which people look for it, with spaces between them. */
  readonly also: string;
  readonly withholding: WithholdingKind | 'ask';
}

/** In the order in which a form shows them. Defaults after Income Tax Act Art. 204 and NTA No. 2792, 2795. */
export const workCategories = [
  {
    code: 'writing',
    ja: 'ライティング・記事作成',
    en: 'Writing',
    also: '記事 ライター 執筆 しっぴつ writer article',
    withholding: 'a204_1',
  },
  {
    code: 'proofreading',
    ja: '編集・校正',
    en: 'Editing and proofreading',
    also: '校正 こうせい 校閲 推敲 proofread',
    withholding: 'a204_1',
  },
  {
    code: 'translation',
    ja: '翻訳・通訳',
    en: 'Translation and interpreting',
    also: '翻訳 ほんやく 和訳 英訳 つうやく translate interpreter',
    withholding: 'a204_1',
  },
  {
    code: 'design',
    ja: 'デザイン（広告・ウェブ・画面・製品）',
    en: 'Design (print, web, screens, products)',
    also: 'デザイナー ロゴ designer logo',
    withholding: 'a204_1',
  },
  {
    code: 'illustration',
    ja: 'イラスト・漫画',
    en: 'Illustration and comics',
    also: 'イラスト 挿絵 さし絵 漫画 まんが illustrator illustration',
    withholding: 'a204_1',
  },
  {
    code: 'photography',
    ja: '写真撮影',
    en: 'Photography',
    also: '写真 しゃしん フォト photo',
    withholding: 'a204_1',
  },
  {
    code: 'music',
    ja: '音楽・ナレーション・録音',
    en: 'Music, narration and recording',
    also: '作曲 さっきょく おんがく',
    withholding: 'a204_1',
  },
  {
    code: 'script',
    ja: '脚本・シナリオ',
    en: 'Scripts',
    also: '台本 だいほん きゃくほん 脚本',
    withholding: 'a204_1',
  },
  { code: 'shorthand', ja: '速記', en: 'Shorthand', also: 'そっき 速記', withholding: 'a204_1' },
  {
    code: 'lecture',
    ja: '講師・技能の指導',
    en: 'Lectures and teaching',
    also: '講師 家庭教師 teacher',
    withholding: 'a204_1',
  },
  {
    code: 'data-entry',
    ja: 'データ入力・集計',
    en: 'Data entry',
    also: '入力 にゅうりょく データにゅうりょく 打ち込み 打込み うちこみ タイピング',
    withholding: 'none',
  },
  {
    code: 'survey',
    ja: 'アンケート・調査',
    en: 'Surveys and research',
    also: 'アンケート 調査 ちょうさ questionnaire',
    withholding: 'none',
  },
  {
    code: 'admin',
    ja: '事務・秘書の補助',
    en: 'Office assistance',
    also: '事務 じむ 秘書 ひしょ 庶務 アシスタント assistant',
    withholding: 'none',
  },
  {
    code: 'programming',
    ja: 'プログラミング・システム開発',
    en: 'Programming',
    also: 'プログラミング プログラマー システム開発 アプリ開発 programmer software',
    withholding: 'none',
  },
  {
    code: 'coding',
    ja: 'HTML・CSSのコーディング',
    en: 'HTML and CSS coding',
    also: 'コーダー マークアップ',
    withholding: 'none',
  },
  {
    code: 'exam-marking',
    ja: '試験問題の作成・採点',
    en: 'Writing and marking exams',
    also: '採点 さいてん 添削 てんさく',
    withholding: 'none',
  },
  {
    code: 'sign-language',
    ja: '手話通訳',
    en: 'Sign-language interpreting',
    also: '手話 しゅわ',
    withholding: 'none',
  },
  {
    code: 'light-work',
    ja: '軽作業・配達・清掃',
    en: 'Light work, delivery and cleaning',
    also: '軽作業 けいさぎょう',
    withholding: 'none',
  },
  {
    code: 'transcription',
    ja: '文字起こし',
    en: 'Audio transcription',
    also: '文字起こし 文字おこし 文字起し もじおこし テープ起こし テープおこし テープ起し 書き起こし 書きおこし transcribe transcript',
    withholding: 'ask',
  },
  {
    code: 'video-editing',
    ja: '動画の編集',
    en: 'Video editing',
    also: '動画 どうが 映像 えいぞう ムービー video movie',
    withholding: 'ask',
  },
  {
    code: 'naming',
    ja: 'ネーミング・キャッチコピー',
    en: 'Names and catch copy',
    also: '命名 名づけ 名付け ネーミング キャッチコピー',
    withholding: 'ask',
  },
  {
    code: 'social-media',
    ja: 'SNSの運用',
    en: 'Social media operation',
    also: 'SNS インスタ インスタグラム ツイッター フェイスブック instagram',
    withholding: 'ask',
  },
  {
    code: 'direction',
    ja: '進行管理・ディレクション',
    en: 'Project direction',
    also: 'ディレクター 進行管理 しんこうかんり director',
    withholding: 'ask',
  },
  {
    code: 'website',
    ja: 'ウェブサイト一式（デザインとコーディング）',
    en: 'Whole web site (design and coding)',
    also: 'ホームページ ウェブサイト website homepage',
    withholding: 'a204_1',
  },
  {
    code: 'consulting',
    ja: '士業・経営の助言',
    en: 'Professional and management advice',
    also: 'コンサルタント consultant',
    withholding: 'a204_2',
  },
  {
    code: 'judicial-scrivener',
    ja: '司法書士・土地家屋調査士の業務',
    en: 'Judicial scrivener',
    also: '司法書士 しほうしょし 登記',
    withholding: 'a204_2_scrivener',
  },
  {
    code: 'administrative-scrivener',
    ja: '行政書士の業務',
    en: 'Administrative scrivener',
    also: '行政書士 ぎょうせいしょし',
    withholding: 'none',
  },
  {
    code: 'performance',
    ja: 'モデル・出演',
    en: 'Modelling and performing',
    also: 'モデル 俳優 はいゆう エキストラ model',
    withholding: 'a204_4_5',
  },
  { code: 'other', ja: 'その他・複数の業務', en: 'Other, or several kinds', also: '', withholding: 'ask' },
] as const satisfies readonly WorkCategory[];

export type WorkCategoryCode = (typeof workCategories)[number]['code'];

/** Undefined for a code that is not ours, as a form or an import may send it. */
export function workCategoryOf(
  code: string,
): (WorkCategory & { readonly code: WorkCategoryCode }) | undefined {
  return workCategories.find((category) => category.code === code);
}
