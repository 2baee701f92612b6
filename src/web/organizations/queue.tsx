import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import {
  organizationsInCheck,
  organizationsLookedAt,
  type QueuedOrganization,
} from '../../modules/organizations/index.ts';
import { maySeeOrganizationQueue } from '../../modules/organizations/organization.access.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import { Typed, typedIn } from '../parts/typed.view.tsx';
import { href, type Place, type Visit } from '../visit.ts';
import { organizationTexts } from './organization.texts.ts';
import { organizationFormTexts } from './organization-form.texts.ts';

/** The CSP's queue of registrations, the oldest first, and below it those that were looked at, by their state. */
export async function organizationQueue(visit: Visit): Promise<Response> {
  allow(maySeeOrganizationQueue(visit.actor));
  const t = organizationTexts[visit.lang];
  const { waiting, others } = await reading(visit.region.id, async (tx) => ({
    waiting: await organizationsInCheck(tx),
    others: await organizationsLookedAt(tx),
  }));
  const body = (
    <>
      <h1>{t.queue}</h1>
      <p class="lead">{t.queueLead}</p>
      {waiting.length === 0 ? <p class="empty">{t.queueNone}</p> : null}
      <Rows place={visit} organizations={waiting} below="/check" />
      {(['returned', 'suspended', 'checked'] as const).map((state) => {
        const ofState = others.filter((organization) => organization.state === state);
        return ofState.length === 0 ? null : (
          <section key={state}>
            <h2>{t.state[state]}</h2>
            <Rows place={visit} organizations={ofState} below="" />
          </section>
        );
      })}
    </>
  );
  return page(visit, { title: t.queue, body });
}

function Rows(props: {
  readonly place: Place;
  readonly organizations: readonly QueuedOrganization[];
  readonly below: '/check' | '';
}) {
  const { place, organizations, below } = props;
  const t = organizationTexts[place.lang];
  const { legalForms } = organizationFormTexts[place.lang];
  return (
    <ul class={organizations.length === 0 ? '' : 'rows'}>
      {organizations.map(({ id, name, legalForm, corporateNumber, representative, address, createdAt }) => (
        <li key={id}>
          <div>
            <h3>
              <a
                href={href(place, `/organizations/${slugOf('organization', id)}${below}`)}
                {...typedIn(place.lang)}
              >
                {name}
              </a>
            </h3>
            <p class="small">
              {[legalForms[legalForm], corporateNumber ?? t.noNumber].join('　／　')}　／　
              <Typed lang={place.lang}>{[representative, address].join('　／　')}</Typed>
            </p>
          </div>
          <p class="small num">{t.since(writeDate(tokyoDateOf(createdAt), place.lang))}</p>
        </li>
      ))}
    </ul>
  );
}
