import { domesticPhone, type PhoneNumber } from '../../kernel/phone.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { loadPerson } from '../../modules/identity/index.ts';
import { sendInquiry } from '../../modules/messages/index.ts';
import { inquiryForm } from '../../modules/messages/inquiry.forms.ts';
import { escrowHolderOn } from '../../modules/organizations/index.ts';
import { reading } from '../../platform/transaction.ts';
import { clientAddress } from '../client-address.ts';
import { formPage } from '../form-page.tsx';
import { page } from '../page.tsx';
import { TextArea, TextInput } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href, type Visit } from '../visit.ts';
import { ContactFacts } from './contact.view.tsx';
import { inquiryTexts } from './inquiry.texts.ts';
import { inquiryRefusalText } from './refusal-text.ts';

/** Where to ask: by telephone first, and in writing, with an account or without. */
export const contactPage = formPage({
  schema: inquiryForm,
  initial: ownContact,
  async draw(visit, form) {
    const t = inquiryTexts[visit.lang].contact;
    const holder = await reading(visit.region.id, (tx) => escrowHolderOn(tx, tokyoDateOf(tx.now)));
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <ContactFacts place={visit} holder={holder} />
        <h2>{t.write}</h2>
        <p>{t.writeLead}</p>
        <Form words={words} submit={t.submit} consequence={t.after}>
          <TextInput words={words} name="name" autocomplete="name" />
          <TextInput words={words} name="reach" />
          <TextArea words={words} name="message" />
        </Form>
      </>
    );
    return { title: t.title, body, search: { description: t.lead, isListed: true } };
  },
  submit: (visit, command) => sendInquiry(visit.actor, command, clientAddress(visit.http)),
  refusals: inquiryRefusalText,
  next: () => '/contact/sent',
});

/** Who is signed in need not write what is known. */
async function ownContact({ actor, region }: Visit) {
  const { personId } = actor;
  if (personId === null) return {};
  const person = await reading(region.id, (tx) => loadPerson(tx, personId));
  const { displayName, email, phone } = person;
  return { name: displayName, reach: email ?? (phone ? domesticPhone(phone as PhoneNumber) : '') };
}

export async function contactSent(visit: Visit): Promise<Response> {
  const t = inquiryTexts[visit.lang].contact;
  const body = (
    <>
      <h1>{t.sent}</h1>
      <p class="lead">{t.sentText}</p>
      <p>
        {t.sentHurry}{' '}
        <a class="num" href={`tel:${visit.region.phone}`}>
          {visit.region.phone}
        </a>
      </p>
      <p class="ways">
        <a class="btn line" href={href(visit, '/')}>
          {t.toFront}
        </a>
      </p>
    </>
  );
  return page(visit, { title: t.sent, body });
}
