import { BlockList, isIP } from 'node:net';
import path from 'node:path';
import { Unstartable } from './unstartable.ts';

// The only file that reads process.env. Everything else takes what it needs from `config()`, so that the
// list of settings is this type, and a wrong value is a sentence at the start and not a surprise at night.

/** One connection string per login; see migrate/roles.sql.ts. */
export type DatabaseUrls = {
  readonly app: string;
  readonly owner: string | undefined;
  readonly verify: string | undefined;
  readonly queue: string | undefined;
};

export type Config = {
  readonly port: number;
  /** The address to listen on. */
  readonly host: string;
  /** Where people reach us, without a slash at the end; decides links in mails and which forms are ours. */
  readonly baseUrl: string;
  /** Who may say for which address they ask, besides this machine itself. */
  readonly trustedProxies: BlockList;
  /** Absolute. Uploaded files, keys, and the embedded PostgreSQL. */
  readonly dataDir: string;
  /** Undefined means: the embedded PostgreSQL. */
  readonly database: DatabaseUrls | undefined;
  /** Seconds for which web goes on taking requests after it was asked to stop, while it says that it is not ready. */
  readonly drainWait: number;
  /** Where the background process shows its metrics, on this machine alone; web shows its own on `port`. */
  readonly metricsPort: number | undefined;
  /** An administrator's connection, for `npm run roles` alone. */
  readonly databaseAdminUrl: string | undefined;
  /** One-click sign-in, demonstration regions, the page of outgoing mail. */
  readonly demo: boolean;
  /** The clock may be moved. */
  readonly test: boolean;
  /** The folder of the programs that the embedded PostgreSQL is run with. */
  readonly postgresBin: string | undefined;
  /** Undefined means: mail stays on the page of outgoing mail. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** 32 bytes each; undefined means: the files in `dataDir`/keys. */
  readonly bankKey: Buffer | undefined;
  readonly anchorKey: Buffer | undefined;
};

const ports = { from: 1, to: 65_535 } as const;

type Environment = Readonly<Record<string, string | undefined>>;

let current: Config | undefined;

/** The settings of this process, read once. @throws Unstartable with one sentence per wrong value */
export function config(): Config {
  current ??= readConfig(process.env);
  return current;
}

/** The environment of a child process: ours, with these settings over it. */
export function environmentOfChild(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...settings };
}

export function readConfig(environment: Environment): Config {
  const read = new Reader(environment);
  const port = read.wholeNumber('PORT', ports) ?? 3000;
  const baseUrl = read.webAddress('BASE_URL') ?? `http://localhost:${port}`;
  const app = read.databaseUrl('DATABASE_URL');
  const owner = read.databaseUrl('DATABASE_OWNER_URL');
  const verify = read.databaseUrl('DATABASE_VERIFY_URL');
  const queue = read.databaseUrl('DATABASE_QUEUE_URL');
  if (app === undefined && (owner ?? verify ?? queue) !== undefined) {
    read.refuse('DATABASE_URL is missing, although another DATABASE_… address is set: set all four or none.');
  }
  const demoWanted = read.yesOrNo('YUINOWA_DEMO');
  const exposed = app !== undefined || demoWanted === true;
  const host = read.text('YUINOWA_HOST') ?? (exposed ? '0.0.0.0' : '127.0.0.1');
  const onlyHere = isLoopback(host) && isLoopback(new URL(baseUrl).hostname);
  const smtpUrl = read.smtpUrl('SMTP_URL');
  const mailFrom = read.text('MAIL_FROM');
  if (smtpUrl !== undefined && mailFrom === undefined) {
    read.refuse('MAIL_FROM is missing: SMTP_URL is set, so set the address that mails come from, too.');
  }
  const settings: Config = {
    port,
    host,
    baseUrl,
    trustedProxies: read.networks('YUINOWA_TRUSTED_PROXIES'),
    dataDir: path.resolve(read.text('DATA_DIR') ?? 'data'),
    database: app === undefined ? undefined : { app, owner, verify, queue },
    drainWait: read.wholeNumber('YUINOWA_DRAIN_WAIT', { from: 0, to: 20 }) ?? 0,
    metricsPort: read.wholeNumber('YUINOWA_METRICS_PORT', ports),
    databaseAdminUrl: read.databaseUrl('DATABASE_ADMIN_URL'),
    demo: demoWanted ?? (app === undefined && onlyHere),
    test: read.yesOrNo('YUINOWA_TEST') ?? false,
    postgresBin: read.text('YUINOWA_PG_BIN'),
    smtpUrl,
    mailFrom: mailFrom ?? 'Yuinowa <yuinowa@localhost>',
    bankKey: read.key('YUINOWA_BANK_KEY'),
    anchorKey: read.key('YUINOWA_ANCHOR_KEY'),
  };
  read.finish();
  return settings;
}

