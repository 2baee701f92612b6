import { type BlockList, isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { config } from '../platform/config.ts';

/** The IP address that asks, for limits. */
export function clientAddress(http: Context): string {
  return networkOf(
    addressBehind(peerAddress(http), http.req.header('x-forwarded-for'), config().trustedProxies),
  );
}

/**
 * Whether a program of ours asks, and nobody through a proxy: from this machine or one of the trusted addresses, with no
 * word of another address.
 */
export function comesFromWithin(http: Context): boolean {
  const passedOn = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'].some((name) => http.req.header(name));
  return !passedOn && isProxy(plain(peerAddress(http)), config().trustedProxies);
}

/** One line has one IPv4 address, but 2⁶⁴ of IPv6: whoever changes among those stays the one who asked before. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [front = '', back] = address.split('%')[0]?.split('::') ?? [];
  const groups = (part = '') => part.split(':').filter(Boolean);
  const [before, after] = [groups(front), groups(back)];
  const zeros = back === undefined ? [] : Array<string>(8 - before.length - after.length).fill('0');
  const network = [...before, ...zeros, ...after].slice(0, 4).map((group) => Number.parseInt(group, 16));
  return `${network.map((group) => group.toString(16)).join(':')}::/64`;
}

/**
 * What a proxy wrote down last is believed from this machine and from trusted proxies, one after the other; whatever a
 * stranger wrote before that is not.
 */
export function addressBehind(peer: string, forwarded: string | undefined, proxies: BlockList): string {
  let address = plain(peer);
  for (const named of (forwarded ?? '').split(',').reverse()) {
    const next = plain(named.trim());
    if (isIP(next) === 0 || !isProxy(address, proxies)) break;
    address = next;
  }
  return address;
}

function isProxy(address: string, proxies: BlockList): boolean {
  return /^(127\.|::1$)/.test(address) || proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** An IPv4 address that came over an IPv6 socket is the same address. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function peerAddress(http: Context): string {
  try {
    return getConnInfo(http).remote.address ?? 'unknown';
  } catch {
    return '127.0.0.1'; // asked without a port, as tests do
  }
}
