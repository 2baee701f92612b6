import { type ReportId, slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { reportJob } from '../../modules/jobs/index.ts';
import { mayReport } from '../../modules/messages/report.access.ts';
import { reportForm } from '../../modules/messages/report.forms.ts';
import { formPage } from '../form-page.tsx';
import { reportRefusalText } from '../messages/refusal-text.ts';
import { reportTexts } from '../messages/report.texts.ts';
import { ReportFields } from '../messages/report-form.view.tsx';
import { jobIdOf, readJob } from './job.tsx';

/** Somebody who has an account reports a posting. */
export const jobReportPage = formPage({
  schema: reportForm,
  async draw(visit, form) {
    const t = reportTexts[visit.lang];
    const { job } = await readJob(visit);
    allow(mayReport(visit.actor));
    const body = (
      <>
        <h1>{t.job}</h1>
        <p class="lead">{t.lead}</p>
        <p>
          {t.what}: <b lang="ja">{job.title}</b>
        </p>
        <ReportFields place={visit} form={form} />
      </>
    );
    return { title: t.job, body };
  },
  submit: (visit, command) => reportJob(visit.actor, { ...command, jobId: jobIdOf(visit) }),
  refusals: reportRefusalText,
  next: (_, { reportId }) => `/reports/${slugOf('report', reportId as ReportId)}`,
});
