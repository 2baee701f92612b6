import { type OrganizationId, slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { contractRows } from '../../modules/contracts/index.ts';
import { jobsOf } from '../../modules/jobs/index.ts';
import { restoreOrganization, suspendOrganization } from '../../modules/organizations/index.ts';
import { maySuspendOrganization } from '../../modules/organizations/organization.access.ts';
import { suspensionForm } from '../../modules/organizations/organization.forms.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import { reportBehind } from '../messages/report-behind.tsx';
import type { Drawn } from '../page.tsx';
import { TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href, type Visit } from '../visit.ts';
import { organizationTexts } from './organization.texts.ts';
import { organizationIdOf, readOrganization } from './organization.tsx';
import { organizationRefusalText } from './refusal-text.ts';

const pathTo = (id: OrganizationId) => `/organizations/${slugOf('organization', id)}`;

/** Asks once, with what it means, before a client may not order any more. */
export const suspensionPage = formPage({
  schema: suspensionForm,
  draw: (visit, form) => draw(visit, form, 'suspend'),
  submit: (visit, command) =>
    suspendOrganization(visit.actor, { ...command, organizationId: organizationIdOf(visit) }),
  refusals: organizationRefusalText,
  next: (visit, { organizationId }) => reportBehind(visit) ?? pathTo(organizationId),
});

export const restorationPage = formPage({
  schema: suspensionForm,
  draw: (visit, form) => draw(visit, form, 'restore'),
  submit: (visit, command) =>
    restoreOrganization(visit.actor, { ...command, organizationId: organizationIdOf(visit) }),
  refusals: organizationRefusalText,
  next: (visit, { organizationId }) => reportBehind(visit) ?? pathTo(organizationId),
});

async function draw(visit: Visit, form: FormState, what: 'suspend' | 'restore'): Promise<Drawn> {
  const t = organizationTexts[visit.lang].suspension;
  const organization = await readOrganization(visit);
  allow(maySuspendOrganization(visit.actor, organization));
  const report = reportBehind(visit);
  const title = t[`${what}Title`](organization.name);
  const words = { form, lang: visit.lang, labels: t.labels, hints: what === 'suspend' ? t.hints : {} };
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t[`${what}What`]}</p>
      {what === 'suspend' ? (
        <ul class="bullets">
          {(await consequences(visit, organization.id)).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      <Form words={words} submit={t[what]} consequence={t.told}>
        <TextArea words={words} name="reason" rows={3} />
      </Form>
      <p class="ways">
        <a href={href(visit, report ?? pathTo(organization.id))}>{report ? t.backToReport : t.back}</a>
      </p>
    </>
  );
  return { title, body };
}

/** What becomes of what this client has open, in its own numbers. */
async function consequences(visit: Visit, id: OrganizationId): Promise<string[]> {
  const t = organizationTexts[visit.lang].suspension;
  const { jobs, contracts } = await reading(visit.region.id, async (tx) => ({
    jobs: await jobsOf(tx, [id]),
    contracts: await contractRows(tx, { organizations: [id] }),
  }));
  const lines: readonly (readonly [number, (n: number) => string])[] = [
    [jobs.filter(({ state }) => state === 'open').length, t.open],
    [jobs.filter(({ state }) => state === 'in_check').length, t.inCheck],
    [contracts.filter(({ state }) => state === 'offered').length, t.offered],
    [contracts.filter(({ state }) => state === 'agreed' || state === 'active').length, t.underWay],
  ];
  const said = lines.filter(([count]) => count > 0).map(([count, say]) => say(count));
  return said.length > 0 ? said : [t.nothingOpen];
}
