import type { ComponentChildren } from 'preact';
import { workCategories } from '../../kernel/work-categories.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { JobContent } from '../../modules/jobs/content.rules.ts';
import { isPaidBelow } from '../../modules/jobs/finding.rules.ts';
import { hoursField } from '../../modules/jobs/job.forms.ts';
import { employmentSigns, totalOf, workplaces, yenPerHour } from '../../modules/jobs/job.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { typedRows, typedText, typedTexts } from '../form-state.ts';
import { Checkboxes, Radios, Remark, Select, TextArea, TextInput, Tick } from '../parts/fields.view.tsx';
import { Form, type FormWords } from '../parts/form.view.tsx';
import { SkillBoxes } from '../parts/skills.view.tsx';
import { TypedWithin } from '../parts/typed.view.tsx';
import type { Place } from '../visit.ts';
import { WeekGrid } from '../workers/availability-form.view.tsx';
import { EmploymentNote } from './employment.view.tsx';
import { jobFormTexts } from './job-form.texts.ts';
import { jobLifeTexts } from './job-life.texts.ts';
import { usualTexts } from './usual.texts.ts';
import { type Reference, type Usual, UsualPay, withSource } from './usual.view.tsx';

type Name = keyof typeof jobFormTexts.ja.labels;
type Words = FormWords<Name>;

interface Props {
  readonly place: Place;
  readonly words: Words;
  /** For a new posting: the organisations that the person may draft for. */
  readonly organizations?: readonly { readonly value: string; readonly label: string }[];
  /** What is saved already, and what such work pays here, for the reward per hour. */
  readonly saved?: Pick<JobContent, 'milestones' | 'expectedHours'> | undefined;
  readonly usual: Usual;
  /** What stands above its fields. */
  readonly children?: ComponentChildren;
}

/** The one form of a posting, for drafting and for changing it. */
export function JobForm({ place, words, organizations, saved, usual, children }: Props) {
  const t = jobFormTexts[words.lang];
  return (
    <Form words={words} submit={t.save} consequence={t.saveThen}>
      {children}
      <div class="save-early">
        <p class="small">{t.saveEarly}</p>
        <button class="btn line" type="submit">
          {t.save}
        </button>
      </div>
      <Section words={words} name="work">
        {organizations ? <Select words={words} name="organization" choices={organizations} /> : null}
        <TextInput words={words} name="title" />
        <Select
          words={words}
          name="category"
          choices={workCategories.map((category) => ({ value: category.code, label: category[words.lang] }))}
        />
        <TextArea words={words} name="description" rows={8} />
        <details open={typedTexts(words.form, 'skills').length > 0 || words.form.problems.has('skills')}>
          <summary>{jobLifeTexts[words.lang].skillsAsked}</summary>
          <SkillBoxes words={words} />
        </details>
      </Section>
      <Section words={words} name="result">
        <TextArea words={words} name="sampleResult" rows={3} optional />
        <TextInput words={words} name="deliverableFormat" optional />
        <TextArea words={words} name="acceptanceCriteria" rows={3} />
        <TextInput words={words} name="revisionsIncluded" inputmode="numeric" width="short" />
      </Section>
      <PlaceAndTime words={words} />
      <Money place={place} words={words} saved={saved} usual={usual} />
      <Section words={words} name="promises">
        <TextArea words={words} name="expenseHandling" rows={2} />
        <TextArea words={words} name="ipHandling" rows={2} />
        <TextInput words={words} name="deliveryPlace" />
        <TextInput words={words} name="contact" />
        <Tick words={words} name="proposalsProtected" />
      </Section>
      <People place={place} words={words} />
    </Form>
  );
}

function Section(props: {
  readonly words: Words;
  readonly name: keyof typeof jobFormTexts.ja.sections;
  readonly children: ComponentChildren;
}) {
  const [title, about] = jobFormTexts[props.words.lang].sections[props.name];
  return (
    <fieldset class="part">
      <legend>{title}</legend>
      <p class="about">{about}</p>
      {props.children}
    </fieldset>
  );
}

/** Most work has no place and no times: these are opened where it has. */
function PlaceAndTime({ words }: Pick<Props, 'words'>) {
  const t = jobLifeTexts[words.lang];
  return (
    <Section words={words} name="place">
      <Radios
        words={words}
        name="workplace"
        choices={workplaces.map((value) => ({ value, label: t.workplaces[value] }))}
      />
      <TextInput words={words} name="workArea" optional={jobFormTexts[words.lang].ifOnSite} />
      <details open={typedTexts(words.form, 'weekTimes').length > 0}>
        <summary>{t.whenNeeded}</summary>
        <WeekGrid words={words} optional />
      </details>
    </Section>
  );
}

