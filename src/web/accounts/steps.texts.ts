import { texts } from '../../platform/i18n.ts';

export const stepsTexts = texts(
  {
    road: '登録の順番',
    place: (now: number, all: number) => `${all}つのうち ${now}つめ`,
    done: '（すみ）',
    next: '保存して、次へ',
    saved: '保存されます。あとで直せます。',
    back: '保存して、前へもどる',
    later: '保存して、あとで続ける',
  },
  {
    road: 'Steps of the registration',
    place: (now: number, all: number) => `Step ${now} of ${all}`,
    done: ' (done)',
    next: 'Save and go on',
    saved: 'It is saved. You can change it later.',
    back: 'Save and go back',
    later: 'Save and go on later',
  },
);
