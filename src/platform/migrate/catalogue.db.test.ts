import type { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asAdministrator } from '../embedded-postgres/administer.ts';
import { type FreshDatabase, freshDatabase } from '../testing/database.ts';
import { catalogueOf } from './catalogue.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const asOwner = <T>(work: (client: Client) => Promise<T>) => asAdministrator(database.url('owner'), work);

/** Everything that can be seen of a schema of this test's own, after the statements. */
async function shown(...statements: readonly string[]): Promise<string[]> {
  return asOwner(async (client) => {
    await client.query('drop schema if exists shown cascade; create schema shown');
    for (const statement of statements) await client.query(statement);
    const sections = (await catalogueOf(client)).trimEnd().split('\n\n');
    return sections.filter((section) => /^create [^\n]*\bshown\./i.test(section));
  });
}

it('prints a table with all that holds for it', async () => {
  const [printed] = await shown(
    `create table shown.parent (region_id integer primary key)`,
    `create table shown.child (
       region_id integer not null references shown.parent on delete cascade,
       "Name" text collate "C" not null default 'it''s' check (length("Name") between 1 and 9),
       n bigint generated always as identity,
       twice integer generated always as (region_id * 2) stored,
       primary key (region_id, "Name"),
       constraint once unique (n) deferrable initially deferred)`,
    `create unique index lower_name on shown.child (lower("Name") desc) include (n) where n > 0`,
    `alter table shown.child enable row level security`,
    `alter table shown.child force row level security`,
    `create policy mine on shown.child for update to yuinowa_verify, yuinowa_app
       using (region_id = platform.current_region() and exists (select from shown.parent p where p.region_id = 1))`,
    `create trigger stays after update of n on shown.child for each row when (old.n <> new.n)
       execute function platform.refuse_change()`,
    `alter table shown.child disable trigger stays`,
    `grant select, insert on shown.child to yuinowa_app`,
    `grant select, insert on shown.child to yuinowa_verify`,
    `grant update (n) on shown.child to yuinowa_app with grant option`,
  );
  expect(printed).toMatchInlineSnapshot(`
    "create table shown.child (
      region_id integer not null,
      "Name" text collate "C" not null default 'it''s'::text,
      n bigint not null generated always as identity,
      twice integer generated always as (region_id * 2) stored,
      constraint child_pkey PRIMARY KEY (region_id, "Name"),
      constraint once UNIQUE (n) DEFERRABLE INITIALLY DEFERRED,
      constraint child_region_id_fkey FOREIGN KEY (region_id) REFERENCES shown.parent(region_id) ON DELETE CASCADE,
      constraint "child_Name_check" CHECK (length("Name") >= 1 AND length("Name") <= 9)
    );
    owner yuinowa_owner;
    row level security forced;
    create policy mine for update to yuinowa_app, yuinowa_verify using (region_id = platform.current_region() AND (EXISTS ( SELECT
       FROM shown.parent p
      WHERE p.region_id = 1)));
    CREATE UNIQUE INDEX lower_name ON shown.child USING btree (lower("Name") DESC) INCLUDE (n) WHERE (n > 0);
    CREATE TRIGGER stays AFTER UPDATE OF n ON shown.child FOR EACH ROW WHEN (old.n <> new.n) EXECUTE FUNCTION platform.refuse_change() -- enabled: D;
    grant insert, select on shown.child to yuinowa_app, yuinowa_verify;
    grant update on shown.child (n) to yuinowa_app with grant option;"
  `);
});

it('prints a view, the same on every version', async () => {
  const printed = await shown(
    `create table shown.one (region_id integer, amount bigint)`,
    `create view shown.sums with (security_invoker = true, security_barrier = true) as
       select o.region_id, sum(o.amount) as total, (select count(*) from shown.one i where i.amount = o.region_id) as n
       from shown.one o where o.amount > 0 group by o.region_id having sum(o.amount) > 1 order by o.region_id`,
    `revoke all on shown.one from yuinowa_owner`,
  );
  expect(printed).toMatchInlineSnapshot(`
    [
      "create table shown.one (
      region_id integer,
      amount bigint
    );
    owner yuinowa_owner;",
      "create view shown.sums (
      region_id integer,
      total numeric,
      n bigint
    );
    as SELECT region_id,
        sum(amount) AS total,
        ( SELECT count(*) AS count
               FROM shown.one i
              WHERE amount = region_id) AS n
       FROM shown.one o
      WHERE amount > 0
      GROUP BY region_id
     HAVING sum(amount) > 1::numeric
      ORDER BY region_id;
    owner yuinowa_owner with (security_invoker=true, security_barrier=true);",
    ]
  `);
});

it('prints a function with its owner, its settings and who may call it', async () => {
  const printed = await shown(
    `create function shown.open_to_all(a integer, out b integer) language sql immutable as 'select a'`,
    `create function shown.handed() returns void language plpgsql security definer set search_path = shown, pg_temp as $$
       begin
         perform 1;
       end $$`,
    `grant execute on function shown.handed() to yuinowa_app`,
    `call platform.hand_over('shown.handed()', 'yuinowa_sweep')`,
    `create type shown.colour as enum ('red', 'green')`,
    `create domain shown.share as integer not null check (value between 0 and 100)`,
    `create sequence shown.numbers increment 2`,
    `grant usage on sequence shown.numbers to yuinowa_app`,
  );
  expect(printed).toMatchInlineSnapshot(`
    [
      "create type shown.colour as enum ('red', 'green');",
      "create domain shown.share as integer not null CHECK (((VALUE >= 0) AND (VALUE <= 100)));",
      "create sequence shown.numbers as bigint start 1 increment 2;
    grant usage on sequence shown.numbers to yuinowa_app;",
      "CREATE OR REPLACE FUNCTION shown.handed()
     RETURNS void
     LANGUAGE plpgsql
     SECURITY DEFINER
     SET search_path TO 'shown', 'pg_temp'
    AS $function$
           begin
             perform 1;
           end $function$;
    owner yuinowa_sweep;
    grant execute on shown.handed() to yuinowa_app;",
      "CREATE OR REPLACE FUNCTION shown.open_to_all(a integer, OUT b integer)
     RETURNS integer
     LANGUAGE sql
     IMMUTABLE
    AS $function$select a$function$;
    owner yuinowa_owner;
    grant execute on shown.open_to_all(integer) to public;",
    ]
  `);
});

it('notices what a grant or a policy changes, and nothing else', async () => {
  const before = await asOwner(catalogueOf);
  expect(await asOwner(catalogueOf)).toBe(before);
  await asOwner((client) => client.query('grant truncate on region to yuinowa_app'));
  const granted = await asOwner(catalogueOf);
  expect(granted).not.toBe(before);
  await asOwner((client) => client.query('alter policy region on region to yuinowa_app'));
  expect(await asOwner(catalogueOf)).not.toBe(granted);
});
