import { slugOf } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { maySuspend } from '../../modules/accounts/account.access.ts';
import { changeMembership } from '../../modules/accounts/index.ts';
import { contractRows } from '../../modules/contracts/index.ts';
import { type MemberRow, memberOfRegion } from '../../modules/identity/index.ts';
import { mayManageMembers } from '../../modules/identity/membership.access.ts';
import { membershipForm } from '../../modules/identity/membership.forms.ts';
import { jobsOf } from '../../modules/jobs/index.ts';
import { companiesOfNobodyElse } from '../../modules/organizations/index.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import { LeavingBehind } from '../home/unheld.view.tsx';
import { reportBehind } from '../messages/report-behind.tsx';
import type { Drawn } from '../page.tsx';
import { TextArea, Tick } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href, type Visit } from '../visit.ts';
import { addressOf, leftBy, personIdOf } from './member.tsx';
import { membersTexts } from './members.texts.ts';
import { membershipRefusalText } from './refusal-text.ts';

/** Asks once before somebody is suspended or let in again, and says what that means. */
export const membershipPage = formPage({
  schema: membershipForm,
  draw,
  submit: (visit, command) => changeMembership(visit.actor, { ...command, personId: personIdOf(visit) }),
  refusals: membershipRefusalText,
  // An adviser has no list of members to go back to.
  next: (visit) =>
    reportBehind(visit) ??
    (mayManageMembers(visit.actor) ? `/members/${slugOf('person', personIdOf(visit))}` : '/home'),
});

async function draw(visit: Visit, form: FormState): Promise<Drawn> {
  const member = await suspendable(visit);
  const t = membersTexts[visit.lang];
  const ends = member.state === 'active';
  const title = (ends ? t.suspendTitle : t.resumeTitle)(member.displayName);
  const words = { form, lang: visit.lang, labels: t.labels, hints: ends ? t.hints : {} };
  const left = ends ? await leftBy(visit, member, []) : [];
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{ends ? t.suspendWhat : t.resumeWhat}</p>
      {ends ? <Open title={t.stopping.title} lines={await openThings(visit, member)} /> : null}
      <LeavingBehind lang={visit.lang} still={left} />
      <Form words={words} submit={ends ? t.suspend : t.resume} consequence={ends ? t.stopThen : t.resumeThen}>
        <input type="hidden" name="state" value={ends ? 'suspended' : 'active'} />
        <TextArea words={words} name="reason" rows={3} />
        {left.length > 0 ? <Tick words={words} name="leavesUnheld" /> : null}
      </Form>
      <Back visit={visit} />
    </>
  );
  return { title, body };
}

function Back({ visit }: { readonly visit: Visit }) {
  const t = membersTexts[visit.lang];
  const report = reportBehind(visit);
  if (!report && !mayManageMembers(visit.actor)) return null;
  return (
    <p class="ways">
      <a href={report ? href(visit, report) : addressOf(visit)}>{report ? t.backToReport : t.backToPerson}</a>
    </p>
  );
}

function Open({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul class="bullets">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** What of theirs goes on without them, in numbers. */
async function openThings(visit: Visit, { personId }: MemberRow): Promise<string[]> {
  const t = membersTexts[visit.lang];
  const { companies, jobs, orders, working } = await reading(visit.region.id, async (tx) => {
    const companies = await companiesOfNobodyElse(tx, personId);
    const organizations = companies.map(({ id }) => id);
    return {
      companies,
      jobs: (await jobsOf(tx, organizations)).filter(({ state }) => state === 'open' || state === 'in_check'),
      orders: (await contractRows(tx, { organizations })).filter(goesOn),
      working: (await contractRows(tx, { workerId: personId })).filter(goesOn),
    };
  });
  const names = companies.map(({ name }) => t.ownSide.quoted(name)).join(t.ownSide.and);
  const deposits = [...working, ...orders].filter(({ funded, delivered }) => funded + delivered > 0);
  const { stopping } = t;
  const lines = [
    working.length > 0 ? stopping.working(working.length) : '',
    companies.length > 0 ? stopping.alone(names) : '',
    jobs.length > 0 ? stopping.jobs(jobs.length) : '',
    orders.length > 0 ? stopping.orders(orders.length) : '',
    deposits.length > 0 ? stopping.deposits(deposits.length) : '',
  ].filter((line) => line !== '');
  return lines.length > 0 ? lines : [stopping.nothing];
}

function goesOn({ state }: { readonly state: string }): boolean {
  return state === 'offered' || state === 'agreed' || state === 'active';
}

/** An adviser finds nobody but those whom they may stop; what they see of them is their name. */
async function suspendable(visit: Visit): Promise<MemberRow> {
  const member = await reading(visit.region.id, (tx) => memberOfRegion(tx, personIdOf(visit)));
  if (!member || !maySuspend(visit.actor, member))
    throw mayManageMembers(visit.actor) ? new NotAllowed() : new NotFound();
  return member;
}
