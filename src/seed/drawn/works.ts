import { area, box, type Drawing, line, oval } from './canvas.ts';
import { yuinosatoScene } from './scenes.ts';

/** Whoever made them for an order: small pictures, as they are handed over. */
export const autumnVegetables: Drawing = {
  width: 160,
  height: 120,
  shapes: [
    box('#f7f5f0', 0, 0, 160, 120),
    oval('#e6dfc8', 48, 66, 14, 34),
    area('#6f8f74', [40, 36], [34, 8], [48, 28], [58, 6], [56, 36]),
    oval('#b5383a', 110, 70, 24, 22),
    line('#6b5344', 4, [
      [109, 50],
      [112, 40],
    ]),
    oval('#6f8f74', 122, 42, 9, 5),
  ],
};

export const kokeshiPattern: Drawing = {
  width: 160,
  height: 160,
  shapes: [
    box('#f7f5f0', 0, 0, 160, 160),
    ...[
      [30, 34],
      [112, 50],
      [60, 112],
      [140, 132],
    ].flatMap(([x = 0, y = 0]) => [
      ...[0, 72, 144, 216, 288].map((turn) => {
        const angle = (turn * Math.PI) / 180;
        return oval('#b5383a', x + 9 * Math.cos(angle), y + 9 * Math.sin(angle), 7);
      }),
      oval('#d9b45b', x, y, 4),
    ]),
    ...[
      [80, 20],
      [20, 84],
      [96, 90],
      [130, 96],
      [20, 146],
    ].map(([x = 0, y = 0]) => oval('#8fa3bd', x, y, 3)),
  ],
};

/** A leaflet with its picture above and the lines of its text below, without a font. */
export const leaflet: Drawing = {
  width: 520,
  height: 736,
  shapes: [
    ...yuinosatoScene.shapes,
    box('#21386e', 40, 350, 440, 46),
    ...Array.from({ length: 8 }, (_, at) => box('#8b8f98', 40, 430 + 30 * at, at % 3 === 2 ? 280 : 440, 8)),
    box('#a3423f', 40, 690, 160, 18),
  ],
};
