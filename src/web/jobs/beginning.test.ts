import { describe, expect, test } from 'vitest';
import { emptyForm, type TypedForm } from '../form-state.ts';
import { begunAnew } from './beginning.tsx';

const before = {
  title: 'ひな形の題',
  description: '一行\n二行',
  phoneEnough: 'yes',
  skills: ['typing', 'layout'],
  milestones: [{ title: '完成', reward: '12400', dueOn: '' }],
};
const next = {
  title: '別の題',
  description: '別の内容',
  phoneEnough: 'yes',
  skills: ['english'],
  milestones: [{ title: '議事録', reward: '6200', dueOn: '' }],
  begun: 'minutes',
};
const anew = (typed: TypedForm) => begunAnew(emptyForm('key', typed), before, next).typed;

describe('a form begun anew', () => {
  test('takes everything that stands as it began, however a browser sends it', () => {
    const sent = {
      ...before,
      description: '一行\r\n二行 ',
      skills: ['layout', 'typing'],
      milestones: [{ title: '完成', reward: '12400' }],
    };
    expect(anew(sent)).toEqual({ ...next, kept: '' });
  });

  test('keeps every field that its writer has changed', () => {
    const own = {
      title: '髙﨑の題①㈱',
      description: '',
      phoneEnough: '',
      skills: 'typing',
      milestones: [...before.milestones, { title: '𠮷田の分', reward: '', dueOn: '' }],
    };
    expect(anew(own)).toEqual({ ...own, description: '別の内容', begun: 'minutes', kept: 'yes' });
  });

  test('stays as it is where there is nothing to begin with', () => {
    const form = emptyForm('key', { title: '①' });
    expect(begunAnew(form, before, {})).toBe(form);
  });
});
