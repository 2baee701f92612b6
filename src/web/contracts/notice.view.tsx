import type { ComponentChildren } from 'preact';
import { domesticPhone, type PhoneNumber } from '../../kernel/phone.ts';
import { type PostalCode, writePostalCode } from '../../kernel/postal-code.ts';
import { tokyoDateOf, writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import { type NoticeAmounts, yenOf } from '../../modules/contracts/conditions-notice.rules.ts';
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

/** The conditions, drawn from the notice alone; beneath it the record of who agreed. */
export function NoticeBody({ seen, lang }: Props) {
  const t = noticeTexts[lang];
  const { notice, version, sha256, issuedAt } = seen;
  return (
    <div class="conditions">
      <p class="num">
        {t.version(version)}　{t.issued}: {writeInstant(issuedAt, lang)}
        <br />
        {t.number}: <code>{notice.contract}</code>
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
      <p class="small">
        {t.hash}: <code>{sha256}</code>
      </p>
    </div>
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
          {`${client.name}　${client.representative}\n${address(client)}\n${phone(client.phone)}\n${t.identity} `}
          <code>{client.id}</code>
        </Fact>
        <Fact name={t.worker}>
          {`${worker.companyName ? `${worker.companyName}　` : ''}${worker.name}\n`}
          {seen.showsWorkerAddress ? address(worker) : t.addressLater}
          {`\n${t.identity} `}
          <code>{worker.id}</code>
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
      <Wide name={t.milestones}>
        <table>
          <thead>
            <tr>
              {[t.part, t.dueOn, t.inspectedBy, t.paidOn].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {seen.notice.milestones.map(({ position, title, dueOn, inspectedBy, paidOn }) => (
              <tr key={position}>
                <th scope="row">{title}</th>
                <td>{writeDate(dueOn, lang)}</td>
                <td>{writeDate(inspectedBy, lang)}</td>
                <td>{writeDate(paidOn, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
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
      <Wide name={t.pay}>
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
