import { expect, test } from 'vitest';
import { readConfig } from '../platform/config.ts';
import { addressBehind } from './client-address.ts';

const { trustedProxies } = readConfig({ YUINOWA_TRUSTED_PROXIES: '10.0.0.5, 192.168.0.0/16,2001:db8::/32' });
const none = readConfig({}).trustedProxies;

test.each([
  ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['127.0.0.1', undefined, '127.0.0.1'],
  ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['::ffff:127.0.0.1', '6.6.6.6, 198.51.100.1', '198.51.100.1'],
  ['::1', 'not an address', '::1'],
  ['unknown', '198.51.100.1', 'unknown'],
  ['10.0.0.5', '198.51.100.1', '10.0.0.5'],
])('of %s, which says %j, is believed %s', (peer, forwarded, address) => {
  expect(addressBehind(peer, forwarded, none)).toBe(address);
});

test.each([
  ['10.0.0.5', '6.6.6.6, 198.51.100.1', '198.51.100.1'],
  ['::ffff:10.0.0.5', '198.51.100.1', '198.51.100.1'],
  ['10.0.0.5', '6.6.6.6, 198.51.100.1, 192.168.7.7', '198.51.100.1'],
  ['127.0.0.1', '6.6.6.6, 2001:db9::1, 2001:db8::7', '2001:db9::1'],
  ['10.0.0.5', '192.168.1.1', '192.168.1.1'],
  ['10.0.0.6', '198.51.100.1', '10.0.0.6'],
])('behind trusted proxies %s, with %j, is %s', (peer, forwarded, address) => {
  expect(addressBehind(peer, forwarded, trustedProxies)).toBe(address);
});
