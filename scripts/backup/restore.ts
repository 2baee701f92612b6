import type { Config } from '../../src/platform/config.ts';
import type { Keys } from '../../src/platform/keys.ts';
import { Unstartable } from '../../src/platform/unstartable.ts';
import { bringBackFiles } from './files.ts';
import { keysFor } from './keys.ts';
import { refuseUnfit } from './load-copy.ts';
import type { Copy } from './manifest.ts';
import { type Proof, sentencesOf } from './prove-copy.ts';

/** A place that a copy is brought back to. */
export interface Place {
  /** What the operator types where data is to be replaced. */
  readonly name: string;
  readonly holdsData: boolean;
  /** Loads the copy beside what is there, and proves it. */
  load(copy: Copy, keys: Keys): Promise<Loaded>;
}

export interface Loaded {
  readonly proof: Proof;
  /** Puts what is there aside, and this in its place. Answers with where the former data is. */
  takePlace(): Promise<string | null>;
  /** Leaves everything as it was. */
  discard(): Promise<void>;
}

export interface RestoreReport {
  /** False where all came back, but was wrong before already: a town is not kept from its data for that. */
  readonly ok: boolean;
  readonly copy: string;
  readonly madeAt: string;
  readonly filesBrought: number;
  readonly missingFiles: readonly string[];
  readonly former: string | null;
  readonly proof: Proof;
  readonly sentences: readonly string[];
}

/**
 * Brings a copy back: checks it whole, loads it beside what is there, proves it, and only then lets it take the place.
 * @param replace the place's name, typed by whoever means to replace its data
 * @throws Unstartable in a sentence, with everything as it was
 */
export async function restore(
  place: Place,
  copy: Copy,
  given: {
    readonly settings: Config;
    readonly keysFile?: string | undefined;
    readonly replace?: string | undefined;
  },
  say: (sentence: string) => void,
): Promise<RestoreReport> {
  refuseToOverwrite(place, given.replace);
  const { manifest } = copy;
  const keys = keysFor(copy, given.settings, given.keysFile);
  say(`Checking every piece of ${copy.folder} …`);
  await refuseUnfit(copy);
  say('Loading it, and recomputing everything …');
  const loaded = await place.load(copy, keys);
  const sentences = sentencesOf(loaded.proof);
  if (loaded.proof.differing.length > 0) {
    await loaded.discard();
    throw new Unstartable(
      ['What came out of the copy is not what went in, so nothing was changed.', ...sentences].join('\n'),
    );
  }
  const filesBrought = await bringBackFiles(copy, given.settings.dataDir);
  const former = await loaded.takePlace();
  return {
    ok: loaded.proof.ok,
    copy: copy.folder,
    madeAt: manifest.madeAt,
    filesBrought,
    missingFiles: manifest.files.missing,
    former,
    proof: loaded.proof,
    sentences: [
      ...sentences,
      ...(former === null
        ? []
        : [`The former data is kept as ${former}: delete it when nobody misses anything.`]),
      ...(manifest.files.missing.length === 0
        ? []
        : [
            `${manifest.files.missing.length} files had been lost before the copy was made: they are named above.`,
          ]),
    ],
  };
}

function refuseToOverwrite({ name, holdsData }: Place, replace: string | undefined): void {
  if (!holdsData || replace === name) return;
  throw new Unstartable(
    replace === undefined
      ? `There is data in "${name}" already: nothing was changed. To put it aside and restore all the same, add: --replace ${name}`
      : `The data is in "${name}", not in "${replace}": nothing was changed. To replace it, type: --replace ${name}`,
  );
}
