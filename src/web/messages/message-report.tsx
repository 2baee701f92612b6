import { idOfSlug, type MessageId, type ReportId, slugOf } from '../../kernel/ids.ts';
import { allowToSee, NotFound } from '../../kernel/result.ts';
import { messageText, reportMessage, roomOfMessage } from '../../modules/messages/index.ts';
import { reportForm } from '../../modules/messages/report.forms.ts';
import { maySeeTalk } from '../../modules/messages/talk.access.ts';
import { membersOf } from '../../modules/organizations/index.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import type { Visit } from '../visit.ts';
import { reportRefusalText } from './refusal-text.ts';
import { reportTexts } from './report.texts.ts';
import { ReportFields } from './report-form.view.tsx';

/** One of the two sides reports a message of the other. */
export const messageReportPage = formPage({
  schema: reportForm,
  async draw(visit, form) {
    const t = reportTexts[visit.lang];
    const id = messageIdOf(visit);
    const said = await reading(visit.region.id, async (tx) => {
      allowToSee(maySeeTalk(visit.actor, await roomOfMessage(tx, id)));
      return messageText(tx, id);
    });
    const body = (
      <>
        <h1>{t.message}</h1>
        <p class="lead">{t.lead}</p>
        <blockquote class="said typed" lang="ja">
          {said}
        </blockquote>
        <ReportFields place={visit} form={form} />
      </>
    );
    return { title: t.message, body };
  },
  submit: (visit, command) =>
    reportMessage(visit.actor, { ...command, messageId: messageIdOf(visit) }, membersOf),
  refusals: reportRefusalText,
  next: (_, { reportId }) => `/reports/${slugOf('report', reportId as ReportId)}`,
});

function messageIdOf({ params }: Visit): MessageId {
  const id = idOfSlug('message', params.message ?? '');
  if (!id) throw new NotFound();
  return id;
}
