import { writeYen } from '../../kernel/yen.ts';
import { batchTexts } from './batch.texts.ts';
import type { BatchProps, NamedLine } from './batch-forms.view.tsx';

type Words = (typeof batchTexts)['ja'];

/** Of which order, for whom; for a refund whose name the account has to carry. */
export function whatFor(line: NamedLine, t: Words): string {
  if (line.kind === 'payout') return `${line.title}　${line.organizationName}`;
  return [line.title ?? t.suspended, t.payerName(line.payerName ?? '')].join('　');
}

export function accountOf(line: NamedLine, t: Words): string {
  return `${line.bankName} ${line.branchName}　${t.accountTypes[line.accountType]}　${t.ending(line.lastDigits)}`;
}

function Marks({
  line,
  isOutlier,
  t,
}: {
  readonly line: NamedLine;
  readonly isOutlier: boolean;
  readonly t: Words;
}) {
  const marks = [
    line.kind === 'refund' ? t.refund : '',
    line.isPart ? t.part : '',
    line.newAccount ? t.newAccount : '',
    isOutlier ? t.outlier : '',
  ].filter(Boolean);
  if (marks.length === 0) return null;
  return (
    <p class="tags">
      {marks.map((mark) => (
        <span key={mark} class={mark === t.newAccount || mark === t.outlier ? 'chip warm' : 'chip'}>
          {mark}
        </span>
      ))}
    </p>
  );
}

/** Whom, for what, how much, into whose account: the list as approvers compare it. */
export function BatchLines({ place, lines, outliers }: BatchProps) {
  const t = batchTexts[place.lang];
  return (
    <section>
      <h2>{t.lines}</h2>
      <ul class="rows">
        {lines.map((line) => (
          <li key={line.lineNo}>
            <div>
              <h3>
                <span class="num">{line.lineNo}.</span> {line.payeeName}
              </h3>
              <p class="small">{whatFor(line, t)}</p>
              <p class="small">
                {line.holder === null ? t.brokenSeal : t.holder(line.holder)}
                <br />
                <span class="num">{accountOf(line, t)}</span>
              </p>
              <Marks line={line} isOutlier={outliers.some(({ lineNo }) => lineNo === line.lineNo)} t={t} />
            </div>
            <div class="pay">
              <b class="num">{writeYen(line.amount)}</b>
              {line.state === 'live' ? null : (
                <p>
                  <span class={line.state === 'settled' ? 'chip ok' : 'chip warm'}>
                    {t.lineState[line.state]}
                  </span>
                </p>
              )}
              {line.returnReason ? <p class="small">{t.returnReason[line.returnReason]}</p> : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
