import { Readable } from 'node:stream';
import type { ClientBase, Submittable } from 'pg';

/** What the driver has for COPY and its types do not name. */
interface Wire {
  readonly stream: {
    readonly writableNeedDrain: boolean;
    pause(): void;
    resume(): void;
  } & NodeJS.EventEmitter;
  query(text: string): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

const aboutOneChunk = 64 * 1024;

/** The rows that a `copy … to stdout` sends, in chunks of about 64 KB; the server waits while nobody reads. */
export function copyOut(client: ClientBase, text: string): Readable {
  let wire: Wire | undefined;
  let gathered: Buffer[] = [];
  let size = 0;
  const rows = new Readable({ read: () => wire?.stream.resume(), objectMode: false, highWaterMark: 1 << 20 });
  const pass = () => {
    const more = rows.push(Buffer.concat(gathered));
    gathered = [];
    size = 0;
    return more;
  };
  const query = {
    submit(connection: unknown) {
      wire = connection as Wire;
      wire.query(text);
    },
    // The driver reads the next message into the same memory: what is kept has to be copied.
    handleCopyData({ chunk }: { readonly chunk: Buffer }) {
      gathered.push(Buffer.from(chunk));
      size += chunk.length;
      if (size >= aboutOneChunk && !pass()) wire?.stream.pause();
    },
    handleCommandComplete: () => undefined,
    handleReadyForQuery() {
      if (size > 0) pass();
      rows.push(null);
    },
    handleError: (error: Error) => void rows.destroy(error),
  };
  client.query(query as Submittable);
  return rows;
}

/** Sends what a `copy … from stdin` asks for; when the source fails, the server writes nothing of it. */
export function copyIn(client: ClientBase, text: string, source: AsyncIterable<Uint8Array>): Promise<void> {
  return new Promise((resolve, reject) => {
    let failed: Error | undefined;
    const query = {
      submit: (connection: unknown) => (connection as Wire).query(text),
      handleCopyInResponse(connection: unknown) {
        send(connection as Wire, source, () => failed !== undefined).catch((error: Error) => {
          failed ??= error;
          (connection as Wire).sendCopyFail('the source failed');
        });
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
      handleError(error: Error) {
        failed ??= error;
        reject(failed);
      },
    };
    client.query(query as Submittable);
  });
}

async function send(wire: Wire, source: AsyncIterable<Uint8Array>, over: () => boolean): Promise<void> {
  for await (const chunk of source) {
    if (over()) return;
    wire.sendCopyFromChunk(chunk);
    if (wire.stream.writableNeedDrain) await roomIn(wire.stream);
  }
  wire.endCopyFrom();
}

/** Until more may be written, or nothing more will be. */
function roomIn(stream: Wire['stream']): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      stream.off('drain', go).off('close', go);
      resolve();
    };
    stream.on('drain', go).on('close', go);
  });
}
