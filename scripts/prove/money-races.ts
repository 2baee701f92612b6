import { idOfSlug, slugOf } from '../../src/kernel/ids.ts';
import { tokyoDateOf } from '../../src/kernel/tokyo-date.ts';
import { type Facts, type Look, looking } from './facts.ts';
import type { Ground } from './ground.ts';
import { accountFields, accountPath, cancelFields } from './money-ground.ts';
import { press } from './person.ts';
import type { Race } from './race.ts';
import type { RunningServer } from './running-server.ts';

/** Money comes in once, and leaves once: after two have approved, to the account of that moment. */
export function moneyRaces(server: RunningServer, ground: Ground): readonly Race[] {
  const look = looking(server, ground.regionId);
  return [
    depositing(look, ground),
    approvingAlone(look, ground),
    approvingTogether(look, ground),
    changingAccount(look, ground),
    cancelling(look, ground),
    declaring(look, ground),
  ];
}

function depositing(look: Look, ground: Ground): Race {
  let line = 0;
  const [first, second] = ground.money.operators;
  return {
    name: 'Two operators record one line of the statement',
    legal: {
      'it funds the order': {
        'with the reference': 1,
        'without it': 0,
        lines: 1,
        suspended: 0,
        milestone: 'funded',
        escrow: 11_880,
      },
      'it waits in suspense': {
        'with the reference': 0,
        'without it': 1,
        lines: 1,
        suspended: 11_880,
        milestone: 'planned',
        escrow: 0,
      },
    },
    async prepare() {
      const offer = ground.nextOffer();
      const contract = `/contracts/${slugOf('contract', offer.contract)}`;
      await press(ground.workerOf(offer), `${contract}/agreement`, { read: 'yes' });
      const { reference } = await look('select reference from deposit where milestone_id = $1', [
        offer.milestone,
      ]);
      line += 1;
      const receivedOn = tokyoDateOf(new Date());
      const bankLine = `${receivedOn}/${line}`;
      const typed = { receivedOn, amount: '11880', payerName: 'ｶ)ﾚｲﾉｶｲｼﾔ', bankLine };
      const known = { ...typed, reference: String(reference) };
      const other = { ...known, bankLine: `${receivedOn} / 0${line}` };
      const path = '/deposits';
      return {
        buttons: [
          { name: 'with the reference', person: first, path, fields: known },
          { name: 'with the reference', person: second, path, fields: other },
          { name: 'without it', person: second, path, fields: typed },
        ],
        facts: async (wins) => ({ ...wins, ...(await arrivalOf(bankLine, offer.milestone)) }),
      };
    },
  };

  function arrivalOf(bankLine: string, milestone: string): Promise<Facts> {
    return look(
      `select (select state from milestone where id = $2) as milestone,
         (select count(*)::integer from deposit where bank_line = $1) as lines,
         (select coalesce(sum(e.amount), 0)::integer from deposit d
           join ledger_account a on a.kind = 'suspense' and a.subject = d.id
           join ledger_entry e on e.account_id = a.id where d.bank_line = $1) as suspended,
         (select coalesce(sum(e.amount), 0)::integer from ledger_account a
           join ledger_entry e on e.account_id = a.id where a.kind = 'escrow' and a.subject = $2) as escrow`,
      [bankLine, milestone],
    );
  }
}

function approvingAlone(look: Look, ground: Ground): Race {
  return {
    name: 'One approver approves a batch in many windows',
    legal: { 'it counts once': { approve: 1, batch: 'locked', approvals: 1, audited: 1 } },
    async prepare() {
      const batch = await ground.money.locked();
      const [person] = ground.money.approvers;
      const fields = { compared: 'yes' };
      return {
        buttons: [{ name: 'approve', person, path: `${batch}/approval`, fields }],
        facts: async (wins) => ({ ...wins, ...(await approvalsOf(look, batch)) }),
      };
    },
  };
}

function approvingTogether(look: Look, ground: Ground): Race {
  return {
    name: 'Two approvers approve a batch in many windows',
    legal: {
      'it is approved once, by both': { one: 1, other: 1, batch: 'approved', approvals: 2, audited: 2 },
    },
    async prepare() {
      const batch = await ground.money.locked();
      const path = `${batch}/approval`;
      const [one, other] = ground.money.approvers;
      const fields = { compared: 'yes' };
      return {
        buttons: [
          { name: 'one', person: one, path, fields },
          { name: 'other', person: other, path, fields },
        ],
        facts: async (wins) => ({ ...wins, ...(await approvalsOf(look, batch)) }),
      };
    },
  };
}

function approvalsOf(look: Look, batch: string): Promise<Facts> {
  return look(
    `select b.state as batch,
       (select count(*)::integer from batch_approval a where a.batch_id = b.id) as approvals,
       (select count(*)::integer from audit_entry a where a.subject_kind = 'batch' and a.subject_id = b.id::text
         and a.action in ('batch.approvalGiven', 'batch.approved')) as audited
     from payout_batch b where b.id = $1`,
    [idOf(batch)],
  );
}

