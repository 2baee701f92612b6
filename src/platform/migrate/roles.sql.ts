import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

/** The four logins, and what each is for. */
export const logins = {
  owner: 'yuinowa_owner', // migrates
  app: 'yuinowa_app', // the web and background processes: owns nothing
  queue: 'yuinowa_queue', // runs the task queue
  verify: 'yuinowa_verify', // reads what is recomputed, in all regions
} as const;

export type LoginName = keyof typeof logins;
export type LoginPasswords = Readonly<Record<LoginName, string>>;

/** Owners without login, of functions that may do what the application may not. */
export const functionOwners = ['yuinowa_ledger', 'yuinowa_audit', 'yuinowa_sweep'] as const;

export const databaseName = 'yuinowa';

const allRoles = [...Object.values(logins), ...functionOwners];

/**
 * The statements that make every role, to be run by an administrator, as often as one likes.
 * Passwords go in as SCRAM verifiers, so that neither the statement nor a log of it gives one away.
 */
export function rolesSql(passwords: LoginPasswords): string[] {
  const names = Object.keys(logins) as LoginName[];
  return [
    ...allRoles.map(createRole),
    refusePowers,
    ...names.map((name) => `alter role ${logins[name]} login password '${scramVerifier(passwords[name])}'`),
    `alter role ${logins.verify} set default_transaction_read_only = on`,
    ...[...functionOwners, logins.queue].map((role) => grantTo(logins.owner, role)),
    joinOwnerSql,
  ];
}

/** An administrator who is no superuser must belong to the owner to make its database, and to look into it. */
export const joinOwnerSql = `do $$ begin
       if not (select rolsuper from pg_roles where rolname = current_user) then
         execute format('grant ${logins.owner} to %I', current_user);
       end if;
     end $$`;

/** For a server that lacks the database; outside a transaction. */
export function createDatabaseSql(name: string = databaseName, template = 'template0'): string {
  // In code point order whatever the server's own language is, so that pages sort alike everywhere.
  const order = template === 'template0' ? ` encoding 'UTF8' locale_provider libc lc_collate 'C'` : '';
  return `create database ${name} owner ${logins.owner} template ${template}${order}`;
}

/** Only the four logins may connect. A database made from a template needs these anew: it inherits no grants. */
export function databaseGrantsSql(name: string = databaseName): string[] {
  return [
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to ${logins.app}, ${logins.queue}, ${logins.verify}`,
  ];
}

function createRole(role: string): string {
  return `do $$ begin
       if not exists (select from pg_roles where rolname = '${role}') then create role ${role}; end if;
     end $$`;
}

/** Taken away by hand rather than in silence: an administrator of a managed server may not even name them. */
const refusePowers = `do $$ begin
       if exists (
         select from pg_roles
         where rolname in (${allRoles.map((role) => `'${role}'`).join(', ')})
           and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
       ) then
         raise exception 'A yuinowa role may do too much here: take superuser, bypassrls, createrole, createdb and replication from it first';
       end if;
     end $$`;

/** From 16 on, membership alone does not let one make another the owner of a function: SET does, and is said. */
function grantTo(member: string, role: string): string {
  return `do $$ begin
       if current_setting('server_version_num')::int >= 160000 then
         execute 'grant ${role} to ${member} with set true';
       else
         grant ${role} to ${member};
       end if;
     end $$`;
}

/** RFC 5803, as PostgreSQL stores it. */
function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const iterations = 4096;
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, iterations, 32, 'sha256');
  const keyed = (text: string) => createHmac('sha256', salted).update(text).digest();
  const storedKey = createHash('sha256').update(keyed('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${keyed('Server Key').toString('base64')}`;
}
