import { hasRole } from '../../kernel/actor.ts';
import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { mayListDisputes, mayOversee } from '../../modules/contracts/ending.access.ts';
import { openMatters, untouchedContracts } from '../../modules/contracts/index.ts';
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
  const matters = await reading(visit.region.id, openMatters);
  const untouched = hasRole(visit.actor, 'operator')
    ? await reading(visit.region.id, untouchedContracts)
    : [];
  const body = (
    <>
      <h1>{t.list.title}</h1>
      <p class="lead">{t.list.lead}</p>
      {matters.length === 0 ? (
        <p class="empty">
          {t.list.none} {t.list.noneNext}
        </p>
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
              {mayOversee(visit.actor, matter) ? (
                <a href={href(visit, `/contracts/${slugOf('contract', matter.contractId)}/viewing`)}>
                  {matter.title}
                </a>
              ) : (
                matter.title
              )}
            </h2>
            <p>{matter.state ? t.state[matter.state] : t.list.ending}</p>
            {matter.isRecorded ? <p>{settlementTexts[visit.lang].listed}</p> : null}
            <p class="small">{t.list.between(matter.organizationName, matter.workerName)}</p>
            {mayOversee(visit.actor, matter) ? null : <p class="small">{t.list.own}</p>}
          </div>
          <p class="pay">
            {matter.dueAt ? t.dueBy(writeDate(tokyoDateOf(matter.dueAt), visit.lang)) : t.list.noDue}
          </p>
        </li>
      ))}
    </ul>
  );
}
