import type { Actor } from '../../kernel/actor.ts';
import { slugOf } from '../../kernel/ids.ts';
import { type OpenEmail, waitingEmail } from '../../modules/accounts/index.ts';
import { loadOrganization, type Organization } from '../../modules/organizations/index.ts';
import { mayCorrectOrganization } from '../../modules/organizations/organization.access.ts';
import { newKey } from '../../platform/random.ts';
import { reading, type Tx } from '../../platform/transaction.ts';
import { EmailWaiting } from '../accounts/email-waiting.view.tsx';
import { RegisteredSteps, registeredAs } from '../accounts/registered.view.tsx';
import { organizationTexts } from '../organizations/organization.texts.ts';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Visit } from '../visit.ts';
import { firstThingTexts } from './first-things.texts.ts';

/** The companies of this person that cannot order yet, or any more. */
export async function stoppedClients(tx: Tx, { seats }: Actor): Promise<Organization[]> {
  const standing: Organization[] = [];
  for (const { organizationId } of seats) standing.push(await loadOrganization(tx, organizationId));
  return standing.filter(({ kind, state }) => kind === 'client' && state !== 'checked');
}

/** What somebody has to know before anything else: a company that cannot order yet or any more, a mail to open. */
export async function firstThings(visit: Visit, standing: readonly Organization[]) {
  const { personId } = visit.actor;
  if (!personId) return null;
  const email = await reading(visit.region.id, (tx) => waitingEmail(tx, personId));
  const registered = registeredAs(visit.query);
  return (
    <>
      {registered ? <RegisteredSteps place={visit} as={registered} mailWaits={email !== null} /> : null}
      <FirstThings visit={visit} standing={standing} email={email} />
    </>
  );
}

function FirstThings(props: {
  readonly visit: Visit;
  readonly standing: readonly Organization[];
  readonly email: OpenEmail | null;
}) {
  const { visit, standing, email } = props;
  return (
    <>
      {standing.map((organization) => (
        <Standing key={organization.id} visit={visit} organization={organization} />
      ))}
      {email ? <EmailWaiting place={visit} email={email} formKey={newKey()} /> : null}
    </>
  );
}

function Standing({ visit, organization }: { readonly visit: Visit; readonly organization: Organization }) {
  const { id, name, state, checkNote, suspensionReason } = organization;
  const t = firstThingTexts[visit.lang];
  const words = organizationTexts[visit.lang];
  const path = `/organizations/${slugOf('organization', id)}`;
  const said = state === 'returned' ? checkNote : state === 'suspended' ? suspensionReason : null;
  return (
    <section class="next">
      <p class="small">{name}</p>
      <h2>{state === 'registered' ? t.checking : state === 'returned' ? words.returned : words.suspended}</h2>
      <p>{state === 'registered' ? t.meanwhile : state === 'returned' ? t.untilThen : words.suspendedWhat}</p>
      {said ? (
        <p class="typed" {...typedIn(visit.lang)}>
          {said}
        </p>
      ) : null}
      {state === 'returned' && mayCorrectOrganization(visit.actor, organization) ? (
        <a class="btn" href={href(visit, `${path}/registration`)}>
          {words.correct}
        </a>
      ) : (
        <a href={href(visit, path)}>{t.see}</a>
      )}
    </section>
  );
}
