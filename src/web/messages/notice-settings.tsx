import { hasRole } from '../../kernel/actor.ts';
import { chooseMail, mailChoiceOf } from '../../modules/messages/index.ts';
import { mailWays } from '../../modules/messages/mail-time.rules.ts';
import {
  digestTimes,
  preferenceForm,
  quietEnds,
  quietStarts,
  unhurriedWays,
} from '../../modules/messages/preference.forms.ts';
import { chosenTopics } from '../../modules/messages/topic.rules.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { Radios, Select } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { noticeTexts } from './notice.texts.ts';
import { readerOf } from './notices.tsx';
import { shortTime } from './notices.view.tsx';

/** About what, and when, this person is written to. */
export const noticeSettingsPage = formPage({
  schema: preferenceForm,
  async initial(visit) {
    const { ways, quiet, digestAt } = await reading(visit.region.id, (tx) =>
      mailChoiceOf(tx, readerOf(visit)),
    );
    return { ...ways, digestAt, quietFrom: quiet?.from ?? '', quietUntil: quiet?.until ?? '07:00' };
  },
  async draw(visit, form) {
    const t = noticeTexts[visit.lang].settings;
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const ways = mailWays.map((value) => ({ value, label: t.ways[value] }));
    const suitableWays = unhurriedWays.map((value) => ({ value, label: t.suitableWays[value] }));
    const asked = chosenTopics.filter((topic) => topic !== 'suitable' || hasRole(visit.actor, 'worker'));
    const times = (all: readonly string[]) =>
      all.map((value) => ({ value, label: shortTime(value) || t.anyHour }));
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <Form words={words} submit={t.submit} consequence={t.after}>
          {asked.map((topic) => (
            <Radios
              key={topic}
              words={words}
              name={topic}
              choices={topic === 'suitable' ? suitableWays : ways}
            />
          ))}
          <p>{t.always}</p>
          <fieldset class="part">
            <legend>{t.when}</legend>
            <Select words={words} name="digestAt" choices={times(digestTimes)} />
            <Select words={words} name="quietFrom" choices={times(quietStarts)} />
            <Select words={words} name="quietUntil" choices={times(quietEnds)} />
          </fieldset>
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => chooseMail(visit.actor, command),
  refusals: {},
  next: () => '/notices',
});
