import { createHash, verify } from 'node:crypto';
import type { ClientBase } from 'pg';
import { type Check, mostProblems, sqlCheck } from './check.ts';

/** What the audit calls it, and where its state stands; the key is `id` unless said otherwise. */
const stateTables: Readonly<Record<string, { readonly table: string; readonly id?: string }>> = {
  organization: { table: 'organization' },
  job: { table: 'job' },
  proposal: { table: 'proposal' },
  contract: { table: 'contract' },
  milestone: { table: 'milestone' },
  ending: { table: 'ending' },
  dispute: { table: 'dispute' },
  settlement: { table: 'dispute_settlement' },
  deposit: { table: 'deposit' },
  payout: { table: 'payout' },
  batch: { table: 'payout_batch' },
  refund: { table: 'refund' },
  feeSweep: { table: 'fee_sweep' },
  report: { table: 'abuse_report' },
  inquiry: { table: 'inquiry' },
  person: { table: 'membership', id: 'person_id' },
  emailChange: { table: 'email_change' },
};

/** The newest audit entry with a state, per subject, against the state column; a row that was deleted is said to be gone. */
const stateChecks = Object.entries(stateTables).map(([kind, { table, id = 'id' }]) =>
  sqlCheck(
    `audit: the state of each ${kind} is the one recorded last`,
    table,
    `select format('region %s, ${kind} %s is %s, the audit says %s', coalesce(t.region_id, n.region_id),
         coalesce(t.${id}::text, n.subject_id), coalesce(t.state, 'not there'), coalesce(n.state, 'nothing')) as problem
     from ${table} t
     full join (select distinct on (region_id, subject_id) region_id, subject_id, state from audit_entry
       where subject_kind = '${kind}' and state is not null order by region_id, subject_id, seq desc) as n
       on n.region_id = t.region_id and n.subject_id = t.${id}::text
     where t.state is distinct from nullif(n.state, 'gone')`,
  ),
);

/** Roles come and go with what an officer decided, with the registration as a worker, and with the first officer. */
const rolesCheck = sqlCheck(
  'audit: each role is held by whom it was given and not taken from',
  'membership_role',
  `with said as (
     select e.region_id, e.subject_id, e.seq, role, true as held
     from audit_entry e, jsonb_array_elements_text(e.detail -> 'granted') as role where e.action = 'roles.changed'
     union all
     select e.region_id, e.subject_id, e.seq, role, false
     from audit_entry e, jsonb_array_elements_text(e.detail -> 'revoked') as role where e.action = 'roles.changed'
     union all
     select region_id, subject_id, seq, case action when 'officer.made' then 'officer' else 'worker' end, true
     from audit_entry where action in ('officer.made', 'worker.registered')),
   newest as (select distinct on (region_id, subject_id, role) * from said
     order by region_id, subject_id, role, seq desc)
   select case when t.role is null
     then format('region %s, person %s does not hold %s, which the audit says they hold', n.region_id, n.subject_id, n.role)
     else format('region %s, person %s holds %s, which the audit does not say', t.region_id, t.person_id, t.role)
     end as problem
   from membership_role t
   full join newest n on n.region_id = t.region_id and n.subject_id = t.person_id::text and n.role = t.role
   where (t.role is not null) is distinct from coalesce(n.held, false)
   order by problem`,
);

/** A proposed change has no id of its own: the contract's, and the version that it would make. */
const amendmentCheck = sqlCheck(
  'audit: the state of each proposed change is the one recorded last',
  'contract_amendment',
  `select format('region %s, version %s of contract %s is %s, the audit says %s', coalesce(t.region_id, n.region_id),
       coalesce(t.version::text, n.version), coalesce(t.contract_id::text, n.subject_id), coalesce(t.state, 'not there'),
       coalesce(n.state, 'nothing')) as problem
   from contract_amendment t
   full join (select distinct on (region_id, subject_id, detail ->> 'version') region_id, subject_id,
       detail ->> 'version' as version, substr(action, length('amendment.') + 1) as state
     from audit_entry where subject_kind = 'contract' and action like 'amendment.%'
     order by region_id, subject_id, detail ->> 'version', seq desc) as n
     on n.region_id = t.region_id and n.subject_id = t.contract_id::text and n.version = t.version::text
   where t.state is distinct from n.state`,
);

