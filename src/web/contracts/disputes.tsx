import { hasRole } from '../../kernel/actor.ts';
import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { mayConfirmSettlement, mayListDisputes, mayOversee } from '../../modules/contracts/ending.access.ts';
import { type OpenMatter, openMatters, untouchedContracts } from '../../modules/contracts/index.ts';
import { reading } from '../../platform/transaction.ts';
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
  const open = await reading(visit.region.id, openMatters);
  const matters = oversees ? open : open.filter(({ isRecorded }) => isRecorded);
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

function Matters(props: {
  readonly visit: Visit;
  readonly matters: Awaited<ReturnType<typeof openMatters>>;
}) {
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
function wayInto({ actor }: Visit, matter: OpenMatter): string {
  const contract = `/contracts/${slugOf('contract', matter.contractId)}`;
  if (mayOversee(actor, matter)) return `${contract}/viewing`;
  return matter.isRecorded && mayConfirmSettlement(actor, matter)
    ? `${contract}/dispute/settlement/decision`
    : '';
}
