import type { WorkerRefusal } from '../../modules/workers/index.ts';
import type { Sentence } from '../../platform/i18n.ts';

export const workerRefusalText: Record<WorkerRefusal, Sentence> = {
  'under-age': {
    ja: '登録できるのは、18歳の誕生日からです。生年月日を確かめてください。',
    en: 'You can register from your 18th birthday on. Please check the date of birth.',
  },
  'already-worker': {
    ja: 'もう働き手として登録されています。「わたしの登録」で直せます。',
    en: 'You are registered as a worker already. You can change it under “My registration”.',
  },
  'old-terms': {
    ja: '約束ごとが新しくなりました。もう一度読んで、チェックを入れてください。',
    en: 'The terms have changed. Please read them again and tick the box.',
  },
};
