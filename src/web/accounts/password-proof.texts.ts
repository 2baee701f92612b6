import { texts } from '../../platform/i18n.ts';

/** The one field that every form with a proof adds, with its label and its hint. */
export const passwordProofTexts = texts(
  {
    labels: { currentPassword: 'いまのパスワード' },
    hints: {
      currentPassword: 'ご本人であることを確かめます。忘れたときは、一度ログアウトして、決めなおせます。',
    },
  },
  {
    labels: { currentPassword: 'Your password of now' },
    hints: {
      currentPassword:
        'So that nobody else changes this. If you have forgotten it, sign out and choose a new one.',
    },
  },
);
