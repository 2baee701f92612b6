import { writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { Batch } from '../../modules/settlement/batch.rules.ts';
import type { BatchEvent } from '../../modules/settlement/index.ts';
import { Typed } from '../parts/typed.view.tsx';
import type { Place } from '../visit.ts';
import { batchTexts } from './batch.texts.ts';
import { Figures } from './batch.view.tsx';
import { at, type NamedLine } from './batch-forms.view.tsx';
import { accountOf, whatFor } from './batch-lines.view.tsx';
import { batchPaperTexts } from './batch-paper.texts.ts';
import { payoutTexts } from './payout.texts.ts';

interface Props {
  readonly place: Place;
  readonly batch: Batch;
  readonly lines: readonly NamedLine[];
  readonly history: readonly BatchEvent[];
}

export function BatchPaperView(props: Props) {
  const { place, batch } = props;
  const t = batchPaperTexts[place.lang];
  return (
    <div class="batch-paper">
      <p class="no-print">
        <a href={at(props)}>{t.back}</a>
        <br />
        <span class="small">{t.howToPrint}</span>
      </p>
      <h1>{t.title(writeDate(batch.payOn, place.lang))}</h1>
      <Figures place={place} batch={batch} />
      <Facts {...props} />
      <p>{t.howToCompare}</p>
      <List {...props} />
      <Signatures place={place} />
    </div>
  );
}

function Facts({ place, batch, history, lines }: Props) {
  const t = batchPaperTexts[place.lang];
  const words = batchTexts[place.lang];
  const { bankName, branchName, accountType, accountNumber, name } = batch.originator;
  const type = words.accountTypes[accountType === '2' ? 2 : 1];
  const facts = [
    [t.facts.payer, `${bankName} ${branchName}　${type} ${accountNumber}　${name}`],
    [t.facts.file, batch.fileSha256 ? (batch.fileSha256.match(/.{8}/g) ?? []).join(' ') : t.noFile],
    [t.facts.made, history.find(({ what }) => what === 'locked')?.name ?? ''],
    [t.facts.state, stateOf(place, batch, lines)],
  ] as const;
  return (
    <dl class="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd class="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The head stands on each sheet, with the hash that tells that they belong together. */
function List({ place, batch, lines }: Props) {
  const { columns, sum } = batchPaperTexts[place.lang];
  const words = batchTexts[place.lang];
  return (
    <table class="batch-list">
      <thead>
        <tr>
          <td colSpan={5} class="small num">
            {`${words.figures.hash} ${batch.listSha256.slice(0, 16)}`}
          </td>
        </tr>
        <tr>
          <th scope="col">{columns.no}</th>
          <th scope="col">{columns.payee}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.amount}</th>
          <th scope="col">{columns.seen}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.lineNo}>
            <td class="num">{line.lineNo}</td>
            <th scope="row">
              <b>
                <Typed lang={place.lang}>{line.payeeName}</Typed>
              </b>
              <br />
              {line.holder === null ? words.brokenSeal : <span lang="ja">{line.holder}</span>}
              <br />
              <span class="small">{accountOf(line, words)}</span>
            </th>
            <td>
              <Typed lang={place.lang}>{whatFor(line, words)}</Typed>
              {line.kind === 'refund' ? `（${words.refund}）` : ''}
            </td>
            <td class="num">{writeYen(line.amount)}</td>
            <td class="seen">□</td>
          </tr>
        ))}
        <tr class="sum">
          <th scope="row" colSpan={3}>
            {sum(batch.count)}
          </th>
          <td class="num">{writeYen(batch.total)}</td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}

function Signatures({ place }: Pick<Props, 'place'>) {
  const t = batchPaperTexts[place.lang];
  return (
    <section class="signatures">
      <h2>{t.signatures}</h2>
      <dl class="facts">
        {t.signatureLines.map((who) => (
          <div key={who}>
            <dt>{who}</dt>
            <dd>{t.signatureFields}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A batch of which every payment came back has paid nobody. */
function stateOf({ lang }: Place, { state }: Batch, lines: readonly NamedLine[]): string {
  const t = payoutTexts[lang];
  return lines.every((line) => line.state === 'returned') ? t.allCameBack : t.batchState[state];
}