function changingAccount(look: Look, ground: Ground): Race {
  const sound = { lock: 1, changed: true, uncounted: 0, batches: 1, current: 1, held: 0 };
  return {
    name: 'A worker changes the account while the operator locks a batch',
    legal: {
      'paid to the account of before': { ...sound, line: 'the account of before' },
      'left out while the new account is held': { ...sound, line: 'none' },
    },
    async prepare() {
      const { id, person } = ground.money.nextPayee();
      await press(person, accountPath, accountFields('0012345'));
      const [operator] = ground.money.operators;
      const fields = await ground.money.toLock();
      const change = { name: 'change', person, path: accountPath };
      return {
        buttons: [
          { name: 'lock', person: operator, path: '/payouts', fields },
          { ...change, fields: accountFields('0054321') },
          { name: 'lock', person: operator, path: '/payouts', fields },
          { ...change, fields: accountFields('0067890') },
        ],
        async facts({ lock = 0, change: changes = 0 }) {
          const { accounts, ...seen } = await accountsOf(id);
          return { lock, changed: changes > 0, uncounted: Number(accounts) - 1 - changes, ...seen };
        },
      };
    },
  };

  function accountsOf(person: string): Promise<Facts> {
    return look(
      `with own as (select * from bank_account where person_id = $1),
         line as (select l.worker_id, l.bank_account_id, b.locked_at from payout_line l
           join payout_batch b on b.id = l.batch_id where b.state = 'locked')
       select (select count(*)::integer from own) as accounts,
         (select count(*)::integer from own where replaced_at is null) as current,
         (select count(*)::integer from payout_batch where state = 'locked') as batches,
         (select count(*)::integer from line join bank_account a on a.id = line.bank_account_id
           where a.usable_from > line.locked_at) as held,
         coalesce((select case when bank_account_id = (select id from own order by created_at limit 1)
           then 'the account of before' else 'another account' end from line where worker_id = $1), 'none') as line`,
      [person],
    );
  }
}

function cancelling(look: Look, ground: Ground): Race {
  return {
    name: 'An approver cancels an approved batch while the operator takes out its file',
    legal: {
      'it is cancelled, and no file left': {
        cancel: 1,
        batch: 'cancelled',
        exports: 0,
        unwritten: 0,
        after: 0,
        files: false,
      },
      'the file left, and it stands': {
        cancel: 0,
        batch: 'exported',
        exports: 1,
        unwritten: 0,
        after: 0,
        files: true,
      },
    },
    async prepare() {
      const batch = await ground.money.approved();
      return {
        buttons: [
          { name: 'take out', person: ground.money.operators[0], path: `${batch}/file` },
          {
            name: 'cancel',
            person: ground.money.approvers[0],
            path: `${batch}/cancellation`,
            fields: cancelFields,
          },
        ],
        async facts({ cancel = 0, 'take out': files = 0 }) {
          return { cancel, files: files > 0, ...(await filesOf(look, batch, files)) };
        },
      };
    },
  };
}

function declaring(look: Look, ground: Ground): Race {
  const sound = { batch: 'cancelled', unwritten: 0, after: 0 };
  return {
    name: 'Two approvers declare that the file was not uploaded while the operator takes it out',
    legal: {
      'one cancels, and no file left': { ...sound, declared: 0, cancelled: 1, exports: 0, files: false },
      'both declare after files left': { ...sound, declared: 2, cancelled: 2, exports: 1, files: true },
      'both declare before the file could leave': {
        ...sound,
        declared: 2,
        cancelled: 2,
        exports: 1,
        files: false,
      },
    },
    async prepare() {
      const batch = await ground.money.approved();
      const path = `${batch}/cancellation`;
      const [one, other] = ground.money.approvers;
      const fields = { ...cancelFields, notUploaded: 'yes' };
      return {
        buttons: [
          { name: 'take out', person: ground.money.operators[0], path: `${batch}/file` },
          { name: 'one declares', person: one, path, fields },
          { name: 'other declares', person: other, path, fields },
        ],
        async facts({ 'one declares': first = 0, 'other declares': second = 0, 'take out': files = 0 }) {
          const { declared } = await look(
            'select count(*)::integer as declared from batch_not_uploaded where batch_id = $1',
            [idOf(batch)],
          );
          const cancelled = first + second;
          return {
            declared: declared ?? null,
            cancelled,
            files: files > 0,
            ...(await filesOf(look, batch, files)),
          };
        },
      };
    },
  };
}

/** What the audit tells of a batch's file: each that left is written down, and none leaves after a declaration. */
function filesOf(look: Look, batch: string, files: number): Promise<Facts> {
  return look(
    `with told as (select seq, action from audit_entry where subject_kind = 'batch' and subject_id = $1::text)
     select (select state from payout_batch where id = $1::uuid) as batch,
       (select count(*)::integer from told where action = 'batch.exported') as exports,
       $2 - (select count(*)::integer from told where action = 'batch.handedOut') as unwritten,
       (select count(*)::integer from told where action = 'batch.handedOut' and seq > (
         select min(seq) from told where action in ('batch.cancelled', 'batch.declaredNotUploaded'))) as after`,
    [idOf(batch), files],
  );
}

/** Of the batch at this path. */
function idOf(batch: string): string {
  return idOfSlug('batch', batch.replace('/batches/', '')) ?? '';
}
