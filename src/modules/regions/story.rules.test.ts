import { expect, it } from 'vitest';
import { stepsOf } from './story.rules.ts';

it('a line may begin with a time or a number, and needs neither', () => {
  expect(
    stepsOf({ steps: '9:30　髙﨑さんに電話\n\n 12 昼\n3．納品\n2人で話す\n1. 届く\n９：３０　家で①を打つ' }),
  ).toEqual([
    { mark: '9:30', text: '髙﨑さんに電話' },
    { mark: '12', text: '昼' },
    { mark: null, text: '3．納品' },
    { mark: null, text: '2人で話す' },
    { mark: '1', text: '届く' },
    { mark: '9:30', text: '家で①を打つ' },
  ]);
});
