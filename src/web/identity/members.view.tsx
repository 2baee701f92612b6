import type { PersonId } from '../../kernel/ids.ts';
import { slugOf } from '../../kernel/ids.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import type { MemberRow } from '../../modules/identity/index.ts';
import { Typed } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { membersTexts } from './members.texts.ts';

/** Whom an officer looks for. */
export const groups = ['worker', 'company', 'staff', 'suspended'] as const;
export type MemberGroup = (typeof groups)[number];

interface Props {
  readonly place: Place;
  readonly search: string;
  readonly group: MemberGroup | null;
  readonly members: readonly MemberRow[];
  /** The companies for which somebody sits. */
  readonly companies: ReadonlyMap<PersonId, readonly string[]>;
}

export function MembersView({ place, search, group, members, companies }: Props) {
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
        <div class="field">
          <label for="who">{t.who}</label>
          <select id="who" name="who">
            <option value="">{t.everybody}</option>
            {groups.map((one) => (
              <option key={one} value={one} selected={one === group}>
                {t.groups[one]}
              </option>
            ))}
          </select>
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
          <Row
            key={member.personId}
            place={place}
            member={member}
            companies={companies.get(member.personId) ?? []}
          />
        ))}
      </ul>
    </>
  );
}

function Row(props: {
  readonly place: Place;
  readonly member: MemberRow;
  readonly companies: readonly string[];
}) {
  const { place, member, companies } = props;
  const t = membersTexts[place.lang];
  return (
    <li>
      <div>
        <h2>
          <a href={href(place, `/members/${slugOf('person', member.personId)}`)}>{member.displayName}</a>
        </h2>
        <p class="small">
          {member.loginName}　{member.email}
        </p>
        {companies.length > 0 ? (
          <p class="small">
            {t.company}
            <Typed lang={place.lang}>{companies.join('、')}</Typed>
          </p>
        ) : null}
        <p class="small num">{t.since(writeDate(tokyoDateOf(member.joinedAt), place.lang))}</p>
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
