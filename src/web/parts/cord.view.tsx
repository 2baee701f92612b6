import type { ComponentChildren } from 'preact';

export type StepState = 'done' | 'now' | 'todo';

/** One step on the cord of a timeline: a knot, a ring or an empty circle before its words. */
export function CordStep(props: {
  readonly state: StepState;
  readonly title: string;
  readonly children?: ComponentChildren;
}) {
  const { state, title, children } = props;
  return (
    <li class={state} {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}>
      <Sign state={state} />
      <h3>{title}</h3>
      <p class="small num">{children}</p>
    </li>
  );
}

function Sign({ state }: { readonly state: StepState }) {
  return (
    <svg viewBox="0 0 29 29" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true">
      {state === 'done' ? (
        <>
          <path d="M4 14.5c0-5 4-7 7-7 5 0 6 5 7.5 7.5S21 21.5 25 21.5" />
          <path d="M4 14.5c0 5 4 7 7 7 5 0 6-5 7.5-7.5S21 7.5 25 7.5" />
        </>
      ) : null}
      {state === 'now' ? (
        <>
          <circle cx="14.5" cy="14.5" r="8" stroke-width="2.5" />
          <circle cx="14.5" cy="14.5" r="3" fill="currentColor" stroke="none" />
        </>
      ) : null}
      {state === 'todo' ? <circle cx="14.5" cy="14.5" r="7" /> : null}
    </svg>
  );
}
