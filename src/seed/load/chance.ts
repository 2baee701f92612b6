import { createHash } from 'node:crypto';
import { type Id, idFrom, type Noun } from '../../kernel/ids.ts';

/** Chance that falls the same way at every run with the same seed (the generator sfc32). */
export class Chance {
  readonly #seed: string;
  #a: number;
  #b: number;
  #c: number;
  #count = 1;

  constructor(seed: string) {
    this.#seed = seed;
    const hash = createHash('sha256').update(seed).digest();
    [this.#a, this.#b, this.#c] = [hash.readInt32LE(0), hash.readInt32LE(4), hash.readInt32LE(8)];
  }

  /** Another one, which nothing that is drawn here changes. */
  of(name: string | number): Chance {
    return new Chance(`${this.#seed}/${name}`);
  }

  /** 32 bits. */
  #next(): number {
    const drawn = (((this.#a + this.#b) | 0) + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + drawn) | 0;
    return drawn >>> 0;
  }

  /** From 0 up to, and without, 1. */
  part(): number {
    return this.#next() / 2 ** 32;
  }

  /** A whole number, both ends included. */
  from(least: number, most: number): number {
    return least + Math.floor(this.part() * (most - least + 1));
  }

  /** True so often, of 1. */
  is(often: number): boolean {
    return this.part() < often;
  }

  one<Thing>(things: readonly Thing[]): Thing {
    return things[this.from(0, things.length - 1)] as Thing;
  }

  /** The first often, the last seldom, as words come in a language: the nth 1/n as often as the first (Zipf). */
  word(words: Words): string {
    const at = this.part() * words.total;
    let low = 0;
    let high = words.upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words.upTo[middle] as number) > at) high = middle;
      else low = middle + 1;
    }
    return words.words[low] as string;
  }

  /** Each of them or not, at least one. */
  some<Thing>(things: readonly Thing[], often: number): Thing[] {
    const some = things.filter(() => this.is(often));
    return some.length > 0 ? some : [this.one(things)];
  }

  id<Name extends Noun>(_noun: Name, at: Date): Id<Name> {
    const bytes = new Uint8Array(10);
    for (let index = 0; index < 10; index++) bytes[index] = this.#next() >>> 24;
    return idFrom(at.getTime(), bytes) as Id<Name>;
  }
}

/** Words with how often they come. */
export interface Words {
  readonly words: readonly string[];
  readonly upTo: readonly number[];
  readonly total: number;
}

/** @param text words with blanks between, the most common first */
export function words(text: string): Words {
  const list = text.trim().split(/\s+/);
  let total = 0;
  const upTo = list.map((_, index) => {
    total += 1 / (index + 1);
    return total;
  });
  return { words: list, upTo, total };
}
