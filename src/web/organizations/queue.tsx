import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { ordersByClient } from '../../modules/contracts/index.ts';
import { clientsOfRegion, type QueuedOrganization } from '../../modules/organizations/index.ts';
import { maySeeClients, maySeeOrganizationQueue } from '../../modules/organizations/organization.access.ts';
import type { OrganizationState } from '../../modules/organizations/organization.rules.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import { Typed, typedIn } from '../parts/typed.view.tsx';
import { href, type Visit } from '../visit.ts';
import { clientsTexts } from './clients.texts.ts';
import { organizationTexts } from './organization.texts.ts';
import { organizationFormTexts } from './organization-form.texts.ts';

const states = ['registered', 'returned', 'suspended', 'checked'] as const satisfies OrganizationState[];

/** The region's companies: a CSP finds first what waits for the check, the officer who is there. */
export async function organizationList(visit: Visit): Promise<Response> {
  allow(maySeeClients(visit.actor));
  const checks = maySeeOrganizationQueue(visit.actor);
  const t = organizationTexts[visit.lang];
  const clients = clientsTexts[visit.lang];
  const title = checks ? t.queue : clients.title;
  const search = (visit.query.get('q') ?? '').slice(0, 60).trim();
  const state = states.find((one) => one === visit.query.get('state')) ?? null;
  const { found, orders } = await reading(visit.region.id, async (tx) => ({
    found: await clientsOfRegion(tx, { state, search }),
    orders: await ordersByClient(tx),
  }));
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{checks ? t.queueLead : clients.lead}</p>
      <Filter visit={visit} search={search} state={state} />
      <p class="list-head">{clients.count(found.length)}</p>
      {checks && state === null && search === '' && !found.some((one) => one.state === 'registered') ? (
        <p class="empty">{t.queueNone}</p>
      ) : null}
      <ByState visit={visit} found={found} orders={orders} />
    </>
  );
  return page(visit, { title, body });
}

function ByState(props: {
  readonly visit: Visit;
  readonly found: readonly QueuedOrganization[];
  readonly orders: ReadonlyMap<QueuedOrganization['id'], number>;
}) {
  const { visit, found, orders } = props;
  return (
    <>
      {states
        .map((state) => ({ state, ofState: found.filter((organization) => organization.state === state) }))
        .filter(({ ofState }) => ofState.length > 0)
        .map(({ state, ofState }) => (
          <section key={state}>
            <h2>{organizationTexts[visit.lang].state[state]}</h2>
            <ul class="rows">
              {ofState.map((organization) => (
                <Row
                  key={organization.id}
                  visit={visit}
                  organization={organization}
                  orders={orders.get(organization.id) ?? 0}
                />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

function Filter(props: {
  readonly visit: Visit;
  readonly search: string;
  readonly state: OrganizationState | null;
}) {
  const { visit, search, state } = props;
  const t = organizationTexts[visit.lang];
  const clients = clientsTexts[visit.lang];
  return (
    <form method="get" class="form">
      <div class="field">
        <label for="q">{clients.search}</label>
        <input id="q" name="q" type="search" value={search} />
      </div>
      <div class="field">
        <label for="state">{clients.state}</label>
        <select id="state" name="state">
          <option value="">{clients.all}</option>
          {states.map((one) => (
            <option key={one} value={one} selected={one === state}>
              {t.state[one]}
            </option>
          ))}
        </select>
      </div>
      <p class="ways">
        <button class="btn line" type="submit">
          {clients.show}
        </button>
      </p>
    </form>
  );
}

/** Who waits is checked at once from here; everybody else is looked at. */
function Row(props: {
  readonly visit: Visit;
  readonly organization: QueuedOrganization;
  readonly orders: number;
}) {
  const { visit, organization, orders } = props;
  const { id, name, legalForm, corporateNumber, representative, address, createdAt, state } = organization;
  const t = organizationTexts[visit.lang];
  const clients = clientsTexts[visit.lang];
  const { legalForms } = organizationFormTexts[visit.lang];
  const below = state === 'registered' && maySeeOrganizationQueue(visit.actor) ? '/check' : '';
  return (
    <li>
      <div>
        <h3>
          <a
            href={href(visit, `/organizations/${slugOf('organization', id)}${below}`)}
            {...typedIn(visit.lang)}
          >
            {name}
          </a>
        </h3>
        <p class="small">
          {[legalForms[legalForm], corporateNumber, ''].filter((part) => part !== null).join('　／　')}
          <Typed lang={visit.lang}>{[representative, address].join('　／　')}</Typed>
        </p>
      </div>
      <p class="small num">
        {t.since(writeDate(tokyoDateOf(createdAt), visit.lang))}　／　{clients.orders(orders)}
      </p>
    </li>
  );
}
