import { slugOf } from '../../kernel/ids.ts';
import { NotAllowed } from '../../kernel/result.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { changeProfile, findCircumstances, loadWorker } from '../../modules/workers/index.ts';
import { profileForm } from '../../modules/workers/worker.forms.ts';
import { reading } from '../../platform/transaction.ts';
import { fillAddress } from '../fill-address.ts';
import { formPage } from '../form-page.tsx';
import { AddressFields } from '../organizations/organization-form.view.tsx';
import { TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href, type Visit } from '../visit.ts';
import { OwnCircumstances } from './own-circumstances.view.tsx';
import { profileTexts } from './profile.texts.ts';
import { workerFormTexts } from './worker-form.texts.ts';

/** One's own registration: what stands there, and what can be changed. */
export const profilePage = formPage({
  schema: profileForm,
  async initial(visit) {
    const { worker } = await readOwn(visit);
    return { postalCode: worker.postalCode, address: worker.address, introduction: worker.introduction };
  },
  fill: fillAddress,
  async draw(visit, form) {
    const t = profileTexts[visit.lang];
    const words = { form, lang: visit.lang, ...workerFormTexts[visit.lang] };
    const { worker, said } = await readOwn(visit);
    const agreedOn = writeDate(tokyoDateOf(worker.termsAgreedAt), visit.lang);
    const body = (
      <>
        <h1>{t.title}</h1>
        <dl class="facts">
          <Fact name={t.name} value={visit.person?.displayName ?? ''} />
          <Fact name={t.kind} value={words.kinds[worker.kind]} />
          <Fact name={t.birthDate} value={writeDate(worker.birthDate, visit.lang)} />
          <Fact name={t.terms} value={t.termsOn(worker.termsVersion, agreedOn)} />
        </dl>
        <p class="ways">
          <a href={href(visit, '/terms')}>{t.readTerms}</a>
          <a href={href(visit, `/workers/${slugOf('person', worker.personId)}`)}>{t.seeAsClient}</a>
        </p>
        <OwnCircumstances place={visit} said={said} />
        <h2>{t.changeTitle}</h2>
        <Form words={words} submit={t.save}>
          <AddressFields words={words} findAddress={words.findAddress} />
          <TextArea words={words} name="introduction" rows={4} optional />
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => changeProfile(visit.actor, command),
  refusals: {},
  next: () => '/profile',
});

export function readOwn(visit: Visit) {
  const { personId } = visit.actor;
  if (!personId) throw new NotAllowed();
  return reading(visit.region.id, async (tx) => ({
    worker: await loadWorker(tx, personId),
    said: await findCircumstances(tx, personId),
  }));
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
