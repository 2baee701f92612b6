import { crc32, deflateSync } from 'node:zlib';

type Point = readonly [x: number, y: number];

/** An area of one colour, in the units of its picture. */
export interface Shape {
  readonly fill: `#${string}`;
  readonly points: readonly Point[];
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** The hindmost first. */
  readonly shapes: readonly Shape[];
}

export function area(fill: Shape['fill'], ...points: readonly Point[]): Shape {
  return { fill, points };
}

export function box(fill: Shape['fill'], x: number, y: number, width: number, height: number): Shape {
  return area(fill, [x, y], [x + width, y], [x + width, y + height], [x, y + height]);
}

export function oval(fill: Shape['fill'], x: number, y: number, across: number, high = across): Shape {
  const round = Array.from({ length: 48 }, (_, at) => (at * Math.PI) / 24);
  return area(fill, ...round.map((turn): Point => [x + across * Math.cos(turn), y + high * Math.sin(turn)]));
}

/** A line of some thickness along these points. */
export function line(fill: Shape['fill'], thick: number, points: readonly Point[]): Shape {
  const half = thick / 2;
  const upper = points.map(([x, y]): Point => [x, y - half]);
  const lower = points.map(([x, y]): Point => [x, y + half]);
  return area(fill, ...upper, ...lower.reverse());
}

/** Each pixel is the mean of so many by so many. */
const fine = 2;

/** The drawing as a PNG so many pixels wide. */
export function pngOf({ width, height, shapes }: Drawing, pixels: number): Uint8Array {
  const scale = (pixels / width) * fine;
  const [across, down] = [pixels * fine, Math.round((height * pixels) / width) * fine];
  const ground = new Uint32Array(across * down).fill(0xffffff);
  for (const shape of shapes) paint(ground, across, down, scale, shape);
  return encoded(ground, across, down);
}

/** Fills the spans between the edges, row by row. */
function paint(ground: Uint32Array, across: number, down: number, scale: number, { fill, points }: Shape) {
  const colour = Number.parseInt(fill.slice(1), 16);
  for (let row = 0; row < down; row++) {
    const y = (row + 0.5) / scale;
    const edges = points.flatMap(([x, from], at): number[] => {
      const [nextX, to] = points[(at + 1) % points.length] as Point;
      return from <= y === to <= y ? [] : [x + ((y - from) / (to - from)) * (nextX - x)];
    });
    edges.sort((a, b) => a - b);
    for (let at = 0; at + 1 < edges.length; at += 2) {
      const [begin, end] = [edges[at] as number, edges[at + 1] as number].map((x) =>
        Math.max(0, Math.min(across, Math.round(x * scale))),
      ) as [number, number];
      ground.fill(colour, row * across + begin, row * across + end);
    }
  }
}

function encoded(ground: Uint32Array, across: number, down: number): Uint8Array {
  const [width, height] = [across / fine, down / fine];
  const rows = Buffer.alloc(height * (1 + 3 * width));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let part = 0; part < 3; part++) {
        let sum = 0;
        for (let inner = 0; inner < fine * fine; inner++) {
          const from = (y * fine + Math.floor(inner / fine)) * across + x * fine + (inner % fine);
          sum += ((ground[from] as number) >> (16 - 8 * part)) & 255;
        }
        rows[y * (1 + 3 * width) + 1 + 3 * x + part] = Math.round(sum / (fine * fine));
      }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8); // eight bits each of red, green and blue
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const data = deflateSync(rows, { level: 6 });
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The drawing as a page of its own size; a unit is a point. */
export function pdfOf({ width, height, shapes }: Drawing): Uint8Array {
  const drawn = shapes.map(({ fill, points }) => {
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16) / 255);
    const path = points.map(
      ([x, y], at) => `${x.toFixed(2)} ${(height - y).toFixed(2)} ${at === 0 ? 'm' : 'l'}`,
    );
    return `${red?.toFixed(3)} ${green?.toFixed(3)} ${blue?.toFixed(3)} rg ${path.join(' ')} h f`;
  });
  const content = drawn.join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const begin = text.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${begin}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
