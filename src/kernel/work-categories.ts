import type { WithholdingKind } from './withholding.ts';

/** What kind of work a line is. `ask` leaves the withholding open: the client chooses before the job can be published. */
export interface WorkCategory {
  readonly code: string;
  readonly ja: string;
  readonly en: string;
  readonly withholding: WithholdingKind | 'ask';
}

/** In the order in which a form shows them. Defaults after Income Tax Act Art. 204 and NTA No. 2792, 2795. */
export const workCategories = [
  { code: 'writing', ja: 'ライティング・記事作成', en: 'Writing', withholding: 'a204_1' },
  { code: 'proofreading', ja: '編集・校正', en: 'Editing and proofreading', withholding: 'a204_1' },
  { code: 'translation', ja: '翻訳・通訳', en: 'Translation and interpreting', withholding: 'a204_1' },
  {
    code: 'design',
    ja: 'デザイン（広告・ウェブ・画面・製品）',
    en: 'Design (print, web, screens, products)',
    withholding: 'a204_1',
  },
  { code: 'illustration', ja: 'イラスト・漫画', en: 'Illustration and comics', withholding: 'a204_1' },
  { code: 'photography', ja: '写真撮影', en: 'Photography', withholding: 'a204_1' },
  {
    code: 'music',
    ja: '音楽・ナレーション・録音',
    en: 'Music, narration and recording',
    withholding: 'a204_1',
  },
  { code: 'script', ja: '脚本・シナリオ', en: 'Scripts', withholding: 'a204_1' },
  { code: 'shorthand', ja: '速記', en: 'Shorthand', withholding: 'a204_1' },
  { code: 'lecture', ja: '講師・技能の指導', en: 'Lectures and teaching', withholding: 'a204_1' },
  { code: 'data-entry', ja: 'データ入力・集計', en: 'Data entry', withholding: 'none' },
  { code: 'survey', ja: 'アンケート・調査', en: 'Surveys and research', withholding: 'none' },
  { code: 'admin', ja: '事務・秘書の補助', en: 'Office assistance', withholding: 'none' },
  { code: 'programming', ja: 'プログラミング・システム開発', en: 'Programming', withholding: 'none' },
  { code: 'coding', ja: 'HTML・CSSのコーディング', en: 'HTML and CSS coding', withholding: 'none' },
  { code: 'exam-marking', ja: '試験問題の作成・採点', en: 'Writing and marking exams', withholding: 'none' },
  { code: 'sign-language', ja: '手話通訳', en: 'Sign-language interpreting', withholding: 'none' },
  {
    code: 'light-work',
    ja: '軽作業・配達・清掃',
    en: 'Light work, delivery and cleaning',
    withholding: 'none',
  },
  { code: 'transcription', ja: '文字起こし', en: 'Audio transcription', withholding: 'ask' },
  { code: 'video-editing', ja: '動画の編集', en: 'Video editing', withholding: 'ask' },
  { code: 'naming', ja: 'ネーミング・キャッチコピー', en: 'Names and catch copy', withholding: 'ask' },
  { code: 'social-media', ja: 'SNSの運用', en: 'Social media operation', withholding: 'ask' },
  { code: 'direction', ja: '進行管理・ディレクション', en: 'Project direction', withholding: 'ask' },
  {
    code: 'website',
    ja: 'ウェブサイト一式（デザインとコーディング）',
    en: 'Whole web site (design and coding)',
    withholding: 'a204_1',
  },
  {
    code: 'consulting',
    ja: '士業・経営の助言',
    en: 'Professional and management advice',
    withholding: 'a204_2',
  },
  {
    code: 'judicial-scrivener',
    ja: '司法書士・土地家屋調査士の業務',
    en: 'Judicial scrivener',
    withholding: 'a204_2_scrivener',
  },
  {
    code: 'administrative-scrivener',
    ja: '行政書士の業務',
    en: 'Administrative scrivener',
    withholding: 'none',
  },
  { code: 'performance', ja: 'モデル・出演', en: 'Modelling and performing', withholding: 'a204_4_5' },
  { code: 'other', ja: 'その他・複数の業務', en: 'Other, or several kinds', withholding: 'ask' },
] as const satisfies readonly WorkCategory[];

export type WorkCategoryCode = (typeof workCategories)[number]['code'];

/** Undefined for a code that is not ours, as a form or an import may send it. */
export function workCategoryOf(
  code: string,
): (WorkCategory & { readonly code: WorkCategoryCode }) | undefined {
  return workCategories.find((category) => category.code === code);
}
