import { slugOf } from '../../kernel/ids.ts';
import { writeDate } from '../../kernel/tokyo-date.ts';
import { addYen, writeYen, type Yen, yen } from '../../kernel/yen.ts';
import type { TrialBalanceRow } from '../../modules/ledger/index.ts';
import type { BatchInTransit, Holding, SweepRow } from '../../modules/settlement/index.ts';
import { type AccountKind, balanceShown } from '../../modules/settlement/journal.rules.ts';
import { Typed } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { ledgerTexts } from './ledger.texts.ts';

type GroupName = 'suspense' | 'escrow' | 'payable' | 'refundable' | 'in_transit' | 'fees';

interface Part {
  readonly name: string;
  /** Words that somebody typed. */
  readonly isTyped: boolean;
  readonly detail: string;
  readonly path: string | null;
  readonly amount: Yen;
}

export interface HoldingGroup {
  readonly name: GroupName;
  readonly parts: readonly Part[];
  readonly note: string | null;
}

interface Seen {
  readonly now: readonly TrialBalanceRow[];
  readonly held: readonly Holding[];
  readonly inTransit: readonly BatchInTransit[];
  readonly approved: SweepRow | null;
}

export function standing(rows: readonly TrialBalanceRow[], kind: AccountKind): Yen {
  return balanceShown(kind, rows.find((row) => row.kind === kind)?.balance ?? yen(0n));
}

/** What the money in the escrow account is: by order, by deposit, by batch, and the fees. */
export function holdingGroups(place: Place, { now, held, inTransit, approved }: Seen): HoldingGroup[] {
  const t = ledgerTexts[place.lang];
  const own = (['suspense', 'escrow', 'payable', 'refundable'] as const).map((name) => ({
    name,
    parts: held.filter(({ kind }) => kind === name).map((holding) => partOf(place, holding)),
    note: null,
  }));
  const batches = inTransit.map(({ batchId, payOn, amount }) => ({
    ...plain(t.batch(writeDate(payOn, place.lang)), amount),
    path: href(place, `/batches/${slugOf('batch', batchId)}`),
  }));
  const fees = [plain(t.net, standing(now, 'fee')), plain(t.tax, standing(now, 'fee_tax'))];
  const note = approved ? t.awaits(writeYen(addYen(approved.fee, approved.feeTax))) : null;
  return [
    ...own,
    { name: 'in_transit' as const, parts: batches, note: null },
    { name: 'fees' as const, parts: fees.filter(({ amount }) => amount !== 0n), note },
  ].filter(({ parts }) => parts.length > 0);
}

function plain(name: string, amount: Yen): Part {
  return { name, isTyped: false, detail: '', path: null, amount };
}

function partOf(place: Place, holding: Holding): Part {
  const t = ledgerTexts[place.lang];
  if (holding.contractId && holding.title)
    return {
      name: holding.title,
      isTyped: true,
      detail: [holding.organizationName, holding.workerName].filter(Boolean).join('　'),
      path: href(place, `/ledger/orders/${slugOf('contract', holding.contractId)}`),
      amount: holding.amount,
    };
  return {
    ...plain(holding.payerName ? t.cameFrom(holding.payerName) : t.noOrder, holding.amount),
    path: holding.depositId ? href(place, `/deposits/${slugOf('deposit', holding.depositId)}`) : null,
  };
}

/** As many of one kind as a page shows; what is left of them stands in one sum. */
const mostShown = 100;

export function HoldingsView(props: {
  readonly place: Place;
  readonly bank: Yen;
  readonly groups: readonly HoldingGroup[];
}) {
  const { place, bank, groups } = props;
  const t = ledgerTexts[place.lang];
  const sum = addYen(...groups.flatMap(({ parts }) => parts.map(({ amount }) => amount)));
  const off = yen(bank - sum);
  if (groups.length === 0 && off === 0n) return <p class="empty">{t.holdsNothing}</p>;
  return (
    <section>
      <h2>{t.holds(writeYen(bank))}</h2>
      <p>{t.holdsLead}</p>
      <table class="money book-parts">
        {groups.map((group) => (
          <Group key={group.name} place={place} group={group} />
        ))}
        <tfoot>
          <tr class="sum">
            <th scope="row">{t.holdsTotal}</th>
            <td class="num">{writeYen(sum)}</td>
          </tr>
        </tfoot>
      </table>
      <p class={off === 0n ? 'after-facts' : 'problem'}>
        {off === 0n ? t.explained(writeYen(sum)) : t.unexplained(writeYen(off))}
      </p>
    </section>
  );
}

function Group({ place, group }: { readonly place: Place; readonly group: HoldingGroup }) {
  const t = ledgerTexts[place.lang];
  const { parts } = group;
  const rest = parts.slice(mostShown);
  const sumOf = (some: readonly Part[]) => writeYen(addYen(...some.map(({ amount }) => amount)));
  return (
    <tbody>
      <tr class="sum">
        <th scope="rowgroup">
          {t.groups[group.name]}
          {group.note ? <span class="small block">{group.note}</span> : null}
        </th>
        <td class="num">{sumOf(parts)}</td>
      </tr>
      {parts.slice(0, mostShown).map((part, index) => (
        <tr key={part.path ?? `${part.name}${index}`}>
          <th scope="row">
            <PartName place={place} part={part} />
          </th>
          <td class="num">{writeYen(part.amount)}</td>
        </tr>
      ))}
      {rest.length > 0 ? (
        <tr>
          <th scope="row">{t.others(rest.length)}</th>
          <td class="num">{sumOf(rest)}</td>
        </tr>
      ) : null}
    </tbody>
  );
}

function PartName({ place, part }: { readonly place: Place; readonly part: Part }) {
  const name = part.isTyped ? <Typed lang={place.lang}>{part.name}</Typed> : part.name;
  return (
    <>
      {part.path ? <a href={part.path}>{name}</a> : name}
      {part.detail ? (
        <span class="small block">
          <Typed lang={place.lang}>{part.detail}</Typed>
        </span>
      ) : null}
    </>
  );
}
