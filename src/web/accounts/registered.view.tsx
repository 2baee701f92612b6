import type { Place } from '../visit.ts';
import { registeredTexts } from './registered.texts.ts';

type Registered = 'person' | 'worker' | 'company';

/** What the address says that somebody has just registered as; null on every other visit. */
export function registeredAs(query: URLSearchParams): Registered | null {
  const said = query.get('registered');
  return said === 'person' || said === 'worker' || said === 'company' ? said : null;
}

/** That the registration is done, and what comes in order: who does it, and what waits for whom. */
export function RegisteredSteps(props: {
  readonly place: Place;
  readonly as: Registered;
  /** A mail was sent to confirm their address, and has not been opened. */
  readonly mailWaits: boolean;
}) {
  const { place, as, mailWaits } = props;
  const t = registeredTexts[place.lang];
  const { title, steps } = t[as];
  return (
    <section aria-labelledby="registered">
      <div role="status">
        <h2 id="registered">{title}</h2>
      </div>
      <p>{t.next}</p>
      <ol class="steps">
        {[...(mailWaits ? [t.mail] : []), ...steps].map((step) => (
          <li key={step.title}>
            <h3>{step.title}</h3>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
