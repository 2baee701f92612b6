import { expect, test } from 'vitest';
import { readConfig } from '../platform/config.ts';
import { addressBehind, networkOf } from './client-address.ts';

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

test.each([
  ['198.51.100.1', '198.51.100.1'],
  ['unknown', 'unknown'],
  ['2001:db8:0:7::1', '2001:db8:0:7::/64'],
  ['2001:DB8::7:1:2:3:4', '2001:db8:0:7::/64'],
  ['2001:0db8:0000:0007:ffff:ffff:ffff:ffff', '2001:db8:0:7::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