function Money({ place, words, saved, usual }: Pick<Props, 'place' | 'words' | 'saved' | 'usual'>) {
  const { reference } = usual;
  const category = typedText(words.form, 'category');
  const hours = hoursField.safeParse(typedText(words.form, 'expectedHours'));
  const t = jobFormTexts[words.lang];
  const kinds = Object.entries(t.withholding).map(([value, label]) => ({ value, label }));
  return (
    <Section words={words} name="money">
      <UsualPay
        place={place}
        usual={usual}
        category={category}
        posting={{ hours: hours.success ? hours.data : null, perHour: null }}
      >
        <ShowUsual lang={words.lang} isChosen={category !== ''} />
      </UsualPay>
      <Parts words={words} />
      <TextInput words={words} name="deliveryDue" type="date" width="medium" />
      <TextInput words={words} name="applicationDeadline" type="date" width="medium" />
      <TextInput words={words} name="expectedHours" inputmode="numeric" width="short" unit={t.hours} />
      {saved ? <PayPerHour lang={words.lang} job={saved} reference={reference} /> : null}
      {reference ? <TextArea words={words} name="lowPayReason" rows={2} optional /> : null}
      <Select words={words} name="withholdingKind" choices={kinds} optional />
    </Section>
  );
}

/** Without JavaScript: the form as it is typed, drawn again with what the chosen kind of work paid. */
function ShowUsual({ lang, isChosen }: { readonly lang: Lang; readonly isChosen: boolean }) {
  const t = usualTexts[lang];
  return (
    <>
      {isChosen ? null : <p class="small">{t.notChosen}</p>}
      <button class="btn quiet" type="submit" name="intent" value="preview" formnovalidate>
        {t.show}
      </button>
    </>
  );
}

/** The reward per hour of what is saved, with a gentle word where it is below the region's reference. */
export function PayPerHour(props: {
  readonly lang: 'ja' | 'en';
  readonly job: Pick<JobContent, 'milestones' | 'expectedHours'>;
  readonly reference: Reference | null;
}) {
  const { job, reference } = props;
  const t = jobFormTexts[props.lang];
  const total = totalOf(job.milestones);
  if (total === 0n || job.expectedHours === null) return null;
  const isLow = reference !== null && isPaidBelow(job, reference.amount);
  return (
    <div class={isLow ? 'notice warm' : 'small'}>
      <p class="num">{t.perHour(writeYen(yenPerHour(total, job.expectedHours)))}</p>
      {isLow ? (
        <p>
          <TypedWithin lang={props.lang} line={withSource(reference, props.lang, t.lowPay)} />
        </p>
      ) : null}
    </div>
  );
}

function People({ place, words }: Pick<Props, 'place' | 'words'>) {
  const t = jobFormTexts[words.lang];
  const engagements = Object.entries(t.engagement).map(([value, label]) => ({ value, label }));
  const signs = Object.entries(t.signs).map(([value, label]) => ({ value, label }));
  const typed = typedTexts(words.form, 'employmentSigns');
  return (
    <Section words={words} name="people">
      <Radios words={words} name="engagementModel" choices={engagements} />
      <TextInput words={words} name="originalOrderer" optional />
      <Checkboxes words={words} name="employmentSigns" choices={signs} optional={false} />
      <EmploymentNote place={place} signs={employmentSigns.filter((sign) => typed.includes(sign))} />
      <TextArea words={words} name="applicantQuestions" rows={3} optional />
      <Tick words={words} name="phoneEnough" />
      <Tick words={words} name="beginnersWelcome" />
    </Section>
  );
}

/** As many parts as were typed, at least one; more by a button that needs no JavaScript. */
export function Parts({ words }: { readonly words: Words }) {
  const t = jobFormTexts[words.lang];
  const rows = Math.max(1, typedRows(words.form, 'milestones'));
  return (
    <div class="rows-input" id="milestones" tabIndex={-1}>
      <p class="hint">{t.hints.milestones}</p>
      <Remark words={words} name="milestones" />
      {Array.from({ length: rows }, (_, row) => (
        <fieldset class="row-input" key={row}>
          <legend>{rows > 1 ? t.rowTitle(row + 1) : t.onePart}</legend>
          <TextInput words={words} name="milestones.title" row={row} />
          <TextInput
            words={words}
            name="milestones.reward"
            row={row}
            inputmode="numeric"
            width="medium"
            unit={t.yen}
          />
          {rows > 1 ? (
            <TextInput words={words} name="milestones.dueOn" row={row} type="date" width="medium" />
          ) : null}
        </fieldset>
      ))}
      <button class="btn quiet" type="submit" name="intent" value="more:milestones" formnovalidate>
        {t.moreRows}
      </button>
    </div>
  );
}
