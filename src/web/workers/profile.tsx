import { writePostalCode } from '../../kernel/postal-code.ts';
import { NotAllowed } from '../../kernel/result.ts';
import { loadPerson } from '../../modules/identity/index.ts';
import { changeProfile, findCircumstances, loadWorker, workerProfile } from '../../modules/workers/index.ts';
import { profileForm } from '../../modules/workers/worker.forms.ts';
import { reading } from '../../platform/transaction.ts';
import { fillAddress } from '../fill-address.ts';
import { formPage } from '../form-page.tsx';
import { type FormState, typedText } from '../form-state.ts';
import { AddressFields } from '../organizations/organization-form.view.tsx';
import type { Drawn } from '../page.tsx';
import { TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href, type Visit } from '../visit.ts';
import { OwnCircumstances } from './own-circumstances.view.tsx';
import { OwnFacts, Preview } from './own-profile.view.tsx';
import { profileTexts } from './profile.texts.ts';
import { recordOf } from './worker.tsx';
import { workerFormTexts } from './worker-form.texts.ts';

/** One's own registration: what stands there, what can be changed, and what others see of it. */
export const profilePage = formPage({
  schema: profileForm,
  async initial(visit) {
    const { worker } = await readOwn(visit);
    const { address, introduction } = worker;
    return { postalCode: writePostalCode(worker.postalCode), address, introduction };
  },
  fill: fillAddress,
  draw,
  submit: (visit, command) => changeProfile(visit.actor, command),
  refusals: {},
  next: () => '/profile',
});

async function draw(visit: Visit, form: FormState): Promise<Drawn> {
  const t = profileTexts[visit.lang];
  const { labels, hints, findAddress } = workerFormTexts[visit.lang];
  const words = { form, lang: visit.lang, labels, hints };
  const own = await readOwn(visit);
  // As it would be seen with what stands in the form now, saved or not.
  const shown = { ...own.shown, introduction: typedText(form, 'introduction') };
  const body = (
    <>
      <h1>{t.title}</h1>
      <OwnFacts place={visit} worker={own.worker} person={own.person} />
      <p class="ways">
        <a href={href(visit, '/terms')}>{t.readTerms}</a>
        <a href={href(visit, '/account')}>{t.account}</a>
      </p>
      <OwnCircumstances place={visit} said={own.said} />
      <h2>{t.changeTitle}</h2>
      <Form words={words} submit={t.save}>
        <AddressFields words={words} findAddress={findAddress} />
        <TextArea words={words} name="introduction" rows={4} optional />
        <p>
          <button class="btn quiet" type="submit" name="intent" value="preview" formnovalidate>
            {t.preview}
          </button>
        </p>
      </Form>
      <Preview lang={visit.lang} worker={shown} record={own.record} />
    </>
  );
  return { title: t.title, body };
}

export function readOwn(visit: Visit) {
  const { personId } = visit.actor;
  if (!personId) throw new NotAllowed();
  return reading(visit.region.id, async (tx) => ({
    worker: await loadWorker(tx, personId),
    person: await loadPerson(tx, personId),
    said: await findCircumstances(tx, personId),
    shown: await workerProfile(tx, personId),
    record: await recordOf(tx, personId),
  }));
}
