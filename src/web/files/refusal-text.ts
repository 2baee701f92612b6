import type { FileRefusal } from '../../modules/files/index.ts';
import type { Sentence } from '../../platform/i18n.ts';

export const fileRefusalText: Record<FileRefusal, Sentence> = {
  'file-empty': {
    ja: '中身のないファイルがあります。ファイルを選びなおしてください。',
    en: 'One of the files is empty. Please choose the files again.',
  },
  'file-too-large': {
    ja: '20MBを超えるファイルがあります。小さくするか、分けて送ってください。',
    en: 'One of the files is larger than 20 MB. Please make it smaller or split it.',
  },
  'file-executable': {
    ja: 'プログラムのファイルは送れません。文書や表、画像などを選んでください。',
    en: 'Programs cannot be sent. Please choose documents, tables or pictures.',
  },
  'too-much-today': {
    ja: '1日に送れるのは、合わせて500MBまでです。あしたもう一度送るか、電話で相談してください。',
    en: 'You can send 500 MB a day in all. Please go on tomorrow, or call us.',
  },
  'not-a-picture': {
    ja: '写真や画像のファイルを選んでください。使えるのは JPEG・PNG・WebP・GIF です。',
    en: 'Please choose a picture: JPEG, PNG, WebP or GIF.',
  },
  'picture-broken': {
    ja: '画像が壊れていて、開けません。ほかの画像を選ぶか、撮りなおしてください。',
    en: 'A picture is broken and cannot be opened. Please choose another one, or take it again.',
  },
  'picture-too-large': {
    ja: '画像が大きすぎます。5000万画素より小さくして、送りなおしてください。',
    en: 'A picture is too large. Please make it smaller than 50 million pixels.',
  },
  'too-many-files': {
    ja: 'ファイルは、一度に10個までです。',
    en: 'Ten files can be sent at once.',
  },
};
