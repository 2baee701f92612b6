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
  ['GET', '/r/yuinosato/contracts/c_1/talk/stream', {}, 'reading'],
  ['GET', '/r/yuinosato/contracts/c_1/files/f_1/preview', { cookie: 'yuinowa=abc' }, 'file'],
  ['GET', '/r/yuinosato/look/259d63-0a.css', {}, 'file'],
  ['POST', '/r/yuinosato/sign-in', { 'content-length': '300' }, 'form'],
  ['POST', '/r/yuinosato/jobs', { 'content-length': '9000000' }, 'upload'],
  ['POST', '/r/yuinosato/jobs', { 'transfer-encoding': 'chunked' }, 'upload'],
] as const)('%s %s with %j is %s', (method, url, headers, kind) => {
  expect(kindOf({ method, url, headers })).toBe(kind);
});

describe('places', () => {
  const enterAll = (count: number, places = admission(few)) => {
    const held = Array.from({ length: count }, () => places.enter('reading'));
    return { places, held: held.filter((place) => place !== null) };
  };

  test('a burst is let in, and no more', () => {
    expect(enterAll(10).held).toHaveLength(8);
  });

  test('as many as there is room for may come for ever, each when the one before has gone', () => {
    const { places, held } = enterAll(8);
    for (let visitor = 0; visitor < 500; visitor++) {
      held.shift()?.leave();
      const place = places.enter('reading');
      expect(place).not.toBeNull();
      if (place) held.push(place);
    }
  });

  test('while a crowd lasts, a place is given when one of the few is free', () => {
    const { places, held } = enterAll(200);
    for (const place of held.splice(0, 4)) place.leave();
    expect(places.enter('reading')).toBeNull();
    held.pop()?.leave();
    expect(places.enter('reading')).not.toBeNull();
    expect(places.enter('reading')).toBeNull();
    expect(places.underWay('reading')).toBe(4);
  });

  test('a crowd stays one, though for a moment all of its places are free at once', () => {
    const { places, held } = enterAll(200);
    for (const place of held) place.leave();
    expect(enterAll(100, places).held).toHaveLength(4);
  });

  test('when those who come find room again, the next burst is let in', () => {
    const { places, held } = enterAll(200);
    for (const place of held) place.leave();
    for (let visitor = 0; visitor < 100; visitor++) places.enter('reading')?.leave();
    expect(enterAll(9, places).held).toHaveLength(8);
  });

  test('a busy day on which most places are taken is no crowd', () => {
    const { places, held } = enterAll(200);
    for (const place of held.splice(3)) place.leave();
    for (let visitor = 0; visitor < 100; visitor++) places.enter('reading')?.leave();
    expect(enterAll(9, places).held).toHaveLength(5);
  });

  test('a crowd of readers keeps nobody from a form, and those who ask after our health are never turned away', () => {
    const { places } = enterAll(200);
    expect(places.enter('form')).not.toBeNull();
    expect(places.enter('ownReading')).not.toBeNull();
    const health = Array.from({ length: 5_000 }, () => places.enter('vital'));
    expect(health.every((place) => place !== null)).toBe(true);
  });
});
