import type { ResendRefusal } from '../../modules/messages/index.ts';
import type { InquiryRefusal } from '../../modules/messages/inquiry.rules.ts';
import type { AnswerRefusal, ReportRefusal } from '../../modules/messages/report.rules.ts';
import type { TalkRefusal } from '../../modules/messages/talk.rules.ts';
import type { Sentence } from '../../platform/i18n.ts';

export const resendRefusalText: Record<ResendRefusal, Sentence> = {
  'mail-not-failed': {
    ja: 'このメールは、もう一度送る必要がありません。すでに送られたか、送信を待っています。',
    en: 'This mail need not be sent again. It has been sent, or is waiting to be.',
  },
};

export const talkRefusalText: Record<TalkRefusal, Sentence> = {
  'talk-closed': {
    ja: 'このやりとりは終わっているため、送れません。契約がある場合は、契約のページで続けてください。',
    en: 'This talk has ended, so nothing can be sent here. If there is a contract, please go on on its page.',
  },
  'too-many-messages': {
    ja: '1時間に送れるメッセージは、120通までです。少し待って、まとめて送ってください。',
    en: 'You can send 120 messages an hour. Please wait a little and write them together.',
  },
};

export const reportRefusalText: Record<ReportRefusal, Sentence> = {
  'already-reported': {
    ja: 'これは、すでに通報しています。返事をお待ちください。',
    en: 'You have reported this already. Please wait for the answer.',
  },
  'own-message': {
    ja: '自分のメッセージは通報できません。',
    en: 'You cannot report your own message.',
  },
};

export const answerRefusalText: Record<AnswerRefusal, Sentence> = {
  'already-answered': {
    ja: 'この通報には、すでに返事をしています。',
    en: 'This report has been answered already.',
  },
};

export const inquiryRefusalText: Record<InquiryRefusal, Sentence> = {
  'too-many-inquiries': {
    ja: '短い間に、たくさん届いています。1時間ほど待つか、電話をください。',
    en: 'Too many have come in a short time. Please wait an hour, or call us.',
  },
  'already-answered': {
    ja: 'ほかの人が、先に答えています。画面を開きなおして、確かめてください。',
    en: 'Somebody else has answered it already. Please open the page again.',
  },
};
