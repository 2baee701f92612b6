import type { JournalRefusal } from '../../modules/settlement/journal.rules.ts';
import type { Sentence } from '../../platform/i18n.ts';

export const journalRefusalText: Record<JournalRefusal, Sentence> = {
  'too-many-entries': {
    ja: '仕訳が多すぎて、1つの表に入りません。期間を短くしてください。',
    en: 'There are too many entries for one table. Please choose a shorter period.',
  },
};
