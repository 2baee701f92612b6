import type { ComponentChildren } from 'preact';
import { slugOf } from '../../kernel/ids.ts';
import { addDays, type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { Draft, DraftKind } from '../../modules/accounts/index.ts';
import type { ContractRow } from '../../modules/contracts/index.ts';
import type { OwnProposal } from '../../modules/jobs/index.ts';
import type { Invitation } from '../../modules/organizations/index.ts';
import type { PayoutOfWorker, RefundOnPage } from '../../modules/settlement/index.ts';
import { ContractRows } from '../contracts/list.view.tsx';
import { OwnProposals } from '../jobs/own-proposals.view.tsx';
import { Suitable, type SuitableProps } from '../jobs/suitable.view.tsx';
import { organizationTexts } from '../organizations/organization.texts.ts';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import type { Action } from './actions.ts';
import { Actions } from './actions.view.tsx';
import { Earned } from './earned.view.tsx';
import { homeTexts } from './home.texts.ts';
import { RefundsDue } from './refunds-due.view.tsx';

export interface WayOn {
  readonly path: string;
  readonly label: string;
}

interface Props {
  readonly place: Place;
  readonly name: string;
  readonly now: Date;
  readonly today: LocalDate;
  /** What stands above everything: an organisation that may not order, a mail to open. */
  readonly first: ComponentChildren;
  readonly signOutKey: string;
  readonly actions: readonly Action[];
  /** What this person works on, and what their clients have ordered, as far as it is under way. */
  readonly working: readonly ContractRow[];
  readonly ordered: readonly ContractRow[];
  /** Pay that is still to come, and what came lately. */
  readonly earned: readonly PayoutOfWorker[];
  /** What still comes back to their organisations. */
  readonly refunds: readonly RefundOnPage[];
  readonly invitations: readonly Invitation[];
  readonly ways: readonly WayOn[];
  /** null for who is no worker. */
  readonly proposals: readonly OwnProposal[] | null;
  /** Open postings that suit them; null for who is no worker. */
  readonly suitable: Omit<SuitableProps, 'place' | 'today'> | null;
  readonly isNew: boolean;
  /** A company of theirs cannot order yet, or any more: what to do about it stands first, and nothing is proposed beside it. */
  readonly isStopped: boolean;
  /** Registrations that were begun and not sent. */
  readonly drafts: readonly (Draft & { readonly kind: DraftKind })[];
}

export function HomeView(props: Props) {
  const { place, name, today, actions, earned, working, ordered, invitations, ways, proposals } = props;
  const { isNew, drafts, isStopped } = props;
  const isInvited = invitations.length > 0;
  const t = homeTexts[place.lang];
  return (
    <>
      <p class="small">{t.title}</p>
      <h1 {...typedIn(place.lang)}>{t.hello(name)}</h1>
      {props.first}
      <Invitations place={place} invitations={invitations} />
      <Drafts place={place} drafts={drafts} />
      {isNew && drafts.length === 0 && !isInvited ? <Join place={place} /> : null}
      {!isNew && !isInvited && !isStopped && actions.length === 0 ? (
        <NothingToDo place={place} ways={ways} />
      ) : null}
      <Actions place={place} today={today} actions={actions} />
      <Earned place={place} payouts={earned} />
      {working.length > 0 ? <ContractRows place={place} side="worker" contracts={working} /> : null}
      {ordered.length > 0 ? <ContractRows place={place} side="client" contracts={ordered} /> : null}
      <RefundsDue place={place} now={props.now} refunds={props.refunds} />
      {isNew && drafts.length === 0 && isInvited ? <JoinBeside place={place} /> : null}
      {props.suitable ? <Suitable place={place} today={today} {...props.suitable} /> : null}
      {proposals ? <Proposals place={place} today={today} proposals={proposals} /> : null}
      <h2>{t.more}</h2>
      <ul class="ways-on">
        {ways.map((way) => (
          <li key={way.path}>
            <a href={href(place, way.path)}>{way.label}</a>
          </li>
        ))}
      </ul>
      <form method="post" action={href(place, '/sign-out')}>
        <input type="hidden" name="key" value={props.signOutKey} />
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
  return (
    <>
      {invitations.map(({ organizationId, name, role }) => (
        <section class="next" key={organizationId}>
          <p class="small">{t.invitations}</p>
          <h2>{t.invitedAs(name, roleName[role])}</h2>
          <a class="btn" href={href(place, `/invitations/${slugOf('organization', organizationId)}`)}>
            {t.answerInvitation}
          </a>
        </section>
      ))}
    </>
  );
}

/** Who was invited may still join in their own name: quietly, since the invitation needs none of it. */
function JoinBeside({ place }: { readonly place: Place }) {
  const t = homeTexts[place.lang];
  return (
    <section>
      <h2>{t.joinOtherwise}</h2>
      <ul class="ways-on">
        <li>
          <a href={href(place, '/workers/new')}>{t.joinAsWorker}</a>
        </li>
        <li>
          <a href={href(place, '/organizations/new')}>{t.joinAsCompany}</a>
        </li>
      </ul>
    </section>
  );
}

/** Nothing waits: what one may do instead, by what one is here. */
function NothingToDo({ place, ways }: Pick<Props, 'place' | 'ways'>) {
  const t = homeTexts[place.lang];
  const works = ways.some(({ path }) => path === '/profile');
  const orders = ways.some(({ path }) => path === '/orders');
  return (
    <section class="next">
      <p class="small">{t.next}</p>
      <h2>{t.nothing}</h2>
      {works ? (
        <>
          <p>{t.nothingForWorker}</p>
          <a class="btn" href={href(place, '/jobs')}>
            {t.findWork}
          </a>
        </>
      ) : orders ? (
        <>
          <p>{t.nothingForClient}</p>
          <a class="btn" href={href(place, '/orders')}>
            {t.order}
          </a>
        </>
      ) : (
        <p>{t.nothingForStaff}</p>
      )}
    </section>
  );
}

/** What was begun and not sent, with how far it is. */
function Drafts({ place, drafts }: { readonly place: Place; readonly drafts: Props['drafts'] }) {
  const t = homeTexts[place.lang];
  const path = { worker: '/workers/new', organization: '/organizations/new' } as const;
  return (
    <>
      {drafts.map(({ kind, done }) => (
        <section class="next" key={kind}>
          <p class="small">{t.next}</p>
          <h2>{t.begun[kind]}</h2>
          <p>{t.howFar(done.length + 1, 4)}</p>
          <a class="btn" href={href(place, path[kind])}>
            {t.goOn}
          </a>
        </section>
      ))}
    </>
  );
}

function Join({ place }: { readonly place: Place }) {
  const t = homeTexts[place.lang];
  return (
    <section class="next">
      <p class="small">{t.next}</p>
      <h2>{t.join}</h2>
      <a class="btn" href={href(place, '/workers/new')}>
        {t.joinAsWorker}
      </a>
      <a class="btn line" href={href(place, '/organizations/new')}>
        {t.joinAsCompany}
      </a>
      <p>{t.colleague}</p>
    </section>
  );
}

/** It waits for its answer, or had it within the last thirty days. */
function isOfInterest({ state, decidedAt }: OwnProposal, today: LocalDate): boolean {
  if (state === 'withdrawn') return false;
  return decidedAt === null || tokyoDateOf(decidedAt) >= addDays(today, -30);
}

function Proposals({
  place,
  today,
  proposals,
}: Pick<Props, 'place' | 'today'> & { readonly proposals: readonly OwnProposal[] }) {
  const t = homeTexts[place.lang];
  const [fresh, old] = [true, false].map((wanted) =>
    proposals.filter((proposal) => isOfInterest(proposal, today) === wanted),
  ) as [OwnProposal[], OwnProposal[]];
  return (
    <section>
      <h2>{t.myProposals}</h2>
      {fresh.length === 0 ? (
        <p class="empty">
          {proposals.length === 0 ? t.noProposals : t.noneWaits}{' '}
          <a href={href(place, '/jobs')}>{t.findWork}</a>
        </p>
      ) : (
        <OwnProposals place={place} today={today} proposals={fresh} />
      )}
      {old.length > 0 ? (
        <details>
          <summary>{t.oldProposals(old.length)}</summary>
          <OwnProposals place={place} today={today} proposals={old} />
        </details>
      ) : null}
    </section>
  );
}
