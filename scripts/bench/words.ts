import { type JobFilter, noFilter } from '../../src/modules/jobs/listing.rules.ts';
import { rarities } from '../../src/seed/load/vocabulary.ts';

/** What people look for, by how much there is of it: one filter of a class is as good as another. */
export const wordClasses = {
  rare_word: rarities.slice(0, 12).map((words) => asked({ words })),
  common_word: ['入力', '作業', '写真', '都合', '文章', '大丈夫'].map((words) => asked({ words })),
  common_word_and_kind: ['作業', '写真', '都合', '大丈夫'].flatMap((words) =>
    (['light-work', 'photography'] as const).map((category) => asked({ words, category })),
  ),
  one_letter: ['桃', '柿', '栗', '鮎', '畑', '花'].map((words) => asked({ words })),
  two_words: ['りんご 写真', '味噌 文章', '干物 入力', 'ほたて 予約', 'ホップ 集計'].map((words) =>
    asked({ words }),
  ),
  no_word: [asked({})],
  nothing_found: ['溶鉱炉', '宇宙飛行士', 'xyzzy'].map((words) => asked({ words })),
} as const satisfies Readonly<Record<string, readonly JobFilter[]>>;

export type WordClass = keyof typeof wordClasses;

function asked(filter: Partial<JobFilter>): JobFilter {
  return { ...noFilter, ...filter };
}
