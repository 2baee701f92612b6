// A browser that only asks: keeps its connections busy with GET for some seconds and reports how many were answered.
// A process of its own, with sockets and no more, so that asking costs as little as it can beside what is measured.
import { connect } from 'node:net';

export interface Load {
  readonly port: number;
  readonly paths: readonly string[];
  readonly connections: number;
  readonly seconds: number;
}

process.on('disconnect', () => process.exit());
process.on('message', (load: Load) => {
  void answeredPerSecond(load).then(
    (rate) => process.send?.({ rate }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});

async function answeredPerSecond({ port, paths, connections, seconds }: Load): Promise<number> {
  let asked = 0;
  let answered = 0;
  const next = () => paths[asked++ % paths.length] ?? '/';
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const keepAsking = () =>
    new Promise<void>((done, failed) => {
      const socket = connect(port, '127.0.0.1');
      const ask = () => {
        if (performance.now() < until)
          socket.write(`GET ${next()} HTTP/1.1\r\nhost: localhost:${port}\r\n\r\n`);
        else socket.end(() => done());
      };
      let held: Buffer = Buffer.alloc(0);
      socket.setNoDelay(true).on('connect', ask).on('error', failed);
      socket.on('data', (part) => {
        held = held.length === 0 ? part : Buffer.concat([held, part]);
        const length = lengthOfAnswer(held);
        if (length === null || held.length < length) return;
        held = Buffer.alloc(0);
        answered += 1;
        ask();
      });
    });
  await Promise.all(Array.from({ length: connections }, keepAsking));
  return answered / ((performance.now() - begun) / 1000);
}

/** Bytes of head and body; null while the head is not there. @throws for anything but a page */
function lengthOfAnswer(held: Buffer): number | null {
  const end = held.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = held.toString('latin1', 0, end);
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  if (!head.startsWith('HTTP/1.1 200 ') || length === undefined)
    throw new Error(`This is no page: ${head.slice(0, 200)}`);
  return end + 4 + Number(length);
}
