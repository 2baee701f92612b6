import { type Config, config } from '../config.ts';
import type { LoginName } from '../migrate/roles.sql.ts';
import { Unstartable } from '../unstartable.ts';
import { useEmbeddedPostgres } from './embedded-postgres.ts';

/** Connection strings of the four logins. Reading one that the settings lack throws a sentence. */
export type Databases = {
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly queueUrl: string;
  readonly verifyUrl: string;
};

const settingOf: Record<LoginName, string> = {
  app: 'DATABASE_URL',
  owner: 'DATABASE_OWNER_URL',
  queue: 'DATABASE_QUEUE_URL',
  verify: 'DATABASE_VERIFY_URL',
};

/**
 * Runs a command's work on the database of the settings; without DATABASE_URL on the embedded one, which is
 * found running or started for the duration.
 */
export async function withDatabase<T>(work: (databases: Databases) => Promise<T>): Promise<T> {
  const settings = config();
  if (settings.database !== undefined) return work(databasesFromSettings(settings.database));
  const embedded = await useEmbeddedPostgres(settings, (sentence) => console.error(sentence));
  const stopFirst = (signal: NodeJS.Signals) => {
    void embedded.release().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  };
  process.once('SIGINT', stopFirst).once('SIGTERM', stopFirst);
  try {
    return await work(databasesFrom((login) => embedded.url(login)));
  } finally {
    process.off('SIGINT', stopFirst).off('SIGTERM', stopFirst);
    await embedded.release();
  }
}

/**
 * The settings of a child process of ours. What was decided here is passed on as decided, since a child that is
 * given DATABASE_URL would take the embedded database for one of somebody's own.
 */
export function settingsOfChild(settings: Config, embedded?: Databases): Record<string, string> {
  const decided = {
    PORT: String(settings.port),
    YUINOWA_HOST: settings.host,
    BASE_URL: settings.baseUrl,
    DATA_DIR: settings.dataDir,
    YUINOWA_DEMO: settings.demo ? '1' : '0',
  };
  if (embedded === undefined) return decided;
  return {
    ...decided,
    [settingOf.app]: embedded.appUrl,
    [settingOf.owner]: embedded.ownerUrl,
    [settingOf.queue]: embedded.queueUrl,
    [settingOf.verify]: embedded.verifyUrl,
  };
}

export function databasesFromSettings(urls: NonNullable<Config['database']>): Databases {
  return databasesFrom((login) => {
    const url = urls[login];
    if (url === undefined)
      throw new Unstartable(
        `${settingOf[login]} is missing: DATABASE_URL is set, and this command needs both.`,
      );
    return url;
  });
}

export function databasesFrom(url: (login: LoginName) => string): Databases {
  return {
    get appUrl() {
      return url('app');
    },
    get ownerUrl() {
      return url('owner');
    },
    get queueUrl() {
      return url('queue');
    },
    get verifyUrl() {
      return url('verify');
    },
  };
}
