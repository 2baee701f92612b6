import { type ContractId, slugOf } from '../../kernel/ids.ts';
import { writeDate } from '../../kernel/tokyo-date.ts';
import { addYen, writeYen, yen } from '../../kernel/yen.ts';
import type { Arrival, DepositNotice, DepositOnNotice } from '../../modules/settlement/index.ts';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { depositTexts } from './deposit.texts.ts';

interface Props {
  readonly place: Place;
  readonly contract: { readonly id: ContractId; readonly title: string };
  readonly notice: DepositNotice;
}

export function DepositNoticeView({ place, contract, notice }: Props) {
  const t = depositTexts[place.lang];
  const due = notice.deposits.filter((deposit) => deposit.state === 'announced');
  const toContract = href(place, `/contracts/${slugOf('contract', contract.id)}`);
  return (
    <article>
      <p class="small no-print">
        <a href={toContract}>{t.toContract}</a> ＞ {contract.title}
      </p>
      <h1>{t.notice}</h1>
      {notice.deposits.length === 0 ? <p class="empty">{t.noticeNone}</p> : null}
      {due.length > 0 ? (
        <section class="next">
          <p>{t.noticeLead(contract.title)}</p>
          {notice.payBy ? (
            <p>
              <b>{(notice.isOverdue ? t.payByPassed : t.payBy)(writeDate(notice.payBy, place.lang))}</b>
            </p>
          ) : null}
          {notice.isOverdue ? <p>{t.mayStillPay(place.region.phone)}</p> : null}
          {due.map((deposit) => (
            <Due
              key={deposit.id}
              place={place}
              deposit={deposit}
              several={notice.deposits.length > 1}
              arrival={notice.arrivals.find(({ milestoneId }) => milestoneId === deposit.milestoneId) ?? null}
            />
          ))}
          {due.length > 1 ? <Together place={place} due={due} arrivals={notice.arrivals} /> : null}
          <p>{t.referenceHow}</p>
          <p>{t.exact}</p>
          <p>{t.withoutReference}</p>
        </section>
      ) : null}
      {notice.deposits.length > 0 && due.length === 0 ? <p class="lead">{t.noticePaid}</p> : null}
      {due.length > 0 ? <Account place={place} notice={notice} /> : null}
      {notice.deposits.length > 0 ? <Made place={place} deposits={notice.deposits} /> : null}
    </article>
  );
}

/** What all of it comes to, and what becomes of it in one transfer: it funds nothing by itself, a person divides it. */
function Together(props: {
  readonly place: Place;
  readonly due: readonly DepositOnNotice[];
  readonly arrivals: readonly Arrival[];
}) {
  const { place, due, arrivals } = props;
  const t = depositTexts[place.lang];
  const missing = due.map(({ amount, milestoneId }) => {
    const own = arrivals.find((arrival) => arrival.milestoneId === milestoneId)?.own ?? yen(0n);
    return own < amount ? yen(amount - own) : yen(0n);
  });
  return (
    <>
      <p>
        <b>{t.together(due.length, writeYen(addYen(...missing)))}</b>
      </p>
      <p>{t.inOneTransfer}</p>
    </>
  );
}

interface OneProps {
  readonly place: Place;
  readonly deposit: DepositOnNotice;
  readonly several: boolean;
  /** What came for it and is not exactly it. */
  readonly arrival: Arrival | null;
}

function Due({ place, deposit, several, arrival }: OneProps) {
  const t = depositTexts[place.lang];
  // Of the client's own money alone: lines of two payers are never joined.
  const missing = yen(deposit.amount - (arrival?.own ?? 0n));
  const isPart = arrival !== null && missing > 0n && missing < deposit.amount;
  return (
    <div>
      {several ? <h3 {...typedIn(place.lang)}>{deposit.title}</h3> : null}
      <p>
        <span class="small">{isPart ? t.amountMissing : t.amount}</span>
        <br />
        <span class="figure num">{writeYen(isPart ? missing : deposit.amount)}</span>
      </p>
      <p>
        <span class="small">{t.reference}</span>
        <br />
        <span class="figure num">{deposit.reference}</span>
      </p>
      {arrival ? <Arrived place={place} deposit={deposit} arrival={arrival} /> : null}
    </div>
  );
}

/** What arrived and what is missing, in plain words; of other people's money no more than how much it is. */
function Arrived({
  place,
  deposit,
  arrival,
}: Pick<OneProps, 'place' | 'deposit'> & { readonly arrival: Arrival }) {
  const t = depositTexts[place.lang];
  const { own, others } = arrival;
  const missing = yen(deposit.amount - own);
  const came = writeYen(own);
  return (
    <>
      {own > 0n ? (
        <p>
          <b>{missing > 0n ? t.arrived(came, writeYen(missing)) : t.arrivedMore(came)}</b>
        </p>
      ) : null}
      {own > 0n && missing > 0n ? (
        <p>
          {t.asked(writeYen(deposit.amount))} {t.payRest}
        </p>
      ) : null}
      {others > 0n ? (
        <p>
          {t.arrivedOther(writeYen(others))} {missing > 0n ? <b>{t.callFirst(place.region.phone)}</b> : null}
        </p>
      ) : null}
    </>
  );
}

function Account({ place, notice: { account } }: Pick<Props, 'place' | 'notice'>) {
  const t = depositTexts[place.lang];
  if (!account) return <p class="empty">{t.noAccount}</p>;
  const facts: readonly (readonly [string, string])[] = [
    [t.accountFields.bank, `${account.bankName}（${account.bankCode}）`],
    [t.accountFields.branch, `${account.branchName}（${account.branchCode}）`],
    [t.accountFields.type, t.accountTypes[account.accountType]],
    [t.accountFields.number, account.number],
    [t.accountFields.holder, `${account.holderName}　${account.holderKana}`],
  ];
  return (
    <>
      <h2>{t.account}</h2>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="num">{value}</dd>
          </div>
        ))}
      </dl>
      <p>{t.noticeWhy}</p>
    </>
  );
}

function Made({ place, deposits }: { readonly place: Place; readonly deposits: readonly DepositOnNotice[] }) {
  const t = depositTexts[place.lang];
  return (
    <>
      <h2>{t.madeOf}</h2>
      {deposits.map((deposit) => (
        <section key={deposit.id}>
          <h3 {...typedIn(place.lang)}>{deposit.title}</h3>
          <p class="small">
            {deposit.receivedOn ? t.came(writeDate(deposit.receivedOn, place.lang)) : t.waits}
          </p>
          <table class="money">
            <tbody>
              <Row name={t.made.reward} amount={writeYen(deposit.reward)} />
              {deposit.withholding > 0n ? (
                <Row name={t.made.withholding} amount={writeYen(yen(-deposit.withholding))} />
              ) : null}
              <Row name={t.made.clientFee} amount={writeYen(deposit.clientFee)} />
              <Row name={t.amount} amount={writeYen(deposit.amount)} sum />
            </tbody>
          </table>
        </section>
      ))}
      {deposits.some(({ withholding }) => withholding > 0n) ? <p class="small">{t.withheldNote}</p> : null}
    </>
  );
}

function Row(props: { readonly name: string; readonly amount: string; readonly sum?: boolean }) {
  return (
    <tr {...(props.sum ? { class: 'sum' } : {})}>
      <th scope="row">{props.name}</th>
      <td class="num">{props.amount}</td>
    </tr>
  );
}
