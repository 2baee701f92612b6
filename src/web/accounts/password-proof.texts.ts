import { texts } from '../../platform/i18n.ts';

/** The one field that every form with a proof adds, with its label and its hint. */
export const passwordProofTexts = texts(
  {
    labels: { currentPassword: 'いまのパスワード' },
    hints: { currentPassword: 'ご本人であることを、確かめます。' },
  },
  {
    labels: { currentPassword: 'Your password of now' },
    hints: { currentPassword: 'To make sure that it is you.' },
  },
);
