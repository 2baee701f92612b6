import { afterAll, beforeAll } from 'vitest';
import { type Ground, layGround } from './ground.ts';
import { describeHostility } from './hostile.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await layGround();
}, 600_000);
afterAll(() => ground.original.drop());

describeHostility(() => ground);
