import { texts } from '../../platform/i18n.ts';

export const fileTexts = texts(
  { look: (name: string) => `「${name}」を大きく見る` },
  { look: (name: string) => `See “${name}” larger` },
);
