import { slugOf } from '../../kernel/ids.ts';
import { allowToSee } from '../../kernel/result.ts';
import { addColleague, memberRows, waitingMails } from '../../modules/organizations/index.ts';
import { mayManageMembers, maySeeMembers } from '../../modules/organizations/organization.access.ts';
import { newMemberForm } from '../../modules/organizations/organization.forms.ts';
import { config } from '../../platform/config.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { TextInput } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href } from '../visit.ts';
import { MemberFields } from './member-form.view.tsx';
import { MemberRows, WaitingMails } from './members.view.tsx';
import { organizationTexts } from './organization.texts.ts';
import { organizationIdOf, readOrganization } from './organization.tsx';
import { organizationRefusalText } from './refusal-text.ts';

/** Who belongs to the organisation; its approver adds others. */
export const membersPage = formPage({
  schema: newMemberForm,
  async draw(visit, form) {
    const t = organizationTexts[visit.lang];
    const organization = await readOrganization(visit);
    allowToSee(maySeeMembers(visit.actor, organization));
    const { members, mails } = await reading(visit.region.id, async (tx) => ({
      members: await memberRows(tx, organization.id),
      mails: await waitingMails(tx, organization.id),
    }));
    const manages = mayManageMembers(visit.actor, organization);
    const words = { form, lang: visit.lang, labels: t.member.labels, hints: t.member.hints };
    const body = (
      <>
        <p class="small">{organization.name}</p>
        <h1>{t.members}</h1>
        <p class="lead">{t.member.lead}</p>
        <MemberRows place={visit} organizationId={organization.id} members={members} manages={manages} />
        <WaitingMails place={visit} organizationId={organization.id} mails={mails} manages={manages} />
        {manages ? (
          <section>
            <h2>{t.member.add}</h2>
            <p>{t.member.addLead}</p>
            <p>
              {t.member.joinAt}{' '}
              <a href={href(visit, '/join')}>{`${config().baseUrl}${href(visit, '/join')}`}</a>
            </p>
            <Form words={words} submit={t.member.submitAdd}>
              <TextInput words={words} name="login" />
              <MemberFields words={words} />
            </Form>
          </section>
        ) : null}
      </>
    );
    return { title: t.members, body };
  },
  submit: (visit, command) =>
    addColleague(visit.actor, { ...command, organizationId: organizationIdOf(visit) }),
  refusals: organizationRefusalText,
  next: (_, { organizationId }) => `/organizations/${slugOf('organization', organizationId)}/members`,
});
