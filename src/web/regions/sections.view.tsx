import { CordStep } from '../parts/cord.view.tsx';

/** A chapter of a page that only tells: sentences, and what is counted up under them. */
export interface Section {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly items?: readonly string[];
}

export interface Step {
  readonly title: string;
  readonly text: string;
}

export function Sections({ sections }: { readonly sections: readonly Section[] }) {
  return (
    <>
      {sections.map(({ title, sentences, items = [] }) => (
        <section key={title}>
          <h2>{title}</h2>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {items.length === 0 ? null : (
            <ul class="bullets">
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}

/** What happens in which order, on the cord. */
export function StepsOnCord({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol class="cordline">
      {steps.map(({ title, text }) => (
        <CordStep key={title} state="done" title={title}>
          {text}
        </CordStep>
      ))}
    </ol>
  );
}
