import { expect, it } from 'vitest';
import { parseMunicipalityCode, prefectureCodeOf } from './municipality-code.ts';

it.each([
  ['湯沢市', '05207', '052078'],
  ['旭川市', '01204', '012041'],
  ['箕輪町', '20383', '203831'],
  ['静岡県', '22000', '220001'],
  ['奄美市', '46222', '462225'],
  ['市原市', '12219', '122190'],
  ['南房総市', '12234', '122343'],
  ['西海市', '42212', '422126'],
  ['五條市', '29207', '292079'],
  ['小菅村', '19442', '194425'],
  ['桐生市', '10203', '102032'],
  ['奈良市', '29201', '292010'],
])('%s: %s is %s', (_, five, six) => {
  expect(parseMunicipalityCode(five)).toBe(six);
  expect(parseMunicipalityCode(six)).toBe(six);
});

it.each(['052079', '5207', '0520781', '48201', '00100', '05207a', ''])('refuses %j', (text) => {
  expect(parseMunicipalityCode(text)).toBeNull();
});

it('reads full-width digits and knows the prefecture', () => {
  const code = parseMunicipalityCode('０５２０７８');
  expect(code && prefectureCodeOf(code)).toBe('05');
});
