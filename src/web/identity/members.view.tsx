import { slugOf } from '../../kernel/ids.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import type { MemberRow } from '../../modules/identity/index.ts';
import { href, type Place } from '../visit.ts';
import { membersTexts } from './members.texts.ts';

interface Props {
  readonly place: Place;
  readonly search: string;
  readonly members: readonly MemberRow[];
}

export function MembersView({ place, search, members }: Props) {
  const t = membersTexts[place.lang];
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <form method="get" class="form no-print">
        <div class="field">
          <label for="q">{t.search}</label>
          <input id="q" name="q" type="search" value={search} />
        </div>
        <p class="ways">
          <button class="btn" type="submit">
            {t.searchButton}
          </button>
        </p>
      </form>
      <p class="small no-print">
        {t.newStaff} <a href={href(place, '/join')}>{t.join}</a>
      </p>
      <p class="list-head">{members.length === 0 ? t.none : t.count(members.length)}</p>
      <ul class="rows">
        {members.map((member) => (
          <Row key={member.personId} place={place} member={member} />
        ))}
      </ul>
    </>
  );
}

function Row({ place, member }: { readonly place: Place; readonly member: MemberRow }) {
  return (
    <li>
      <div>
        <h2>
          <a href={href(place, `/members/${slugOf('person', member.personId)}`)}>{member.displayName}</a>
        </h2>
        <p class="small">
          {member.loginName}　{member.email}
        </p>
      </div>
      <Tags place={place} member={member} />
    </li>
  );
}

function Tags({ place, member }: { readonly place: Place; readonly member: MemberRow }) {
  const t = membersTexts[place.lang];
  return (
    <p class="tags">
      {member.state === 'active' ? null : <span class="chip warm">{t.states[member.state]}</span>}
      {member.roles.map((role) => (
        <span class="chip" key={role}>
          {t.role[role]}
        </span>
      ))}
    </p>
  );
}

/** One member's facts; what may be done with them stands below, in the page. */
export function MemberFacts({ place, member }: { readonly place: Place; readonly member: MemberRow }) {
  const t = membersTexts[place.lang];
  const facts = [
    [t.login, member.loginName],
    [t.email, member.email ?? '—'],
    [t.joined, writeDate(tokyoDateOf(member.joinedAt), place.lang)],
    [t.state, t.states[member.state]],
    ...(member.suspensionReason ? [[t.labels.reason, member.suspensionReason]] : []),
    [t.roles, member.roles.map((role) => t.role[role]).join('、') || t.noRoles],
  ];
  return (
    <dl class="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
