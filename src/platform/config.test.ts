import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { readKeys } from './keys.ts';

const databaseUrl = 'postgres://yuinowa_app:x@db.example.jp/yuinowa';

describe('settings', () => {
  it('need none: the embedded database, this machine only, with the demonstration', () => {
    const settings = readConfig({});
    expect(settings).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      baseUrl: 'http://localhost:3000',
      database: undefined,
      demo: true,
      test: false,
    });
    expect(settings.dataDir).toBe(path.resolve('data'));
  });

  it('let BASE_URL follow PORT unless it is set', () => {
    expect(readConfig({ PORT: '8080' }).baseUrl).toBe('http://localhost:8080');
    expect(readConfig({ PORT: '8080', BASE_URL: 'https://work.example.jp/' }).baseUrl).toBe(
      'https://work.example.jp',
    );
  });

  it.each([
    ['a database of one’s own', { DATABASE_URL: databaseUrl }, false],
    ['an address that others reach', { YUINOWA_HOST: '0.0.0.0' }, false],
    ['a public name', { BASE_URL: 'https://work.example.jp' }, false],
    ['YUINOWA_DEMO=0', { YUINOWA_DEMO: '0' }, false],
    [
      'YUINOWA_DEMO=1, whatever else',
      { YUINOWA_DEMO: '1', DATABASE_URL: databaseUrl, YUINOWA_HOST: '0.0.0.0' },
      true,
    ],
    ['another loopback address', { YUINOWA_HOST: '127.0.0.2', BASE_URL: 'http://[::1]:3000' }, true],
  ])('with %s', (_, environment, demo) => {
    expect(readConfig(environment).demo).toBe(demo);
  });

  it.each([
    [{ PORT: '0' }, /PORT is "0": it must be a number from 1 to 65535/],
    [{ PORT: '3e3' }, /PORT is "3e3"/],
    [{ YUINOWA_METRICS_PORT: '99999' }, /YUINOWA_METRICS_PORT is "99999"/],
    [{ YUINOWA_DRAIN_WAIT: '21' }, /YUINOWA_DRAIN_WAIT is "21": it must be a number from 0 to 20/],
    [{ BASE_URL: 'work.example.jp' }, /BASE_URL is "work.example.jp"/],
    [{ BASE_URL: 'https://example.jp/work' }, /without a path/],
    [{ DATABASE_URL: 'mysql://root:secret@localhost' }, /DATABASE_URL must be an address like postgres:/],
    [{ DATABASE_OWNER_URL: databaseUrl }, /DATABASE_URL is missing/],
    [{ YUINOWA_DEMO: 'yes' }, /YUINOWA_DEMO is "yes": it must be 1 or 0/],
    [{ SMTP_URL: 'smtp://mail.example.jp' }, /MAIL_FROM is missing/],
    [{ YUINOWA_TRUSTED_PROXIES: '10.0.0.1, proxy.example.jp' }, /"proxy.example.jp": it must be an address/],
    [{ YUINOWA_TRUSTED_PROXIES: '10.0.0.0/33' }, /"10.0.0.0\/33": it must be an address/],
    [{ YUINOWA_BANK_KEY: 'short' }, /YUINOWA_BANK_KEY must be 32 bytes/],
  ])('refuse %j in a sentence', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence);
  });

  it('say everything that is wrong at once, and never a password', () => {
    const read = () =>
      readConfig({ PORT: 'x', YUINOWA_TEST: '2', DATABASE_URL: 'mysql://root:secret@localhost' });
    expect(read).toThrow(/PORT.*DATABASE_URL.*YUINOWA_TEST/s);
    expect(read).not.toThrow(/secret/);
  });
});

describe('keys', () => {
  it('are made once, kept from others, and never guessed beside a database of one’s own', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'keys-'));
    try {
      const first = readKeys(readConfig({ DATA_DIR: folder }));
      expect(first.bankAccounts).toHaveLength(32);
      expect(readKeys(readConfig({ DATA_DIR: folder }))).toEqual(first);
      expect(statSync(path.join(folder, 'keys/bank-accounts')).mode & 0o777).toBe(0o600);
      expect(statSync(path.join(folder, 'keys')).mode & 0o777).toBe(0o700);
      const own = readConfig({ DATA_DIR: path.join(folder, 'other'), DATABASE_URL: databaseUrl });
      expect(() => readKeys(own)).toThrow(/YUINOWA_BANK_KEY is missing/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
