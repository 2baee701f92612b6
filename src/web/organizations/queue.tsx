import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { organizationsInCheck } from '../../modules/organizations/index.ts';
import { maySeeOrganizationQueue } from '../../modules/organizations/organization.access.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import { href, type Visit } from '../visit.ts';
import { organizationTexts } from './organization.texts.ts';
import { organizationFormTexts } from './organization-form.texts.ts';

/** The CSP's queue of registrations, the oldest first. */
export async function organizationQueue(visit: Visit): Promise<Response> {
  allow(maySeeOrganizationQueue(visit.actor));
  const t = organizationTexts[visit.lang];
  const { legalForms } = organizationFormTexts[visit.lang];
  const waiting = await reading(visit.region.id, (tx) => organizationsInCheck(tx));
  const body = (
    <>
      <h1>{t.queue}</h1>
      <p class="lead">{t.queueLead}</p>
      {waiting.length === 0 ? <p class="empty">{t.queueNone}</p> : null}
      <ul class="rows">
        {waiting.map((organization) => (
          <li key={organization.id}>
            <div>
              <h2>
                <a href={href(visit, `/organizations/${slugOf('organization', organization.id)}/check`)}>
                  {organization.name}
                </a>
              </h2>
              <p class="small">
                {[
                  legalForms[organization.legalForm],
                  organization.corporateNumber ?? t.noNumber,
                  organization.representative,
                  organization.address,
                ].join('　／　')}
              </p>
            </div>
            <p class="small num">{t.since(writeDate(tokyoDateOf(organization.createdAt), visit.lang))}</p>
          </li>
        ))}
      </ul>
    </>
  );
  return page(visit, { title: t.queue, body });
}
