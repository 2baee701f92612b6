interface Row {
  readonly labels: readonly string[];
  /** What each label stands on; nothing has no label. */
  readonly values: readonly number[];
  readonly width: number;
  /** How high a letter is. */
  readonly letters: number;
}

/** A label in its place, from the left edge of the row. */
interface Placed {
  readonly text: string;
  readonly middle: number;
  readonly wide: number;
  /** How far from the middle of its mark. */
  readonly shift: number;
}

/**
 * The first, the highest and the last are always written, moved aside where they would touch; of the others those that
 * have room, and that no higher neighbour stands in.
 */
export function placeLabels({ labels, values, width, letters }: Row): (Placed | null)[] {
  const step = width / labels.length;
  const asDrawn = labels.map((text, at) => ({
    at,
    text,
    middle: (at + 0.5) * step,
    wide: wideOf(text, letters),
  }));
  type Label = (typeof asDrawn)[number];
  const written = asDrawn.filter(({ text }) => text !== '');
  const valueAt = (at: number) => values[at] ?? 0;
  const highest = written.reduce<Label | undefined>(
    (best, label) => (best && valueAt(best.at) >= valueAt(label.at) ? best : label),
    undefined,
  );
  let placed = apart(
    [...new Set([written[0], highest, written.at(-1)])].filter((label) => label !== undefined),
    width,
  );
  for (const label of written) {
    const isFree = placed.every(
      (other) => Math.abs(other.middle - label.middle) >= (other.wide + label.wide) / 2,
    );
    const isInside = label.middle >= label.wide / 2 && label.middle <= width - label.wide / 2;
    const stands =
      label.wide <= step || Math.max(valueAt(label.at - 1), valueAt(label.at + 1)) <= valueAt(label.at);
    if (isFree && isInside && stands) placed = [...placed, label];
  }
  return asDrawn.map(({ at, middle: own }) => {
    const label = placed.find((each) => each.at === at);
    return label
      ? { text: label.text, middle: label.middle, wide: label.wide, shift: label.middle - own }
      : null;
  });
}

/** Moved so far that none touches its neighbour or leaves the row: two neighbours give way alike, until the edge stops one. */
function apart<Label extends { readonly at: number; readonly middle: number; readonly wide: number }>(
  labels: readonly Label[],
  width: number,
): Label[] {
  const within = (label: Label) => ({
    ...label,
    middle: Math.min(Math.max(label.middle, label.wide / 2), width - label.wide / 2),
  });
  const row = labels.toSorted((a, b) => a.at - b.at).map(within);
  for (let round = 0; round < row.length * 2; round++)
    for (const [at, left] of row.entries()) {
      const right = row[at + 1];
      const tooNear = right ? (left.wide + right.wide) / 2 - (right.middle - left.middle) : 0;
      if (!right || tooNear <= 0) continue;
      const moved = within({ ...left, middle: left.middle - tooNear / 2 });
      const pushed = within({ ...right, middle: moved.middle + (left.wide + right.wide) / 2 });
      row[at + 1] = pushed;
      row[at] = within({ ...moved, middle: pushed.middle - (left.wide + right.wide) / 2 });
    }
  return row;
}

/** All marks where they fit beside each other, and else every second one, the last among them. */
export function marksWithRoom({
  marks,
  width,
  letters,
}: Omit<Row, 'labels' | 'values'> & { readonly marks: readonly string[] }) {
  const step = width / marks.length;
  const haveRoom = marks.every((mark) => wideOf(mark, letters) <= step);
  return marks.map((mark, at) => (haveRoom || (marks.length - 1 - at) % 2 === 0 ? mark : ''));
}

/** As wide as fonts draw it, with a little air: figures and Latin letters are narrower than those of Japanese. */
function wideOf(text: string, letters: number): number {
  const parts = [...text].map((letter) =>
    letter === '.' || letter === ',' ? 0.3 : letter < '\u0250' ? 0.6 : 1,
  );
  return text === '' ? 0 : letters * (parts.reduce((sum, part) => sum + part, 0) + 0.25);
}
