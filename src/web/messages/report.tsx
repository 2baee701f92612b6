import { idOfSlug, type ReportId, slugOf } from '../../kernel/ids.ts';
import { allowToSee, NotFound } from '../../kernel/result.ts';
import { maySuspend } from '../../modules/accounts/account.access.ts';
import { memberOfRegion } from '../../modules/identity/index.ts';
import { mayManageMembers } from '../../modules/identity/membership.access.ts';
import { answerReport, type ReportPage, reportPage } from '../../modules/messages/index.ts';
import { mayAnswerReport, mayHandleReport, maySeeReport } from '../../modules/messages/report.access.ts';
import { answerForm } from '../../modules/messages/report.forms.ts';
import { loadOrganization } from '../../modules/organizations/index.ts';
import {
  maySeeOrganization,
  maySuspendOrganization,
} from '../../modules/organizations/organization.access.ts';
import { reading, type Tx } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import { TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href, type Place, type Visit } from '../visit.ts';
import { answerRefusalText } from './refusal-text.ts';
import { reportTexts } from './report.texts.ts';
import { type Behind, ReportView } from './report.view.tsx';
import { fromReport } from './report-behind.tsx';

/** One report: for who made it, and for the programme's people, who answer it. */
export const reportPages = formPage({
  schema: answerForm,
  async draw(visit, form) {
    const t = reportTexts[visit.lang];
    const { report, handles, behind } = await reading(visit.region.id, async (tx) => {
      const report = await reportPage(tx, reportIdOf(visit));
      allowToSee(maySeeReport(visit.actor, report));
      const handles = mayHandleReport(visit.actor, report);
      return { report, handles, behind: handles ? await behindOf(tx, visit, report) : {} };
    });
    const title = report.reportedBy === visit.actor.personId ? t.yours : t.title;
    const body = (
      <>
        {handles ? (
          <p class="small">
            <a href={href(visit, '/reports')}>{t.queue}</a>
          </p>
        ) : null}
        <h1>{title}</h1>
        <ReportView place={visit} report={report} handles={handles} behind={behind} />
        {report.state === 'open' && mayAnswerReport(visit.actor, report) ? (
          <Answering place={visit} form={form} />
        ) : null}
      </>
    );
    return { title, body };
  },
  submit: (visit, command) => answerReport(visit.actor, { ...command, reportId: reportIdOf(visit) }),
  refusals: answerRefusalText,
  next: (visit) => `/reports/${slugOf('report', reportIdOf(visit))}`,
});

/** Who is behind what was reported, as far as the reader may look at them or stop them. */
async function behindOf(tx: Tx, { actor }: Visit, report: ReportPage): Promise<Behind> {
  const company = report.aboutOrganization && (await loadOrganization(tx, report.aboutOrganization));
  const person = report.aboutPerson && (await memberOfRegion(tx, report.aboutPerson));
  const companyPath = company ? `/organizations/${slugOf('organization', company.id)}` : '';
  const personPath = person ? `/members/${slugOf('person', person.personId)}` : '';
  const stopsCompany = company && company.state !== 'suspended' && maySuspendOrganization(actor, company);
  const stopsPerson = person && person.state === 'active' && maySuspend(actor, person);
  return {
    ...(company && maySeeOrganization(actor, company)
      ? {
          company: {
            name: company.name,
            path: companyPath,
            stop: stopsCompany ? fromReport(`${companyPath}/suspension`, report.id) : null,
          },
        }
      : {}),
    ...(person
      ? {
          person: {
            name: person.displayName,
            path: mayManageMembers(actor) ? personPath : null,
            stop: stopsPerson ? fromReport(`${personPath}/membership`, report.id) : null,
          },
        }
      : {}),
  };
}

function Answering({ place, form }: { readonly place: Place; readonly form: FormState }) {
  const t = reportTexts[place.lang].answering;
  const words = { form, lang: place.lang, labels: t.labels, hints: t.hints };
  return (
    <>
      <h2>{reportTexts[place.lang].answer}</h2>
      <Form words={words} submit={t.submit} consequence={t.after}>
        <TextArea words={words} name="answer" />
      </Form>
    </>
  );
}

function reportIdOf({ params }: Visit): ReportId {
  const id = idOfSlug('report', params.report ?? '');
  if (!id) throw new NotFound();
  return id;
}
