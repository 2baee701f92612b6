import type pg from 'pg';

/**
 * The schema of a migrated database as text, for a person to review and a check to compare: the same on every
 * PostgreSQL from 15 to 18, in an order that depends on names alone. It reads like SQL but is no backup.
 * What an owner may do with their own is not printed, nor are the queue's tables, which its package makes.
 */
export async function catalogueOf(client: pg.ClientBase): Promise<string> {
  await client.query('begin read only');
  try {
    // With an empty path every name is printed with its schema.
    await client.query("set local search_path = ''");
    const all = async (query: string) => (await client.query<Part>(query)).rows;
    const relations = await all(relationsQuery);
    const schemas = await all('select nspname as text from pg_namespace');
    const parts = (await all(viewsQuery)).map((view) => unqualified(view, schemas));
    for (const query of partQueries) parts.push(...(await all(query)));
    const sections = [
      ...(await all(schemasQuery)).map(({ text }) => text),
      ...(await all(typesQuery)).map(({ text }) => text),
      ...(await all(sequencesQuery)).map(({ text }) => text),
      ...relations.map((relation) => relationText(relation, parts)),
      ...(await all(functionsQuery)).map(({ text }) => text),
    ];
    return `${header}\n${sections.join('\n\n')}\n`;
  } finally {
    await client.query('rollback');
  }
}

const header = `-- The schema of a freshly migrated database. Written by \`npm run schema\`: change a migration, not this.\n`;

interface Part {
  /** Which table or view this belongs to. */
  readonly oid: number;
  /** Columns and constraints stand inside the brackets, everything else after them. */
  readonly place: 'inside' | 'after';
  readonly text: string;
}

function relationText({ oid, text }: Part, parts: readonly Part[]): string {
  const own = parts.filter((part) => part.oid === oid);
  const inside = own.filter(({ place }) => place === 'inside').map((part) => `  ${part.text}`);
  const after = own.filter(({ place }) => place === 'after').map((part) => `${part.text};`);
  const brackets = inside.length > 0 ? ` (\n${inside.join(',\n')}\n)` : '';
  return [`${text}${brackets};`, ...after].join('\n');
}

/** Ours: neither PostgreSQL's own schemas nor the queue's. */
const ours = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker')`;

const byName = (...columns: string[]) =>
  `order by ${columns.map((column) => `${column} collate "C"`).join(', ')}`;

/** Who may do what, from an access list: `grant insert, select on table x to y`, without the owner's own rights. */
function grants(list: string, owner: string, object: string): string {
  return `(select string_agg(line, e';\\n' ${byName('line')}) from (
      select format('grant %s on %s to %s%s', what, ${object}, string_agg(who, ', ' ${byName('who')}), hands_on) as line
      from (
        select coalesce(quote_ident(grantee.rolname), 'public') as who,
          case when acl.is_grantable then ' with grant option' else '' end as hands_on,
          string_agg(lower(acl.privilege_type), ', ' ${byName('acl.privilege_type')}) as what
        from aclexplode(${list}) acl left join pg_roles grantee on grantee.oid = acl.grantee
        where acl.grantee <> ${owner}
        group by grantee.rolname, acl.is_grantable) each_one
      group by what, hands_on) granted)`;
}

const schemasQuery = `
  select concat_ws(e';\\n', format('create schema %I authorization %I', n.nspname, o.rolname),
    ${grants(`coalesce(n.nspacl, acldefault('n', n.nspowner))`, 'n.nspowner', `format('schema %I', n.nspname)`)},
    (select string_agg(format('alter default privileges for %I: %s', pg_get_userbyid(d.defaclrole), d.defaclacl), e';\\n')
      from pg_default_acl d where d.defaclnamespace = n.oid)) || ';' as text
  from pg_namespace n join pg_roles o on o.oid = n.nspowner
  where ${ours} ${byName('n.nspname')}`;

const typesQuery = `
  select case t.typtype
    when 'e' then format('create type %I.%I as enum (%s);', n.nspname, t.typname,
      (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid))
    else format('create domain %I.%I as %s%s%s;', n.nspname, t.typname, format_type(t.typbasetype, t.typtypmod),
      case when t.typnotnull then ' not null' else '' end,
      (select string_agg(' ' || pg_get_constraintdef(c.oid), '' ${byName('c.conname')})
        from pg_constraint c where c.contypid = t.oid and c.contype = 'c')) end as text
  from pg_type t join pg_namespace n on n.oid = t.typnamespace
  where t.typtype in ('e', 'd') and ${ours} ${byName('n.nspname', 't.typname')}`;

const sequencesQuery = `
  select concat_ws(e';\\n', format('create sequence %I.%I as %s start %s increment %s%s', n.nspname, c.relname,
      format_type(s.seqtypid, null), s.seqstart, s.seqincrement, case when s.seqcycle then ' cycle' else '' end),
    ${grants('c.relacl', 'c.relowner', `format('sequence %I.%I', n.nspname, c.relname)`)}) || ';' as text
  from pg_sequence s join pg_class c on c.oid = s.seqrelid
  join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and not exists (select from pg_depend i where i.objid = c.oid and i.deptype = 'i')
  ${byName('n.nspname', 'c.relname')}`;

