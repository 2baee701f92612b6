import { type InquiryId, idOfSlug } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { answerInquiry, type InquiryPage, inquiryPage, inquiryRows } from '../../modules/messages/index.ts';
import { inquiryAnswerForm } from '../../modules/messages/inquiry.forms.ts';
import { mayAnswerInquiries } from '../../modules/messages/message.access.ts';
import { calendarsWith, settingsOn } from '../../modules/regions/index.ts';
import { dutyDue } from '../../modules/settlement/action-item.rules.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { page } from '../page.tsx';
import { TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { Typed } from '../parts/typed.view.tsx';
import { href, type Visit } from '../visit.ts';
import { InquiryFacts, InquiryRows } from './inquiries.view.tsx';
import { inquiryTexts } from './inquiry.texts.ts';
import { inquiryRefusalText } from './refusal-text.ts';

/** What people without an account have asked, for CSPs and officers. */
export async function inquiries(visit: Visit): Promise<Response> {
  allow(mayAnswerInquiries(visit.actor));
  const { title, none } = inquiryTexts[visit.lang].queue;
  const { rows, operator } = await reading(visit.region.id, async (tx) => {
    const { closingDays } = await settingsOn(tx, tokyoDateOf(tx.now));
    return { rows: await inquiryRows(tx), ...calendarsWith(closingDays) };
  });
  const dueOn = ({ sentAt }: InquiryPage) => dutyDue('answer-inquiries', tokyoDateOf(sentAt), operator);
  const body = (
    <>
      <h1>{title}</h1>
      {rows.length === 0 ? (
        <p class="empty">{none}</p>
      ) : (
        <InquiryRows place={visit} inquiries={rows} dueOn={dueOn} />
      )}
    </>
  );
  return page(visit, { title, body });
}

/** One question, and what they were told. */
export const inquiryAnswerPage = formPage({
  schema: inquiryAnswerForm,
  async draw(visit, form) {
    allow(mayAnswerInquiries(visit.actor));
    const t = inquiryTexts[visit.lang].queue;
    const inquiry = await reading(visit.region.id, (tx) => inquiryPage(tx, inquiryIdOf(visit)));
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const body = (
      <>
        <h1>
          <Typed lang={visit.lang}>{inquiry.name}</Typed>
        </h1>
        <InquiryFacts lang={visit.lang} inquiry={inquiry} />
        {inquiry.state === 'open' ? (
          <section class="next">
            <h2>{t.submit}</h2>
            <p>{t.lead}</p>
            <Form words={words} submit={t.submit} consequence={t.after}>
              <TextArea words={words} name="answer" rows={4} />
            </Form>
          </section>
        ) : null}
        <p>
          <a href={href(visit, '/inquiries')}>{t.back}</a>
        </p>
      </>
    );
    return { title: `${inquiry.name} – ${t.title}`, body };
  },
  submit: (visit, command) => answerInquiry(visit.actor, { ...command, inquiryId: inquiryIdOf(visit) }),
  refusals: inquiryRefusalText,
  next: () => '/inquiries',
});

function inquiryIdOf({ params }: Visit): InquiryId {
  const id = idOfSlug('inquiry', params.inquiry ?? '');
  if (!id) throw new NotFound();
  return id;
}
