import { area, box, type Drawing, line, oval, type Shape } from './canvas.ts';

type Point = readonly [x: number, y: number];

/** A wave between two ends, for hills, water and cords. */
function wave(from: number, to: number, y: number, high: number, turns: number): Point[] {
  return Array.from({ length: 61 }, (_, at): Point => {
    const part = at / 60;
    return [from + (to - from) * part, y + high * Math.sin(part * turns * 2 * Math.PI)];
  });
}

function hill(fill: Shape['fill'], y: number, high: number, turns: number, foot: number): Shape {
  return area(fill, ...wave(0, 520, y, high, turns), [520, foot], [0, foot]);
}

function house(x: number, y: number, size: number): Shape[] {
  const wide = 36 * size;
  return [
    area(
      '#5d4b3f',
      [x - wide, y],
      [x, y - 30 * size],
      [x + wide, y],
      [x + wide, y + 42 * size],
      [x - wide, y + 42 * size],
    ),
    area(
      '#f7f5f0',
      [x - wide - 9, y + 4],
      [x, y - 34 * size],
      [x + wide + 9, y + 4],
      [x + wide + 3, y + 11],
      [x, y - 22 * size],
      [x - wide - 3, y + 11],
    ),
    box('#f2c879', x - 10 * size, y + 10 * size, 20 * size, 15 * size),
  ];
}

function appleTree(x: number, y: number): Shape[] {
  const apples = [
    [-12, -34],
    [6, -44],
    [14, -28],
    [-4, -24],
  ] as const;
  return [
    box('#6b5344', x - 3, y - 20, 6, 24),
    oval('#6f8f74', x, y - 34, 22, 19),
    ...apples.map(([dx, dy]) => oval('#b5383a', x + dx, y + dy, 4)),
  ];
}

function cord(fills: readonly Shape['fill'][], y: number): Shape[] {
  return fills.map((fill, at) => line(fill, 4, wave(60, 460, y + 7 * at, 16, 2)));
}

/** Snow on the mountain, apples below it, lamps in the windows, and the cord that holds the houses together. */
export const yuinosatoScene: Drawing = {
  width: 520,
  height: 320,
  shapes: [
    box('#dfe7f0', 0, 0, 520, 200),
    box('#eef1f4', 0, 110, 520, 90),
    oval('#f6e3c5', 408, 70, 34),
    area(
      '#b9c6d8',
      [0, 190],
      [70, 128],
      [110, 160],
      [176, 84],
      [220, 130],
      [282, 56],
      [346, 138],
      [396, 96],
      [456, 160],
      [520, 120],
      [520, 240],
      [0, 240],
    ),
    area('#f7f9fb', [282, 56], [252, 94], [272, 88], [286, 104], [304, 90], [326, 112]),
    area('#f7f9fb', [176, 84], [150, 114], [170, 108], [184, 122], [202, 110]),
    area(
      '#8fa3bd',
      [0, 226],
      [96, 150],
      [154, 206],
      [224, 120],
      [316, 232],
      [380, 172],
      [520, 258],
      [520, 280],
      [0, 280],
    ),
    hill('#ffffff', 246, 10, 1.2, 320),
    ...[40, 96, 452, 500].flatMap((x) => appleTree(x, 262)),
    ...house(172, 236, 1),
    ...house(268, 226, 1.15),
    ...house(370, 240, 0.95),
    hill('#eef3f7', 296, 6, 1.6, 320),
    ...cord(['#a3423f', '#d9b45b', '#21386e'], 284),
  ],
};

/** The evening at the harbour, with the lighthouse lit. */
export const minatoScene: Drawing = {
  width: 520,
  height: 320,
  shapes: [
    box('#f3d9bd', 0, 0, 520, 90),
    box('#f6c9a0', 0, 90, 520, 60),
    oval('#d9653f', 356, 150, 40),
    box('#3f6f8c', 0, 150, 520, 170),
    ...[170, 196, 226, 262].map((y, at) => line('#6f9ab1', 3, wave(0, 520, y, 3, 6 - at))),
    ...[160, 178, 200].map((y) => line('#e9a077', 3, wave(322, 390, y, 1, 2))),
    area('#4c5a52', [0, 150], [40, 118], [96, 128], [140, 152], [150, 172], [0, 182]),
    area('#ffffff', [78, 128], [84, 52], [104, 52], [110, 128]),
    box('#b5383a', 82, 78, 24, 16),
    box('#f2c879', 85, 40, 18, 12),
    area('#b5383a', [82, 40], [94, 28], [106, 40]),
    ...boat(250, 222, 1.2),
    ...boat(420, 196, 0.8),
    ...cord(['#f7f5f0', '#d9b45b', '#a3423f'], 286),
  ],
};

function boat(x: number, y: number, size: number): Shape[] {
  return [
    area(
      '#f7f5f0',
      [x - 44 * size, y],
      [x + 48 * size, y],
      [x + 34 * size, y + 16 * size],
      [x - 32 * size, y + 16 * size],
    ),
    box('#21386e', x - 40 * size, y + 3, 82 * size, 4),
    box('#dfe7f0', x - 14 * size, y - 16 * size, 26 * size, 16 * size),
    box('#5d4b3f', x + 18 * size, y - 34 * size, 3, 34 * size),
  ];
}

/** Three cords that become one. */
export function logoOf(ground: Shape['fill'], cords: readonly Shape['fill'][]): Drawing {
  const strands = cords.map((fill, at) => line(fill, 9, wave(22, 98, 46 + 14 * at, 9, 1)));
  return { width: 120, height: 120, shapes: [oval(ground, 60, 60, 58), ...strands] };
}
