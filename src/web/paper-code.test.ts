import qrReader from 'jsqr';
import { expect, test } from 'vitest';
import { type PaperCode, paperCode } from './paper-code.ts';
import type { Visit } from './visit.ts';

const cell = 8;

/** The path painted with four cells of white around it, as a telephone's camera sees it. */
function painted({ size, path }: PaperCode): { readonly pixels: Uint8ClampedArray; readonly side: number } {
  const side = (size + 8) * cell;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < cell; row++) {
      const start = ((Number(y) + 4) * cell + row) * side + (Number(x) + 4) * cell;
      for (let at = start; at < start + cell; at++) pixels.set([0, 0, 0], at * 4);
    }
  }
  return { pixels, side };
}

test('a telephone reads the address of the page in its language', () => {
  const visit = { lang: 'en', region: { slug: 'yuinosato' }, path: '/contracts/c_0/notices/2' } as Visit;
  const code = paperCode(visit);
  const { pixels, side } = painted(code);
  // Its types speak of an ES module, its code is CommonJS.
  const read = qrReader as unknown as typeof qrReader.default;
  expect(read(pixels, side, side)?.data).toBe('http://localhost:3000/en/r/yuinosato/contracts/c_0/notices/2');
  expect(code.address).toBe('http://localhost:3000/en/r/yuinosato/contracts/c_0/notices/2');
});
