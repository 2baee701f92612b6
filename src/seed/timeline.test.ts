import { expect, test } from 'vitest';
import { type Course, passTime } from './timeline.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 5, 1, hour));

test('courses take place in the order of their moments, and not of their list', async () => {
  const said: string[] = [];
  const course =
    (name: string, ...hours: number[]): Course =>
    async (until) => {
      for (const hour of hours) {
        await until(at(hour));
        said.push(`${name} ${hour}`);
      }
    };
  await passTime([course('late', 9), course('early', 1, 12), course('between', 5)], at(20));
  expect(said).toEqual(['early 1', 'between 5', 'late 9', 'early 12']);
});

test('what lies after the end has not happened', async () => {
  const said: string[] = [];
  const course: Course = async (until) => {
    await until(at(3));
    said.push('before');
    await until(at(21));
    said.push('after');
  };
  await passTime([course], at(20));
  expect(said).toEqual(['before']);
});

test('a course that fails is not passed over', async () => {
  const course: Course = async (until) => {
    await until(at(3));
    throw new Error('no space left on device');
  };
  await expect(passTime([course], at(20))).rejects.toThrow('no space');
});
