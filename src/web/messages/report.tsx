import { idOfSlug, type ReportId, slugOf } from '../../kernel/ids.ts';
import { allowToSee, NotFound } from '../../kernel/result.ts';
import { answerReport, reportPage } from '../../modules/messages/index.ts';
import { mayAnswerReport, mayHandleReport, maySeeReport } from '../../modules/messages/report.access.ts';
import { answerForm } from '../../modules/messages/report.forms.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import { TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href, type Place, type Visit } from '../visit.ts';
import { answerRefusalText } from './refusal-text.ts';
import { reportTexts } from './report.texts.ts';
import { ReportView } from './report.view.tsx';

/** One report: for who made it, and for the programme's people, who answer it. */
export const reportPages = formPage({
  schema: answerForm,
  async draw(visit, form) {
    const t = reportTexts[visit.lang];
    const report = await reading(visit.region.id, (tx) => reportPage(tx, reportIdOf(visit)));
    allowToSee(maySeeReport(visit.actor, report));
    const handles = mayHandleReport(visit.actor, report);
    const title = report.reportedBy === visit.actor.personId ? t.yours : t.title;
    const body = (
      <>
        {handles ? (
          <p class="small">
            <a href={href(visit, '/reports')}>{t.queue}</a>
          </p>
        ) : null}
        <h1>{title}</h1>
        <ReportView place={visit} report={report} handles={handles} />
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