const relationsQuery = `
  select c.oid, case c.relkind when 'v' then 'create view ' when 'm' then 'create materialized view ' else 'create table ' end
    || format('%I.%I', n.nspname, c.relname) as text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm') and ${ours} ${byName('n.nspname', 'c.relname')}`;

const viewsQuery = `
  select c.oid, 'after' as place, 'as' || rtrim(pg_get_viewdef(c.oid, true), ';') as text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v', 'm') and ${ours}`;

/**
 * From 16 on a column is printed without its table where only one is in sight, and before always with it.
 * Taken away where the versions would differ; a plain join keeps its names.
 */
function unqualified(view: Part, schemas: readonly Part[]): Part {
  const selects = view.text.match(/\bSELECT\b/g)?.length ?? 0;
  if (selects === 1 && /\bJOIN\b|\bFROM [^\n]*,/.test(view.text)) return view;
  const schemaNames = new Set(schemas.map(({ text }) => text));
  const text = view.text.replace(/(?<![\w.'])([a-z_][a-z0-9_]*)\.(?=[a-z_"])/g, (all, name: string) =>
    schemaNames.has(name) ? all : '',
  );
  return { ...view, text };
}

/** What a table or view consists of, in the order of printing. */
const partQueries = [
  `select a.attrelid as oid, 'inside' as place, concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
      case when a.attcollation <> t.typcollation then 'collate ' || quote_ident(l.collname) end,
      case when a.attnotnull then 'not null' end,
      case a.attidentity when 'a' then 'generated always as identity' when 'd' then 'generated by default as identity' end,
      case when a.attgenerated = 's' then 'generated always as ' || pg_get_expr(d.adbin, d.adrelid) || ' stored'
        else 'default ' || pg_get_expr(d.adbin, d.adrelid) end) as text
   from pg_attribute a join pg_type t on t.oid = a.atttypid
   left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   left join pg_collation l on l.oid = a.attcollation
   where a.attnum > 0 and not a.attisdropped order by a.attrelid, a.attnum`,

  // From 18 on a NOT NULL is a constraint with a name; here it stands at its column.
  `select c.conrelid as oid, 'inside' as place,
     format('constraint %I %s', c.conname, pg_get_constraintdef(c.oid, true)) as text
   from pg_constraint c where c.conrelid <> 0 and c.contype not in ('n', 't')
   order by c.conrelid, position(c.contype::text in 'pufxc'), c.conname collate "C"`,

  `select c.oid, 'after' as place, format('owner %I', o.rolname)
     || coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', '') as text
   from pg_class c join pg_roles o on o.oid = c.relowner where c.relkind in ('r', 'p', 'v', 'm')`,

  `select c.oid, 'after' as place,
     'row level security' || case when c.relforcerowsecurity then ' forced' else ', not for the owner' end as text
   from pg_class c where c.relrowsecurity`,

  `select p.polrelid as oid, 'after' as place, concat_ws(' ', 'create policy', quote_ident(p.polname),
      case when not p.polpermissive then 'as restrictive' end,
      case p.polcmd when 'r' then 'for select' when 'a' then 'for insert' when 'w' then 'for update' when 'd' then 'for delete' end,
      'to ' || coalesce((select string_agg(quote_ident(r.rolname), ', ' ${byName('r.rolname')})
        from pg_roles r where r.oid = any (p.polroles)), 'public'),
      'using (' || pg_get_expr(p.polqual, p.polrelid, true) || ')',
      'with check (' || pg_get_expr(p.polwithcheck, p.polrelid, true) || ')') as text
   from pg_policy p order by p.polrelid, p.polname collate "C"`,

  `select i.indrelid as oid, 'after' as place, pg_get_indexdef(i.indexrelid)
     || case when i.indisvalid then '' else ' -- invalid' end as text
   from pg_index i join pg_class c on c.oid = i.indexrelid
   where not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
   order by i.indrelid, c.relname collate "C"`,

  `select t.tgrelid as oid, 'after' as place, pg_get_triggerdef(t.oid, true)
     || case t.tgenabled when 'O' then '' else ' -- enabled: ' || t.tgenabled::text end as text
   from pg_trigger t where not t.tgisinternal order by t.tgrelid, t.tgname collate "C"`,

  `select * from (select c.oid, 'after' as place,
      ${grants('c.relacl', 'c.relowner', `format('%I.%I', n.nspname, c.relname)`)} as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace) g where text is not null`,

  `select * from (select c.oid, 'after' as place,
      ${grants('a.attacl', 'c.relowner', `format('%I.%I (%I)', n.nspname, c.relname, a.attname)`)} as text
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
    where a.attacl is not null and not a.attisdropped order by c.oid, a.attnum) g where text is not null`,
];

const functionsQuery = `
  select concat_ws(e';\\n', rtrim(pg_get_functiondef(p.oid), e'\\n'),
    format('owner %I', pg_get_userbyid(p.proowner)),
    ${grants(`coalesce(p.proacl, acldefault('f', p.proowner))`, 'p.proowner', `p.oid::regprocedure`)}) || ';' as text
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where p.prokind in ('f', 'p') and ${ours}
  ${byName('n.nspname', 'p.proname', 'pg_get_function_identity_arguments(p.oid)')}`;
