// A crowd that does not wait for one another: asks at a given rate whether or not the former were answered, and reports how
// long each kind of answer took from the moment at which it should have been asked for. A process of its own, with sockets
// and no more.
import { connect, type Socket } from 'node:net';

export interface Flood {
  readonly port: number;
  readonly paths: readonly string[];
  /** Requests per second. */
  readonly rate: number;
  readonly seconds: number;
  readonly connections: number;
}

/** In milliseconds. */
export interface Times {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
}

export interface FloodReport {
  /** By status. */
  readonly answers: Readonly<Record<string, Times>>;
  /** Connections that broke. */
  readonly broken: number;
  /** Requests that were never answered. */
  readonly unanswered: number;
  /** What the machine let us ask per second. */
  readonly rate: number;
}

process.on('disconnect', () => process.exit());
process.on('message', (flood: Flood) => {
  void run(flood).then(
    (report) => process.send?.(report),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});

/** Tenths of a millisecond, up to ten seconds. */
const slots = 100_000;

class Clocked {
  readonly #slots = new Uint32Array(slots);
  #count = 0;
  #slowest = 0;

  note(milliseconds: number): void {
    const slot = Math.min(Math.floor(milliseconds * 10), slots - 1);
    this.#slots[slot] = (this.#slots[slot] ?? 0) + 1;
    this.#count += 1;
    this.#slowest = Math.max(this.#slowest, milliseconds);
  }

  times(): Times {
    return { count: this.#count, p50: this.#at(0.5), p99: this.#at(0.99), slowest: this.#slowest };
  }

  #at(share: number): number {
    let left = this.#count * share;
    for (const [slot, count] of this.#slots.entries()) {
      left -= count;
      if (left <= 0) return (slot + 1) / 10;
    }
    return this.#slowest;
  }
}

async function run({ port, paths, rate, seconds, connections }: Flood): Promise<FloodReport> {
  const answers = new Map<string, Clocked>();
  const idle: Line[] = [];
  const due: number[] = [];
  let broken = 0;
  let asked = 0;
  let answered = 0;
  const requests = paths.map((path) => `GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\n\r\n`);
  const free = (line: Line) => {
    const at = due.shift();
    if (at === undefined) idle.push(line);
    else line.ask(requests[asked++ % requests.length] ?? '', at);
  };
  const heard = (status: string, took: number) => {
    answered += 1;
    const clocked = answers.get(status) ?? new Clocked();
    answers.set(status, clocked);
    clocked.note(took);
  };
  const open = () =>
    lineTo(port, {
      free,
      heard,
      broken: () => {
        broken += 1;
        void open();
      },
    });
  for (let index = 0; index < connections; index++) await open();
  const begun = performance.now();
  let scheduled = 0;
  await new Promise<void>((over) => {
    const tick = () => {
      const passed = performance.now() - begun;
      for (; scheduled < (Math.min(passed, seconds * 1000) / 1000) * rate; scheduled++) {
        const at = begun + (scheduled / rate) * 1000;
        const line = idle.shift(); // in turn, so that none is idle until the server hangs up
        if (line === undefined) due.push(at);
        else line.ask(requests[asked++ % requests.length] ?? '', at);
      }
      if (passed < seconds * 1000) setTimeout(tick, 1);
      else over();
    };
    tick();
  });
  const spent = (performance.now() - begun) / 1000;
  const askedInTime = asked;
  for (
    const end = performance.now() + 5_000;
    answered + broken < asked + due.length && performance.now() < end;
  )
    await new Promise((later) => setTimeout(later, 20));
  return {
    answers: Object.fromEntries([...answers].map(([status, clocked]) => [status, clocked.times()])),
    broken,
    unanswered: scheduled - answered,
    rate: askedInTime / spent,
  };
}

interface Line {
  ask(request: string, at: number): void;
}

interface Ears {
  free(line: Line): void;
  heard(status: string, took: number): void;
  broken(): void;
}

/** One connection that is kept; an answer's head comes in its first part, and its body's length stands in it. */
function lineTo(port: number, { free, heard, broken }: Ears): Promise<void> {
  return new Promise((opened) => {
    let at = 0;
    let status = '';
    let missing = -1;
    const socket: Socket = connect(port, '127.0.0.1');
    const line: Line = {
      ask(request, when) {
        at = when;
        missing = -1;
        socket.write(request);
      },
    };
    socket.setNoDelay(true);
    socket.on('connect', () => {
      free(line);
      opened();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      opened();
      broken();
    });
    socket.on('data', (part) => {
      if (missing < 0) {
        const head = part.toString('latin1', 0, Math.min(part.length, 2_000));
        status = head.slice(9, 12);
        const end = head.indexOf('\r\n\r\n');
        missing = end + 4 + Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      }
      missing -= part.length;
      if (missing > 0) return;
      heard(status, performance.now() - at);
      free(line);
    });
  });
}
