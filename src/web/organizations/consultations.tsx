import { slugOf } from '../../kernel/ids.ts';
import { domesticPhone } from '../../kernel/phone.ts';
import { allow } from '../../kernel/result.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import {
  closeConsultation,
  type OpenConsultation,
  openConsultations,
} from '../../modules/organizations/index.ts';
import { mayAnswerCalls } from '../../modules/organizations/organization.access.ts';
import { consultationOutcomeForm } from '../../modules/organizations/organization.forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { type FormHandlers, formPage } from '../form-page.tsx';
import { emptyForm, type FormState } from '../form-state.ts';
import type { Drawn } from '../page.tsx';
import { page } from '../page.tsx';
import { TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Visit } from '../visit.ts';
import { organizationRefusalText } from './refusal-text.ts';
import { companyTexts } from './registration.texts.ts';

/** The advisers' list of clients that wait for a call. */
export async function consultationList(visit: Visit): Promise<Response> {
  return page(visit, await draw(visit, emptyForm(newKey())));
}

/** What came of one call. */
export const consultationPage: FormHandlers = formPage({
  schema: consultationOutcomeForm,
  draw,
  submit: (visit, command) =>
    closeConsultation(visit.actor, { ...command, consultationId: visit.params.consultation ?? '' }),
  refusals: organizationRefusalText,
  next: () => '/consultations',
});

async function draw(visit: Visit, form: FormState): Promise<Drawn> {
  allow(mayAnswerCalls(visit.actor));
  const t = companyTexts[visit.lang];
  const waiting = await reading(visit.region.id, openConsultations);
  const answered = visit.params.consultation;
  const body = (
    <>
      <h1>{t.calls}</h1>
      <p class="lead">{waiting.length === 0 ? t.callsNone : t.callsLead}</p>
      <ul class={waiting.length === 0 ? '' : 'rows'}>
        {waiting.map((consultation) => (
          <Waiting
            key={consultation.id}
            visit={visit}
            consultation={consultation}
            form={consultation.id === answered ? form : emptyForm(form.key)}
          />
        ))}
      </ul>
    </>
  );
  return { title: t.calls, body };
}

function Waiting(props: {
  readonly visit: Visit;
  readonly consultation: OpenConsultation;
  readonly form: FormState;
}) {
  const { visit, consultation, form } = props;
  const { id, organizationId, name, phone, askedBy, askedAt, wish, troubles } = consultation;
  const t = companyTexts[visit.lang];
  const words = { form, lang: visit.lang, labels: t.outcomeLabels };
  return (
    <li>
      <div>
        <h2>
          <a
            href={href(visit, `/organizations/${slugOf('organization', organizationId)}`)}
            {...typedIn(visit.lang)}
          >
            {name}
          </a>
        </h2>
        <p class="num">
          <a href={`tel:${phone}`}>{domesticPhone(phone)}</a>
        </p>
        <p class="small">{t.askedBy(askedBy, writeDate(tokyoDateOf(askedAt), visit.lang))}</p>
        <About lang={visit.lang} wish={wish} troubles={troubles} />
        <details open={form.problems.size > 0 || form.refusal !== undefined}>
          <summary>{t.close}</summary>
          <Form words={words} action={href(visit, `/consultations/${id}`)} submit={t.close}>
            <TextArea words={words} name="outcome" rows={3} />
          </Form>
        </details>
      </div>
    </li>
  );
}

/** What the client wrote, and what it had chosen at its registration. */
function About(props: Pick<OpenConsultation, 'wish' | 'troubles'> & { readonly lang: Lang }) {
  const { lang, wish, troubles } = props;
  return (
    <>
      {wish ? (
        <p class="typed" {...typedIn(lang)}>
          {wish}
        </p>
      ) : null}
      <p class="tags">
        {troubles.map((trouble) => (
          <span class="chip" key={trouble}>
            {companyTexts[lang].troubles[trouble]}
          </span>
        ))}
      </p>
    </>
  );
}