/** How many entries no block holds yet: no signature stands for them. */
export async function unsealedAuditEntries(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ unsealed: string }>(`
    select count(*)::text as unsealed from (
      select region_id, seq from audit_entry except select region_id, unnest(entry_seqs) from audit_block) as entry`);
  return Number(rows[0]?.unsealed ?? 0);
}

export function auditChecks(anchorPublicKey: string | undefined): readonly Check[] {
  return [
    ...stateChecks,
    rolesCheck,
    amendmentCheck,
    sqlCheck(
      'audit: each entry is in one block, or younger than an hour',
      'audit_entry',
      `with sealed as (select region_id, unnest(entry_seqs) as seq, sealed_at from audit_block),
       old as (select region_id, max(seq) as seq from sealed
               where sealed_at < clock_timestamp() - interval '2 hours' group by region_id)
       select format('region %s, entry %s is in no block', e.region_id, e.seq) as problem
       from audit_entry e left join old on old.region_id = e.region_id
       where (e.seq < old.seq or e.at < transaction_timestamp() - interval '1 hour') and not exists (select from sealed s where s.region_id = e.region_id and s.seq = e.seq)
       union all
       select format('region %s, entry %s is in %s blocks', region_id, seq, count(*)) from sealed
       group by region_id, seq having count(*) > 1
       union all
       select format('region %s, entry %s is gone', s.region_id, s.seq) from sealed s
       where not exists (select from audit_entry e where e.region_id = s.region_id and e.seq = s.seq)`,
    ),
    { name: 'audit: each block hashes to what it says, and to the one before it', run: checkChain },
    {
      name: 'audit: each block is signed with the anchor key',
      run: (client) => (anchorPublicKey ? checkSignatures(client, anchorPublicKey) : nothing),
    },
  ];
}

const nothing = Promise.resolve({ looked: 0, problems: [] });

interface Block {
  readonly region_id: number;
  readonly number: number;
  readonly seqs: string;
  readonly previous_hash: Buffer;
  readonly entries_hash: Buffer;
  readonly hash: Buffer;
  readonly signature: Buffer;
}

async function* blocks(client: ClientBase): AsyncGenerator<Block> {
  await client.query(`declare block no scroll cursor for
    select region_id, number, array_to_string(entry_seqs, ',') as seqs, previous_hash, entries_hash, hash, signature
    from audit_block order by region_id, number`);
  for (;;) {
    const { rows } = await client.query<Block>('fetch 20 from block');
    if (rows.length === 0) break;
    yield* rows;
  }
  await client.query('close block');
}

const sha256 = (...parts: readonly (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Looks at every sealed entry: its columns as a jsonb array, one line each, hashed here. */
async function checkChain(client: ClientBase) {
  const problems: string[] = [];
  let looked = 0;
  let before: Block | null = null;
  for await (const block of blocks(client)) {
    const { rows } = await client.query<{ line: string }>(
      `select jsonb_build_array(region_id, seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), actor_id,
         acting_for, channel, reason, action, subject_kind, subject_id, state, detail)::text as line
       from audit_entry where region_id = $1 and seq = any ($2::bigint[]) order by seq`,
      [block.region_id, `{${block.seqs}}`],
    );
    looked += rows.length;
    const previous: Buffer = before?.region_id === block.region_id ? before.hash : Buffer.alloc(32);
    const number: number = before?.region_id === block.region_id ? before.number + 1 : 1;
    const entries = sha256(rows.map(({ line }) => line).join('\n'));
    const hash = sha256(
      `${block.region_id}/${block.number}/${block.seqs}`,
      block.previous_hash,
      block.entries_hash,
    );
    const faults = [
      number !== block.number && 'does not follow the one before',
      !previous.equals(block.previous_hash) && 'is not chained to the one before',
      !entries.equals(block.entries_hash) && 'holds entries that were changed',
      !hash.equals(block.hash) && 'does not hash to what it says',
    ];
    for (const fault of faults)
      if (fault) problems.push(`region ${block.region_id}, block ${block.number} ${fault}`);
    before = block;
  }
  return { looked, problems: problems.slice(0, mostProblems) };
}

async function checkSignatures(client: ClientBase, publicKey: string) {
  const problems: string[] = [];
  let looked = 0;
  for await (const { region_id, number, hash, signature } of blocks(client)) {
    looked += 1;
    if (!verify(null, hash, publicKey, signature)) {
      problems.push(`region ${region_id}, block ${number} is not signed with this key`);
    }
  }
  return { looked, problems: problems.slice(0, mostProblems) };
}
