import { describe, expect, test } from 'vitest';
import { admission, kindOf, type Places, placesOf, type RequestKind } from './admission.ts';

const few: Readonly<Record<RequestKind, Places>> = { ...placesOf, reading: { lasting: 4, burst: 8 } };

test.each([
  ['GET', '/livez', {}, 'vital'],
  ['GET', '/readyz?x=1', {}, 'vital'],
  ['GET', '/metrics', {}, 'vital'],
  ['GET', '/assets/app.3F.css', {}, 'asset'],
  ['GET', '/r/yuinosato/jobs', {}, 'reading'],
  ['GET', '/r/yuinosato/jobs?next=/stream', {}, 'reading'],
  ['GET', '/en/r/yuinosato/jobs', { cookie: 'a=1; yuinowa=abc' }, 'ownReading'],
  ['GET', '/r/yuinosato/jobs', { cookie: 'yuinowa-done=1' }, 'reading'],
  ['GET', '/r/yuinosato/contracts/c_1/talk/stream', { cookie: 'yuinowa=abc' }, 'stream'],
  ['GET', '/r/yuinosato/contracts/c_1/files/f_1/preview', { cookie: 'yuinowa=abc' }, 'file'],
  ['GET', '/r/yuinosato/look/259d63-0a.css', {}, 'file'],
  ['POST', '/r/yuinosato/sign-in', { 'content-length': '300' }, 'form'],
  ['POST', '/r/yuinosato/jobs', { 'content-length': '9000000' }, 'upload'],
  ['POST', '/r/yuinosato/jobs', { 'transfer-encoding': 'chunked' }, 'upload'],
] as const)('%s %s with %j is %s', (method, url, headers, kind) => {
  expect(kindOf({ method, url, headers })).toBe(kind);
});

describe('places', () => {
  const enterAll = (count: number, at: number, places = admission(few)) => {
    const held = Array.from({ length: count }, () => places.enter('reading', at));
    return { places, held };
  };

  test('a burst after a quiet moment is let in, and no more', () => {
    const { held } = enterAll(10, 1_000);
    expect(held.map((place) => place !== null)).toEqual([...Array<boolean>(8).fill(true), false, false]);
  });

  test('while a crowd lasts, a place is given when one is free', () => {
    const { places, held } = enterAll(8, 1_000);
    const leave = (count: number) => {
      for (const place of held.splice(0, count)) place?.leave();
    };
    leave(4);
    expect(places.enter('reading', 2_000)).toBeNull();
    leave(1);
    expect(places.enter('reading', 2_000)).not.toBeNull();
    expect(places.enter('reading', 2_000)).toBeNull();
    expect(places.underWay('reading')).toBe(4);
  });

  test('when the crowd has gone, the next burst is let in again', () => {
    const { places, held } = enterAll(8, 1_000);
    for (const place of held) place?.leave();
    expect(places.underWay('reading')).toBe(0);
    expect(enterAll(9, 9_000, places).held.filter((place) => place !== null)).toHaveLength(8);
  });

  test('a crowd of readers keeps nobody from a form, and those who ask after our health are never turned away', () => {
    const { places } = enterAll(20, 1_000);
    expect(places.enter('form', 2_000)).not.toBeNull();
    expect(places.enter('ownReading', 2_000)).not.toBeNull();
    const health = Array.from({ length: 5_000 }, () => places.enter('vital', 2_000));
    expect(health.every((place) => place !== null)).toBe(true);
  });
});
