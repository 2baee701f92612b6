import type { z } from 'zod';
import { domesticPhone, type PhoneNumber } from '../../kernel/phone.ts';
import { writePostalCode } from '../../kernel/postal-code.ts';
import { skillNames } from '../../kernel/skills.ts';
import { writeDate } from '../../kernel/tokyo-date.ts';
import { availabilitySentence } from '../../modules/workers/availability.rules.ts';
import type { IdentityForm, lifeForm } from '../../modules/workers/worker.forms.ts';
import { formTexts } from '../parts/form.texts.ts';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { profileTexts } from './profile.texts.ts';
import { registrationTexts } from './registration.texts.ts';
import { workerFormTexts } from './worker-form.texts.ts';

interface Props {
  readonly place: Place;
  /** Where the steps stand. */
  readonly at: string;
  readonly identity: IdentityForm;
  readonly life: z.infer<typeof lifeForm>;
}

/** Everything that was typed, as it will be kept, with a way back to each step. */
export function WorkerReview({ place, at, identity, life }: Props) {
  const { lang } = place;
  const t = profileTexts[lang];
  const form = workerFormTexts[lang];
  const { steps, private: onlyYou } = registrationTexts[lang];
  const yes = (value: boolean) => formTexts[value ? 'yes' : 'no'][lang];
  const company = identity.kind === 'company' ? `（${identity.companyName}）` : '';
  const about: Lines = [
    [
      t.legalName,
      `${identity.familyName} ${identity.givenName}（${identity.familyKana} ${identity.givenKana}）`,
    ],
    [form.labels.birthDate, writeDate(identity.birthDate, lang)],
    [form.labels.address, `〒${writePostalCode(identity.postalCode)} ${identity.address}`],
    [form.labels.phone, identity.phone ? domesticPhone(identity.phone as PhoneNumber) : t.notWritten],
    [form.labels.kind, `${form.kinds[identity.kind]}${company}`],
    [form.labels.hasEmployees, yes(identity.hasEmployees)],
  ];
  const work: Lines = [
    [t.circumstances, availabilitySentence(life, lang)],
    [t.labels.devices, life.devices.map((device) => t.devices[device]).join(lang === 'ja' ? '、' : ', ')],
    [t.labels.skills, skillNames(life.skills, lang) || t.notWritten],
    [t.labels.beforeWork, life.beforeWork || t.notWritten],
    [t.labels.wishes, life.wishes || t.notWritten],
    [form.labels.introduction, life.introduction || t.notWritten],
    [t.labels.showsAvailability, yes(life.showsAvailability)],
    [t.labels.privateReason, life.privateReason || t.notWritten, onlyYou],
  ];
  return (
    <>
      <Part place={place} name={steps.identity} path={`${at}/identity`} lines={about} />
      <Part place={place} name={steps.life} path={`${at}/life`} lines={work} />
    </>
  );
}

/** Label, what was typed, and a mark where only its writer reads it. */
type Lines = readonly (readonly [string, string, string?])[];

function Part(props: {
  readonly place: Place;
  readonly name: string;
  readonly path: string;
  readonly lines: Lines;
}) {
  const { place, name, path, lines } = props;
  return (
    <section>
      <h2>{name}</h2>
      <dl class="facts">
        {lines.map(([label, value, mark]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <p class="typed" {...typedIn(place.lang)}>
                {value}
              </p>
              {mark ? <span class="chip">{mark}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
      <p class="ways">
        <a class="btn line" href={href(place, path)}>
          {registrationTexts[place.lang].change}
        </a>
      </p>
    </section>
  );
}
