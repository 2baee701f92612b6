import { type OrganizationId, slugOf } from '../../kernel/ids.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { MemberRow, WaitingMail } from '../../modules/organizations/index.ts';
import { href, type Place } from '../visit.ts';
import { invitationTexts } from './invitation.texts.ts';
import { organizationTexts } from './organization.texts.ts';

interface Props {
  readonly place: Place;
  readonly organizationId: OrganizationId;
  readonly members: readonly MemberRow[];
  readonly manages: boolean;
}

export function MemberRows({ place, organizationId, members, manages }: Props) {
  const t = organizationTexts[place.lang];
  const at = `/organizations/${slugOf('organization', organizationId)}/members`;
  const limit = ({ role, approvalLimit }: MemberRow) => {
    if (role !== 'clientApprover') return '';
    return approvalLimit === null ? t.member.noLimit : t.member.upTo(writeYen(approvalLimit));
  };
  return (
    <ul class="rows">
      {members.map((member) => (
        <li key={member.personId}>
          <div>
            <h2>{member.displayName}</h2>
            <p class="tags">
              <span class="chip">{t.role[member.role]}</span>
              <span class="small num">{limit(member)}</span>
            </p>
            <p class="small">
              {member.accepted ? `${member.loginName}　／　` : ''}
              {(member.accepted ? t.member.joined : t.member.invited)(
                writeDate(tokyoDateOf(member.joinedAt), place.lang),
              )}
            </p>
          </div>
          {manages ? (
            <p>
              <a class="btn quiet" href={href(place, `${at}/${slugOf('person', member.personId)}`)}>
                {t.member.change}
              </a>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Mails that nobody has answered; whoever reads them is not known here. */
export function WaitingMails(props: {
  readonly place: Place;
  readonly organizationId: OrganizationId;
  readonly mails: readonly WaitingMail[];
  readonly manages: boolean;
}) {
  const { place, organizationId, mails, manages } = props;
  const t = invitationTexts[place.lang];
  const at = `/organizations/${slugOf('organization', organizationId)}/invitations`;
  if (mails.length === 0) return null;
  return (
    <section>
      <h2>{t.sent}</h2>
      <ul class="rows">
        {mails.map(({ id, email, role, sentAt }) => (
          <li key={id}>
            <div>
              <h3>{email}</h3>
              <p class="tags">
                <span class="chip">{organizationTexts[place.lang].role[role]}</span>
              </p>
              <p class="small">{t.sentOn(writeDate(tokyoDateOf(sentAt), place.lang))}</p>
            </div>
            {manages ? (
              <p>
                <a
                  class="btn quiet"
                  href={href(place, `${at}/${slugOf('mailInvitation', id)}/removal`)}
                  aria-label={t.takeBackOf(email)}
                >
                  {t.takeBack}
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
