import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { depositForm } from '../../modules/settlement/deposit.forms.ts';
import {
  readAwaited,
  recordDeposit,
  recordedLines,
  type SuspendedDeposit,
  suspendedDeposits,
} from '../../modules/settlement/index.ts';
import { mayRecordDeposit, maySeeMoney } from '../../modules/settlement/settlement.access.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import type { Visit } from '../visit.ts';
import { depositTexts } from './deposit.texts.ts';
import { DepositsView, type JustRecorded } from './deposits.view.tsx';
import { depositRefusalText } from './refusal-text.ts';

/** The operator's page beside the bank's statement: record a line, and see what is awaited and what is in suspense. */
export const depositsPage = formPage({
  schema: depositForm,
  initial: async (visit) => ({
    receivedOn: await reading(visit.region.id, async (tx) => tokyoDateOf(tx.now)),
  }),
  async draw(visit, form) {
    allow(maySeeMoney(visit.actor));
    const seen = await reading(visit.region.id, async (tx) => ({
      today: tokyoDateOf(tx.now),
      open: await readAwaited(tx),
      suspended: await suspendedDeposits(tx),
      recorded: await recordedLines(tx),
    }));
    return {
      title: depositTexts[visit.lang].record,
      body: (
        <DepositsView
          place={visit}
          form={mayRecordDeposit(visit.actor) ? form : null}
          just={justRecorded(visit, seen.suspended)}
          {...seen}
        />
      ),
    };
  },
  submit: (visit, command) => recordDeposit(visit.actor, command),
  refusals: depositRefusalText,
  next: (_, { depositId, state, why, daysLate }) => {
    const line = why === null ? '' : `&line=${slugOf('deposit', depositId)}`;
    return `/deposits?recorded=${state}${daysLate > 0 ? `&late=${daysLate}` : ''}${line}`;
  },
});

/** What became of the line that was recorded just now, as the address says; null where it says nothing. */
function justRecorded({ query }: Visit, suspended: readonly SuspendedDeposit[]): JustRecorded | null {
  const state = query.get('recorded');
  if (state === 'matched') {
    const late = Number(/^[1-9]\d{0,3}$/.exec(query.get('late') ?? '')?.[0] ?? 0);
    return { state, daysLate: late };
  }
  if (state !== 'in_suspense') return null;
  const line = suspended.find(({ id }) => slugOf('deposit', id) === query.get('line'));
  return { state, line: line ?? null };
}
