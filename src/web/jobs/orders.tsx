import type { ComponentChildren } from 'preact';
import { type JobId, type OrganizationId, slugOf } from '../../kernel/ids.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type ContractRow, contractRows } from '../../modules/contracts/index.ts';
import { type JobRow, jobsOf } from '../../modules/jobs/index.ts';
import { mayDraftFor } from '../../modules/jobs/job.access.ts';
import { settingsOn } from '../../modules/regions/index.ts';
import { type SettledContract, settledContracts } from '../../modules/settlement/index.ts';
import { reading, type Tx } from '../../platform/transaction.ts';
import { ContractState } from '../contracts/list.view.tsx';
import { page } from '../page.tsx';
import { howTexts } from '../regions/how.texts.ts';
import { StepsOnCord } from '../regions/sections.view.tsx';
import { href, type Place, type Visit } from '../visit.ts';
import { jobTexts } from './job.texts.ts';
import { JobRows } from './list.view.tsx';
import { drawOrderMonths, readOrderMonths } from './order-months.tsx';
import { OrderMonths } from './order-months.view.tsx';
import { usualTexts } from './usual.texts.ts';

/** The client's way in: what it is, and for a client's people their postings. */
export async function orders(visit: Visit): Promise<Response> {
  const t = jobTexts[visit.lang];
  const organizations = ordering(visit);
  const { jobs, contracts, settled, months, feeBp } = await reading(visit.region.id, (tx) =>
    readOrders(tx, organizations),
  );
  const mayDraft = visit.actor.seats.some((seat) => mayDraftFor(visit.actor, seat));
  const body = (
    <>
      <h1>{t.orders}</h1>
      <p class="lead">
        {t.ordersLead} {feeBp > 0 ? t.feeLead(String(feeBp / 100)) : null}{' '}
        <a href={href(visit, '/money')}>{t.feeMore}</a>
      </p>
      <p>
        <a class="btn" href={href(visit, mayDraft ? '/jobs/new' : '/organizations/new')}>
          {mayDraft ? t.newOrder : t.registerCompany}
        </a>
      </p>
      {organizations.length === 0 ? (
        <FirstOrder place={visit} />
      ) : (
        <MyOrders place={visit} jobs={jobs} contracts={statesOf(visit, current(jobs, contracts), settled)} />
      )}
      <OrderMonths lang={visit.lang} months={months} drawing={await drawOrderMonths(visit.lang, months)} />
    </>
  );
  return page(visit, { title: t.orders, body, search: { description: t.ordersLead, isListed: true } });
}

/** Their postings, each with what became of it. */
function MyOrders(props: {
  readonly place: Place;
  readonly jobs: readonly JobRow[];
  readonly contracts: ReadonlyMap<JobId, ComponentChildren>;
}) {
  const { place, jobs, contracts } = props;
  const t = jobTexts[place.lang];
  return (
    <section>
      <h2>{t.myOrders}</h2>
      {jobs.length === 0 ? (
        <p class="empty">{t.noOrders}</p>
      ) : (
        <JobRows place={place} jobs={jobs} showState contracts={contracts} />
      )}
    </section>
  );
}

/** How one orders, for who has not yet. */
function FirstOrder({ place }: { readonly place: Place }) {
  const t = howTexts[place.lang];
  return (
    <section>
      <h2>{t.companyHow}</h2>
      <StepsOnCord steps={t.companySteps} />
      <p class="ways">
        <a href={href(place, '/prices')}>{usualTexts[place.lang].page.link}</a>
        <a href={href(place, '/contact')}>{t.toContact}</a>
      </p>
    </section>
  );
}

/** The organisations that this person orders for. */
function ordering({ actor }: Visit): OrganizationId[] {
  return actor.seats.filter((seat) => seat.role !== 'staff').map((seat) => seat.organizationId);
}

async function readOrders(tx: Tx, organizations: readonly OrganizationId[]) {
  const today = tokyoDateOf(tx.now);
  const { fees } = await settingsOn(tx, today);
  if (organizations.length === 0)
    return { jobs: [], contracts: [], settled: [], months: [], feeBp: fees.clientBp };
  const contracts = await contractRows(tx, { organizations });
  const ids = contracts.map(({ id }) => id);
  return {
    jobs: await jobsOf(tx, organizations),
    contracts,
    settled: await settledContracts(tx, ids),
    months: await readOrderMonths(tx, organizations, today),
    feeBp: fees.clientBp,
  };
}

/** A posting that is open again has no contract but a new offer: what came of the last one stands with the contracts. */
function current(jobs: readonly JobRow[], contracts: readonly ContractRow[]): readonly ContractRow[] {
  const open = new Set(jobs.filter(({ state }) => state === 'open').map(({ id }) => id));
  return contracts.filter(({ jobId, state }) => !open.has(jobId) || state === 'offered');
}

/** The newest contract of each posting, as the client sees it. */
function statesOf(visit: Visit, contracts: readonly ContractRow[], settled: readonly SettledContract[]) {
  const howSettled = new Map(settled.map(({ contractId, how }) => [contractId, how]));
  const newestLast = contracts.toReversed();
  return new Map(
    newestLast.map((contract) => [
      contract.jobId,
      <>
        <ContractState
          place={visit}
          side="client"
          contract={contract}
          settled={howSettled.get(contract.id)}
        />
        <p>
          <a href={href(visit, `/contracts/${slugOf('contract', contract.id)}`)}>
            {jobTexts[visit.lang].toContract}
          </a>
        </p>
      </>,
    ]),
  );
}
