import { allow } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { depositForm } from '../../modules/settlement/deposit.forms.ts';
import {
  readAwaited,
  recordDeposit,
  recordedLines,
  suspendedDeposits,
} from '../../modules/settlement/index.ts';
import { mayRecordDeposit, maySeeMoney } from '../../modules/settlement/settlement.access.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { depositTexts } from './deposit.texts.ts';
import { DepositsView } from './deposits.view.tsx';
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
    const done = visit.query.get('recorded');
    return {
      title: depositTexts[visit.lang].record,
      body: (
        <DepositsView
          place={visit}
          form={mayRecordDeposit(visit.actor) ? form : null}
          just={done === 'matched' || done === 'in_suspense' ? done : null}
          {...seen}
        />
      ),
    };
  },
  submit: (visit, command) => recordDeposit(visit.actor, command),
  refusals: depositRefusalText,
  next: (_, { state }) => `/deposits?recorded=${state}`,
});
