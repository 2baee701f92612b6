/** A component of a calendar file as a strict reader takes it apart: its lines by name, with their parameters. */
interface IcsComponent {
  readonly name: string;
  readonly lines: ReadonlyMap<string, string>;
  readonly parts: readonly IcsComponent[];
}

/** @throws for anything that RFC 5545 does not allow: a bare line end, a line of more than 75 bytes, a name twice */
export function parseIcs(file: string): IcsComponent {
  if (!file.endsWith('\r\n')) throw new Error('The last line has no end');
  const folded = file.slice(0, -2).split('\r\n');
  for (const line of folded) {
    if (/[\r\n]|(?!\t)\p{Cc}/u.test(line)) throw new Error(`A letter that no calendar may hold: ${line}`);
    if (Buffer.byteLength(line) > 75) throw new Error(`A line of ${Buffer.byteLength(line)} bytes: ${line}`);
  }
  const lines = folded
    .join('\r\n')
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n');
  const [calendar, end] = componentAt(lines, 0);
  if (calendar.name !== 'VCALENDAR' || end !== lines.length) throw new Error('It is not one calendar');
  return calendar;
}

function componentAt(lines: readonly string[], start: number): [IcsComponent, number] {
  const name = /^BEGIN:([A-Z]+)$/.exec(lines[start] ?? '')?.[1];
  if (!name) throw new Error(`No component: ${lines[start]}`);
  const own = new Map<string, string>();
  const parts: IcsComponent[] = [];
  let at = start + 1;
  while (lines[at] !== `END:${name}`) {
    const line = lines[at];
    if (line === undefined) throw new Error(`${name} is not closed`);
    if (line.startsWith('BEGIN:')) {
      const [part, end] = componentAt(lines, at);
      parts.push(part);
      at = end;
      continue;
    }
    const [, key = '', value = ''] = /^([A-Z-]+(?:;[A-Z-]+=[A-Za-z0-9/-]+)*):(.*)$/.exec(line) ?? [];
    if (!key || own.has(key)) throw new Error(`Not a line of a calendar: ${line}`);
    own.set(
      key,
      value.replaceAll(/\\([\\;,nN])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter)),
    );
    at += 1;
  }
  return [{ name, lines: own, parts }, at + 1];
}
