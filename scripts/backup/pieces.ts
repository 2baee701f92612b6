import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';

const sha256Form = z.string().regex(/^[0-9a-f]{64}$/);

/** One file of a copy, packed by gzip: how it lies there, and what is in it. */
export const pieceForm = z.object({
  path: z.string().regex(/^(?!.*\.\.)[\w./"-]+$/),
  bytes: z.int().nonnegative(),
  sha256: sha256Form,
  content: z.object({ lines: z.int().nonnegative(), sha256: sha256Form }),
});
export type Piece = z.infer<typeof pieceForm>;

/** Every row of COPY is one line: a line break inside a value is written as two characters. */
export interface Content {
  readonly lines: number;
  readonly sha256: string;
}

/** Packs the source into a file of the copy that is on the disk for good when this returns. */
export async function writePiece(
  folder: string,
  name: string,
  source: AsyncIterable<Uint8Array>,
): Promise<Piece> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const content = new Tally();
  const packed = new Tally();
  // Quick rather than small: what a town writes shrinks to a fifth by either.
  await pipeline(
    source,
    content.passing(),
    createGzip({ level: 1 }),
    packed.passing(),
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  );
  return { path: name, bytes: packed.bytes, sha256: packed.sha256(), content: content.found() };
}

/** What is in a piece. A damaged one throws before its end. */
export async function* readPiece(folder: string, piece: Piece): AsyncGenerator<Uint8Array> {
  const packed = createReadStream(path.join(folder, piece.path));
  const unpacked = createGunzip();
  packed.once('error', (error) => unpacked.destroy(error));
  yield* packed.pipe(unpacked);
}

export async function* linesOf(folder: string, piece: Piece): AsyncGenerator<string> {
  const lines = createInterface({
    input: createReadStream(path.join(folder, piece.path)).pipe(createGunzip()),
  });
  yield* lines;
}

export async function tally(source: AsyncIterable<Uint8Array>): Promise<Content> {
  const found = new Tally();
  for await (const chunk of source) found.add(chunk);
  return found.found();
}

/** Of a file as it lies there; null where there is none. */
export async function sha256OfFile(file: string): Promise<{ bytes: number; sha256: string } | null> {
  const found = new Tally();
  try {
    for await (const chunk of createReadStream(file)) found.add(chunk as Buffer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return { bytes: found.bytes, sha256: found.sha256() };
}

class Tally {
  bytes = 0;
  #lines = 0;
  readonly #hash: Hash = createHash('sha256');

  add(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    this.#hash.update(chunk);
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) this.#lines += 1;
  }

  passing(): Transform {
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        this.add(chunk);
        done(null, chunk);
      },
    });
  }

  sha256(): string {
    return this.#hash.copy().digest('hex');
  }

  found(): Content {
    return { lines: this.#lines, sha256: this.sha256() };
  }
}