/** Reads one kind of value at a time and collects what is wrong, so that all of it is said at once. */
class Reader {
  readonly #environment: Environment;
  readonly #wrong: string[] = [];

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  refuse(sentence: string): undefined {
    this.#wrong.push(sentence);
  }

  finish(): void {
    if (this.#wrong.length > 0) throw new Unstartable(this.#wrong.join('\n'));
  }

  text(name: string): string | undefined {
    const value = this.#environment[name]?.trim();
    return value === '' ? undefined : value;
  }

  wholeNumber(
    name: string,
    { from, to }: { readonly from: number; readonly to: number },
  ): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= from && number <= to) return number;
    return this.refuse(`${name} is "${value}": it must be a number from ${from} to ${to}.`);
  }

  yesOrNo(name: string): boolean | undefined {
    const value = this.text(name);
    if (value === undefined || value === '1' || value === '0')
      return value === undefined ? undefined : value === '1';
    return this.refuse(`${name} is "${value}": it must be 1 or 0.`);
  }

  webAddress(name: string): string | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const url = URL.parse(value);
    const plain =
      url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash;
    if (plain) return url.origin;
    return this.refuse(
      `${name} is "${value}": it must be an address like https://work.example.jp, without a path.`,
    );
  }

  /** Addresses and networks in CIDR notation, separated by commas. */
  networks(name: string): BlockList {
    const networks = new BlockList();
    for (const part of this.text(name)?.split(',') ?? []) {
      const [address = '', length] = part.trim().split('/');
      const [family, longest] = isIP(address) === 6 ? (['ipv6', 128] as const) : (['ipv4', 32] as const);
      if (
        isIP(address) === 0 ||
        (length !== undefined && !(/^\d+$/.test(length) && Number(length) <= longest))
      ) {
        this.refuse(
          `${name} has "${part.trim()}": it must be an address like 10.0.0.5 or a network like 10.0.0.0/8.`,
        );
      } else networks.addSubnet(address, length === undefined ? longest : Number(length), family);
    }
    return networks;
  }

  /** Never repeats the value: it may hold a password. */
  databaseUrl(name: string): string | undefined {
    const value = this.text(name);
    if (value === undefined || /^postgres(ql)?:$/.test(URL.parse(value)?.protocol ?? '')) return value;
    return this.refuse(`${name} must be an address like postgres://login:password@host:5432/yuinowa.`);
  }

  smtpUrl(name: string): string | undefined {
    const value = this.text(name);
    if (value === undefined || /^smtps?:$/.test(URL.parse(value)?.protocol ?? '')) return value;
    return this.refuse(`${name} must be an address like smtps://login:password@mail.example.jp:465.`);
  }

  key(name: string): Buffer | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const key = Buffer.from(value, /^[0-9a-f]{64}$/i.test(value) ? 'hex' : 'base64');
    if (key.length === 32) return key;
    return this.refuse(
      `${name} must be 32 bytes, written in base64 (make one with: openssl rand -base64 32).`,
    );
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
