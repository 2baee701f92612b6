import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * The preferred port of 127.0.0.1 where it is free, else another free one: below those that the system gives
 * to outgoing connections, so that nobody's connection sits on it while the server is away.
 */
export async function freePort(preferred?: number): Promise<number> {
  for (let port = preferred; ; port = randomInt(20_000, 30_000)) {
    if (port !== undefined && (await isFree(port))) return port;
  }
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
