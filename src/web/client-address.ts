import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The IP address that asks, for limits. Behind a proxy on this machine it is the one that the proxy wrote down last;
 * what a stranger writes there is believed only from this machine.
 */
export function clientAddress(http: Context): string {
  const peer = peerAddress(http);
  if (!/^(127\.|::1$|::ffff:127\.)/.test(peer)) return peer;
  const forwarded = http.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return forwarded && /^[0-9a-f.:]{3,45}$/i.test(forwarded) ? forwarded : peer;
}

function peerAddress(http: Context): string {
  try {
    return getConnInfo(http).remote.address ?? 'unknown';
  } catch {
    return '127.0.0.1'; // asked without a port, as tests do
  }
}
