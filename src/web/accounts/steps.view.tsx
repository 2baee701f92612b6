import type { ComponentChildren } from 'preact';
import { Form, type FormWords } from '../parts/form.view.tsx';
import { href, type Place } from '../visit.ts';
import { stepsTexts } from './steps.texts.ts';

/** One stop of the road: where it is, what it is called, and whether it was sent complete. */
export interface Stop {
  readonly path: string;
  readonly name: string;
  readonly done: boolean;
}

interface RoadProps {
  readonly place: Place;
  readonly stops: readonly Stop[];
  /** Where the reader is, from 0. */
  readonly now: number;
}

/** How far a registration is; what was done can be opened again. */
export function Road({ place, stops, now }: RoadProps) {
  const t = stepsTexts[place.lang];
  return (
    <nav class="road" aria-label={t.road}>
      <p class="small">{t.place(now + 1, stops.length)}</p>
      <ol>
        {stops.map(({ path, name, done }, number) => (
          <li key={path} class={done ? 'done' : ''} {...(number === now ? { 'aria-current': 'step' } : {})}>
            {number !== now && done && number > 0 ? <a href={href(place, path)}>{name}</a> : name}
            {done && number !== now ? <span class="small">{t.done}</span> : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A step's form: its fields, the button that goes on, and those that keep what is half filled in. */
export function StepForm<Name extends string>(props: {
  readonly words: FormWords<Name>;
  readonly isFirst: boolean;
  readonly children: ComponentChildren;
}) {
  const { words, isFirst, children } = props;
  const t = stepsTexts[words.lang];
  return (
    <Form words={words} submit={t.next} consequence={t.saved}>
      {children}
      <p class="ways">
        {isFirst ? null : (
          <button class="btn quiet" type="submit" name="intent" value="back" formnovalidate>
            {t.back}
          </button>
        )}
        <button class="btn quiet" type="submit" name="intent" value="later" formnovalidate>
          {t.later}
        </button>
      </p>
    </Form>
  );
}
