import type { Client } from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { exampleContract } from '../modules/contracts/contract.examples.ts';
import { exampleRegion } from '../modules/regions/region.examples.ts';
import { asAdministrator } from '../platform/embedded-postgres/administer.ts';
import { useOwnDatabase } from '../platform/testing/own-database.ts';

const database = useOwnDatabase(4);

/** What years of work leave behind: for each of these finished contracts a milestone, a payout and a time to review. */
const finished = 20_000;
const grown = ['contract', 'milestone', 'payout', 'review_period'];

beforeAll(async () => {
  const region = await exampleRegion();
  await exampleContract(region, { state: 'funded' });
  await asAdministrator(database.url('admin'), async (admin) => {
    await admin.query('set session_replication_role = replica');
    for (const table of grown) await admin.query(copies[table as keyof typeof copies]);
    await admin.query(`analyze ${grown.join(', ')}, milestone_owed, contract_asking, reminder`);
  });
});

const id = `('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid`;
const copies = {
  contract: `insert into contract select r.* from contract x, generate_series(1, ${finished}) n,
    lateral jsonb_populate_record(x, jsonb_build_object('id', ${id}, 'job_id', ${id}, 'proposal_id', ${id},
      'state', 'completed', 'agreed_at', '2024-01-01', 'ended_at', '2024-02-01')) r`,
  milestone: `insert into milestone select r.* from milestone x, generate_series(1, ${finished}) n,
    lateral jsonb_populate_record(x, jsonb_build_object('id', ${id}, 'contract_id', ${id}, 'state', 'accepted',
      'received_on', '2024-01-20', 'accepted_at', '2024-01-21', 'auto_accepted', false, 'payment_on', '2024-02-15',
      'acceptance_due_at', '2024-01-27')) r`,
  payout: `insert into payout (region_id, id, milestone_id, worker_id, organization_id, state, amount, pay_on)
    select c.region_id, m.id, m.id, c.worker_id, c.organization_id, 'planned', m.payout_amount, '2024-02-15'
    from milestone m join contract c on c.region_id = m.region_id and c.id = m.contract_id where m.state = 'accepted'`,
  review_period: `insert into review_period (region_id, contract_id, opened_at, ends_at)
    select region_id, id, '2024-02-01', '2024-02-15' from contract where state = 'completed'`,
};

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Plan[];
}
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

/** How the body of a sweep's function is carried out by the role that owns it. */
function planOf(name: string): Promise<Plan> {
  return asAdministrator(database.url('admin'), async (admin: Client) => {
    const { rows } = await admin.query('select prosrc from pg_proc where proname = $1', [name]);
    const body: string = rows[0]?.prosrc ?? '';
    await admin.query('set role yuinowa_sweep');
    const now = `timestamptz '2026-11-20T12:00+09'`;
    const asked = body.replaceAll(/(?<![.\w])at(?! time)\b/g, now);
    const found = await admin.query(`explain (format json) ${asked}`);
    return found.rows[0]['QUERY PLAN'][0].Plan as Plan;
  });
}

test.each([
  'contract_changes_due',
  'payouts_due',
  'contract_reminders_due',
  'contract_endings_due',
  'contracts_due',
])('%s does not read finished work from end to end', async (name) => {
  const read = nodes(await planOf(name))
    .filter((node) => node['Node Type'] === 'Seq Scan' && grown.includes(node['Relation Name'] ?? ''))
    .map((node) => node['Relation Name']);
  expect(read).toEqual([]);
});

test('wide_area_untold looks for its own reminders, and does not read those of all others', async () => {
  await asAdministrator(database.url('admin'), async (admin) => {
    await admin.query(`insert into reminder (region_id, what, id, step, reminded_at)
      select region_id, 'acceptance', id, '3', '2024-01-23' from milestone`);
    await admin.query('analyze reminder');
  });
  const reminders = nodes(await planOf('wide_area_untold')).filter(
    (node) => node['Relation Name'] === 'reminder',
  );
  expect(reminders.length).toBeGreaterThan(0);
  // By the region too, with which the key begins: one who knows the kind alone goes through all of it.
  for (const node of reminders) expect(node['Index Cond']).toMatch(/region_id = .*id = /);
});
