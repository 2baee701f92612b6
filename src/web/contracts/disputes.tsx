import { type Actor, hasRole } from '../../kernel/actor.ts';
import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { mayListDisputes, mayOversee } from '../../modules/contracts/ending.access.ts';
import {
  isConfirmer,
  type OpenMatter,
  openMatters,
  untouchedContracts,
} from '../../modules/contracts/index.ts';
import { reading, type Tx } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import { href, type Visit } from '../visit.ts';
import { disputeTexts } from './dispute.texts.ts';
import { settlementTexts } from './settlement.texts.ts';
import { Untouched } from './untouched.view.tsx';

/** What is open in the region, with what is due next; a contract opens with a reason. */
export async function disputesPage(visit: Visit): Promise<Response> {
  const t = disputeTexts[visit.lang];
  allow(mayListDisputes(visit.actor));
  const oversees = hasRole(visit.actor, 'mediator', 'operator');
  const matters = await reading(visit.region.id, (tx) => shownMatters(tx, visit.actor));
  const untouched = hasRole(visit.actor, 'operator')
    ? await reading(visit.region.id, untouchedContracts)
    : [];
  const body = (
    <>
      <h1>{t.list.title}</h1>
      <p class="lead">{oversees ? t.list.lead : t.list.toConfirm}</p>
      {matters.length === 0 ? (
        <p class="empty">{oversees ? `${t.list.none} ${t.list.noneNext}` : t.list.noneToConfirm}</p>
      ) : null}
      <Matters visit={visit} matters={matters} />
      <Untouched
        place={visit}
        contracts={untouched}
        mayOpen={(contract) => mayOversee(visit.actor, contract)}
      />
    </>
  );
  return page(visit, { title: t.list.title, body });
}

interface ShownMatter extends OpenMatter {
  /** It is recorded, and this reader is one of those who could confirm it. */
  readonly mayDecide: boolean;
}

/** All of them for who looks after disputes; for who only approves payments those that they may confirm. */
async function shownMatters(tx: Tx, actor: Actor): Promise<ShownMatter[]> {
  const shown: ShownMatter[] = [];
  for (const matter of await openMatters(tx)) {
    const contract = { ...matter, id: matter.contractId };
    const mayDecide = matter.isRecorded && (await isConfirmer(tx, actor, contract));
    if (mayDecide || hasRole(actor, 'mediator', 'operator')) shown.push({ ...matter, mayDecide });
  }
  return shown;
}

function Matters(props: { readonly visit: Visit; readonly matters: readonly ShownMatter[] }) {
  const { visit, matters } = props;
  const t = disputeTexts[visit.lang];
  return (
    <ul class="rows">
      {matters.map((matter) => (
        <li key={`${matter.contractId}${matter.state ?? ''}`}>
          <div>
            <h2 lang="ja">
              {wayInto(visit, matter) ? (
                <a href={href(visit, wayInto(visit, matter))}>{matter.title}</a>
              ) : (
                matter.title
              )}
            </h2>
            <p>{matter.state ? t.state[matter.state] : t.list.ending}</p>
            {matter.isRecorded ? <p>{settlementTexts[visit.lang].listed}</p> : null}
            <p class="small">{t.list.between(matter.organizationName, matter.workerName)}</p>
            {wayInto(visit, matter) ? null : <p class="small">{t.list.own}</p>}
          </div>
          <p class="pay">
            {matter.dueAt ? t.dueBy(writeDate(tokyoDateOf(matter.dueAt), visit.lang)) : t.list.noDue}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Through the reason to the contract; for who approves payments straight to what was recorded. */
function wayInto({ actor }: Visit, matter: ShownMatter): string {
  const contract = `/contracts/${slugOf('contract', matter.contractId)}`;
  if (mayOversee(actor, matter)) return `${contract}/viewing`;
  return matter.mayDecide ? `${contract}/dispute/settlement/decision` : '';
}
