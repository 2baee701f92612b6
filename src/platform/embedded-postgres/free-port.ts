import { createServer } from 'node:net';

/** The preferred port of 127.0.0.1 where it is free, else any free one. */
export async function freePort(preferred?: number): Promise<number> {
  return (
    (preferred !== undefined ? await listenOnce(preferred) : undefined) ?? (await listenOnce(0)) ?? freePort()
  );
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
