import type { ResendRefusal } from '../../modules/messages/index.ts';
import type { Sentence } from '../../platform/i18n.ts';

export const resendRefusalText: Record<ResendRefusal, Sentence> = {
  'mail-not-failed': {
    ja: 'このメールは、もう一度送る必要がありません。すでに送られたか、送信を待っています。',
    en: 'This mail need not be sent again. It has been sent, or is waiting to be.',
  },
};
