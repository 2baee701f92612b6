import type { Site } from './site.ts';
import { expect } from './visitor.ts';

/** Everything that can be recomputed is as it should be, by the command that an auditor runs. */
export async function verifies(site: Site): Promise<void> {
  const { code, output } = await site.command('scripts/verify.ts');
  if (code !== 0) throw new Error(`verify found something:\n${output}`);
}

type Kind = 'escrow' | 'suspense' | 'payable' | 'refundable' | 'in_transit';

/** Of all accounts of these kinds in the region of the walk, by the ledger's own entries. */
export async function balance(site: Site, ...kinds: readonly Kind[]): Promise<bigint> {
  const [sum] = await site.rows<{ amount: string }>(
    `select coalesce(sum(e.amount), 0)::text as amount from ledger_entry e
       join ledger_account a on a.region_id = e.region_id and a.id = e.account_id
       join region r on r.id = a.region_id
      where a.kind = any ($1) and r.slug = 'yuinosato'`,
    [kinds],
  );
  return BigInt(sum?.amount ?? 0);
}

/**
 * What of an order still stands on accounts of its own: its escrow, the money that it was paid with, what goes back, and
 * what is owed to its worker, who has no other order. Empty when every yen has gone where it belongs.
 */
async function leftOf(site: Site, contract: string): Promise<Readonly<Record<string, string>>> {
  const left = await site.rows<{ kind: Kind; amount: string }>(
    `with mine as (
       select c.region_id, c.id as contract, c.worker_id as worker, m.id as milestone
         from contract c join milestone m on m.region_id = c.region_id and m.contract_id = c.id where c.id = $1
     ), came as (
       select d.region_id, unnest(array[d.id, d.funded_by]) as deposit from deposit d
         join mine on mine.region_id = d.region_id and mine.milestone = d.milestone_id
     ), subjects as (
       select region_id, unnest(array[contract, worker, milestone]) as id from mine
       union select region_id, deposit from came
     )
     select a.kind, sum(e.amount)::text as amount from subjects s
       join ledger_account a on a.region_id = s.region_id and a.subject = s.id
       join ledger_entry e on e.region_id = a.region_id and e.account_id = a.id
       group by a.kind having sum(e.amount) <> 0`,
    [idIn(contract)],
  );
  return Object.fromEntries(left.map(({ kind, amount }) => [kind, amount]));
}

/** The order leaves nothing behind but what is named, and the whole of the books adds up. */
export async function leavesOnly(
  site: Site,
  contract: string,
  left: Partial<Record<Kind, string>> = {},
): Promise<void> {
  expect(await leftOf(site, contract)).toEqual(left);
  await verifies(site);
}

/** The id in the last part of an address. */
export function idIn(path: string): string {
  const hex = path.split('_').at(-1) ?? '';
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
