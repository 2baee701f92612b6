import { slugOf } from '../../kernel/ids.ts';
import type { ProposalRow } from '../../modules/jobs/index.ts';
import type { Invitation } from '../../modules/organizations/index.ts';
import { jobTexts } from '../jobs/job.texts.ts';
import { organizationTexts } from '../organizations/organization.texts.ts';
import { href, type Place } from '../visit.ts';
import { homeTexts } from './home.texts.ts';
import type { NextThing } from './next-things.ts';

export interface WayOn {
  readonly path: string;
  readonly label: string;
}

interface Props {
  readonly place: Place;
  readonly name: string;
  readonly things: readonly NextThing[];
  readonly invitations: readonly Invitation[];
  readonly ways: readonly WayOn[];
  /** null for who is no worker. */
  readonly proposals: readonly ProposalRow[] | null;
  readonly isNew: boolean;
  readonly signOutKey: string;
}

export function HomeView({ place, name, things, invitations, ways, proposals, isNew, signOutKey }: Props) {
  const t = homeTexts[place.lang];
  return (
    <>
      <p class="small">{t.title}</p>
      <h1>{t.hello(name)}</h1>
      <section class="next">
        <h2>{t.next}</h2>
        {isNew ? <Join place={place} /> : <Things place={place} things={things} />}
      </section>
      <Invitations place={place} invitations={invitations} />
      {proposals ? <Proposals place={place} proposals={proposals} /> : null}
      <h2>{t.more}</h2>
      <ul class="ways-on">
        {ways.map((way) => (
          <li key={way.path}>
            <a href={href(place, way.path)}>{way.label}</a>
          </li>
        ))}
      </ul>
      <form method="post" action={href(place, '/sign-out')}>
        <input type="hidden" name="key" value={signOutKey} />
        <button class="btn quiet" type="submit">
          {t.signOut}
        </button>
      </form>
    </>
  );
}

function Invitations({
  place,
  invitations,
}: {
  readonly place: Place;
  readonly invitations: readonly Invitation[];
}) {
  const t = homeTexts[place.lang];
  const { role: roleName } = organizationTexts[place.lang];
  if (invitations.length === 0) return null;
  return (
    <section>
      <h2>{t.invitations}</h2>
      <ul class="ways-on">
        {invitations.map(({ organizationId, name, role }) => (
          <li key={organizationId}>
            <a href={href(place, `/invitations/${slugOf('organization', organizationId)}`)}>
              {t.invitedAs(name, roleName[role])}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first is the one filled button; the others follow as links. */
function Things({ place, things }: { readonly place: Place; readonly things: readonly NextThing[] }) {
  const t = homeTexts[place.lang];
  const words = ({ what, count }: NextThing) => (what === 'noBankAccount' ? t.noBankAccount : t[what](count));
  const [first, ...others] = things;
  if (!first) return <p>{t.nothing}</p>;
  return (
    <>
      <a class="btn" href={href(place, first.path)}>
        {words(first)}
      </a>
      <ul class="ways-on">
        {others.map((thing) => (
          <li key={thing.what}>
            <a href={href(place, thing.path)}>{words(thing)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Join({ place }: { readonly place: Place }) {
  const t = homeTexts[place.lang];
  return (
    <>
      <p>{t.join}</p>
      <a class="btn" href={href(place, '/workers/new')}>
        {t.joinAsWorker}
      </a>
      <a class="btn line" href={href(place, '/organizations/new')}>
        {t.joinAsCompany}
      </a>
    </>
  );
}

function Proposals({
  place,
  proposals,
}: {
  readonly place: Place;
  readonly proposals: readonly ProposalRow[];
}) {
  const t = homeTexts[place.lang];
  const words = jobTexts[place.lang];
  return (
    <section>
      <h2>{t.myProposals}</h2>
      {proposals.length === 0 ? (
        <p class="empty">
          {t.noProposals} <a href={href(place, '/jobs')}>{t.findWork}</a>
        </p>
      ) : null}
      <ul class="rows">
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <div>
              <h3>
                <a href={href(place, `/jobs/${slugOf('job', proposal.jobId)}`)}>{proposal.jobTitle}</a>
              </h3>
              <span class="chip">{words.proposalState[proposal.state]}</span>
            </div>
            {proposal.state === 'submitted' ? (
              <a href={href(place, `/proposals/${slugOf('proposal', proposal.id)}/withdrawal`)}>
                {t.withdraw}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
