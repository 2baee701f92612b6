import type { ComponentChildren } from 'preact';
import { domesticPhone, type PhoneNumber } from '../../kernel/phone.ts';
import { type PostalCode, writePostalCode } from '../../kernel/postal-code.ts';
import { tokyoDateOf, writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import { type NoticeAmounts, yenOf } from '../../modules/contracts/conditions-notice.rules.ts';
import type { Side } from '../../modules/contracts/contract.rules.ts';
import type { NoticePage } from '../../modules/contracts/index.ts';
import { clauseNames } from '../../modules/contracts/notice-clauses.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { Wide } from '../parts/wide.view.tsx';
import { noticeTexts } from './notice.texts.ts';

export interface SeenNotice extends NoticePage {
  readonly showsWorkerAddress: boolean;
}

interface Props {
  readonly seen: SeenNotice;
  readonly lang: Lang;
}

/** What somebody looks for first in the conditions, before the whole text. */
export function NoticeSummary({ seen, lang, side }: Props & { readonly side: Side | null }) {
  const t = noticeTexts[lang];
  const { work, milestones, totals } = seen.notice;
  const amount = side === 'worker' ? 'payoutAmount' : 'depositAmount';
  const days = (day: 'dueOn' | 'paidOn') => milestones.map((part) => writeDate(part[day], lang)).join('\n');
  return (
    <section>
      <h2>{t.summary}</h2>
      <dl class="facts">
        <Fact name={t.jobTitle}>
          <span lang="ja">{work.title}</span>
        </Fact>
        <Fact name={side === 'worker' ? t.payout : t.deposit}>
          <b class="num">{writeYen(yenOf(totals[amount]))}</b>
        </Fact>
        <Fact name={t.dueOn}>{days('dueOn')}</Fact>
        <Fact name={t.paidOn}>{`${days('paidOn')}\n${t.ifOnTime}`}</Fact>
        <Fact name={t.revisions}>{t.upTo(work.revisionsIncluded)}</Fact>
      </dl>
    </section>
  );
}

/** The conditions, drawn from the notice alone; beneath it the record of who agreed. */
export function NoticeBody({ seen, lang, folded = false }: Props & { readonly folded?: boolean }) {
  const t = noticeTexts[lang];
  const { version, issuedAt, notice } = seen;
  return (
    <div class="conditions">
      <p class="num">
        {t.version(version)}　{t.issued}: {writeInstant(issuedAt, lang)}
      </p>
      {t.binding ? <p class="small">{t.binding}</p> : null}
      <Parties seen={seen} lang={lang} />
      <Work seen={seen} lang={lang} />
      <Dates seen={seen} lang={lang} />
      <Pay seen={seen} lang={lang} />
      <h2>{t.terms}</h2>
      <dl class="facts">
        <Fact name={t.expenses}>{notice.expenses}</Fact>
        <Fact name={t.ip}>{notice.intellectualProperty}</Fact>
        {clauseNames.map((name) => (
          <Fact key={name} name={t.clause[name]}>
            {notice.clauses[name][lang]}
          </Fact>
        ))}
        <Fact name={t.contact}>{notice.contact}</Fact>
      </dl>
      <h2>{t.agreements}</h2>
      {seen.agreements.length === 0 ? <p>{t.noAgreement}</p> : null}
      <ul class="plain num">
        {seen.agreements.map(({ side, agreedAt }) => (
          <li key={side}>{t.agreedBy(side, writeInstant(agreedAt, lang))}</li>
        ))}
      </ul>
      <Numbers seen={seen} lang={lang} folded={folded} />
    </div>
  );
}

/** What only a machine or a court compares; open where it is printed. */
function Numbers({ seen, lang, folded }: Props & { readonly folded: boolean }) {
  const t = noticeTexts[lang];
  const { notice, sha256 } = seen;
  const numbers: readonly (readonly [string, string])[] = [
    [t.number, notice.contract],
    [`${t.client} ${t.identity}`, notice.client.id],
    [`${t.worker} ${t.identity}`, notice.worker.id],
    [t.hash, sha256],
  ];
  return (
    <details class="small" open={!folded}>
      <summary>{t.numbers}</summary>
      <ul class="plain">
        {numbers.map(([name, value]) => (
          <li key={name}>
            {name}: <code>{value}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="typed">{children}</dd>
    </div>
  );
}

function Parties({ seen, lang }: Props) {
  const t = noticeTexts[lang];
  const { client, worker, operator, offeredOn } = seen.notice;
  const address = ({ postalCode, address: rest }: { postalCode: string; address: string }) =>
    `〒${writePostalCode(postalCode as PostalCode)} ${rest}`;
  const phone = (number: string) => `${t.phone} ${domesticPhone(number as PhoneNumber)}`;
  const { agreedAt } = seen.contract;
  return (
    <>
      <h2>{t.parties}</h2>
      <dl class="facts">
        <Fact name={t.client}>
          {`${client.name}　${client.representative}\n${address(client)}\n${phone(client.phone)}`}
        </Fact>
        <Fact name={t.worker}>
          {`${worker.companyName ? `${worker.companyName}　` : ''}${worker.name}\n`}
          {seen.showsWorkerAddress ? address(worker) : t.addressLater}
        </Fact>
        <Fact name={t.operator}>{`${operator.name}\n${phone(operator.phone)}`}</Fact>
        <Fact name={t.offeredOn}>{writeDate(offeredOn, lang)}</Fact>
        <Fact name={t.entrustedOn}>{agreedAt ? writeDate(tokyoDateOf(agreedAt), lang) : t.notYet}</Fact>
      </dl>
    </>
  );
}

function Work({ seen, lang }: Props) {
  const t = noticeTexts[lang];
  const { work, deliveryPlace } = seen.notice;
  return (
    <>
      <h2>{t.work}</h2>
      <dl class="facts">
        <Fact name={t.jobTitle}>{work.title}</Fact>
        <Fact name={t.category}>{work.category[lang]}</Fact>
        <Fact name={t.description}>{work.description}</Fact>
        <Fact name={t.criteria}>{work.acceptanceCriteria}</Fact>
        <Fact name={t.place}>{deliveryPlace}</Fact>
      </dl>
    </>
  );
}

function Dates({ seen, lang }: Props) {
  const t = noticeTexts[lang];
  return (
    <>
      <h2>{t.milestones}</h2>
      {seen.notice.milestones.map(({ position, title, dueOn, inspectedBy, paidOn }) => (
        <section key={position}>
          <h3 lang="ja">{title}</h3>
          <dl class="facts">
            <Fact name={t.dueOn}>{writeDate(dueOn, lang)}</Fact>
            <Fact name={t.inspectedBy}>{writeDate(inspectedBy, lang)}</Fact>
            <Fact name={t.paidOn}>{writeDate(paidOn, lang)}</Fact>
          </dl>
        </section>
      ))}
      <p class="small">{t.ifOnTime}</p>
    </>
  );
}

function Pay({ seen, lang }: Props) {
  const t = noticeTexts[lang];
  const { milestones, totals } = seen.notice;
  const parts: readonly (readonly [keyof NoticeAmounts, string])[] = [
    ['reward', t.reward],
    ['tax', t.tax],
    ['withholding', t.withholding],
    ['workerFee', t.workerFee],
    ['payoutAmount', t.payout],
    ['clientFee', t.clientFee],
    ['depositAmount', t.deposit],
  ];
  const several = milestones.length > 1;
  return (
    <>
      <h2>{t.pay}</h2>
      <Wide lang={lang} name={t.pay}>
        <table class="money">
          <thead>
            <tr>
              <td />
              {milestones.map(({ position, title }) => (
                <th key={position} scope="col" class="num">
                  {title}
                </th>
              ))}
              {several ? (
                <th scope="col" class="num">
                  {t.total}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {parts.map(([part, name]) => (
              <tr key={part}>
                <th scope="row">{name}</th>
                {milestones.map((milestone) => (
                  <td key={milestone.position} class="num">
                    {writeYen(yenOf(milestone[part]), 'paper')}
                  </td>
                ))}
                {several ? <td class="num">{writeYen(yenOf(totals[part]), 'paper')}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
