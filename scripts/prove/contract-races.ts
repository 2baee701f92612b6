import { slugOf } from '../../src/kernel/ids.ts';
import type { ContractIds } from '../trial/copies.ts';
import { type Facts, type Look, looking } from './facts.ts';
import type { Ground } from './ground.ts';
import { press, stepOf } from './person.ts';
import { effectsOn, promised } from './promise.ts';
import type { Button, Race } from './race.ts';
import type { RunningServer } from './running-server.ts';

const handedOver = { note: '240枚すべて入力しました。', withoutFile: 'yes' };

/** A posting is given away once, an offer is answered once, and a part of a contract ends once. */
export function contractRaces(server: RunningServer, ground: Ground): readonly Race[] {
  const look = looking(server, ground.regionId);
  return [
    selecting(look, ground),
    agreeing(look, ground),
    accepting(server, ground, false),
    accepting(server, ground, true),
    sharing(look, ground),
    refunding(look, ground),
  ];
}

function selecting(look: Look, ground: Ground): Race {
  return {
    name: 'The client selects four proposals of one posting at once',
    legal: {
      'one offer stands': {
        select: 1,
        contracts: 1,
        milestones: 1,
        notices: 1,
        job: 'open',
        proposals: 'selected submitted submitted submitted',
      },
    },
    async prepare() {
      const { job, proposals } = ground.nextPosting();
      return {
        buttons: proposals.map((id) => ({
          name: 'select',
          person: ground.client,
          path: `/proposals/${slugOf('proposal', id)}/selection`,
        })),
        facts: async (wins) => ({ ...wins, ...(await offersFor(job)) }),
      };
    },
  };

  function offersFor(job: string): Promise<Facts> {
    return look(
      `select count(distinct c.id)::integer as contracts, count(distinct m.id)::integer as milestones,
         count(distinct n.contract_id)::integer as notices, (select state from job where id = $1) as job,
         (select string_agg(state, ' ' order by state) from proposal where job_id = $1) as proposals
       from contract c left join milestone m on m.region_id = c.region_id and m.contract_id = c.id
         left join conditions_notice n on n.region_id = c.region_id and n.contract_id = c.id
       where c.job_id = $1`,
      [job],
    );
  }
}

function agreeing(look: Look, ground: Ground): Race {
  return {
    name: 'The worker agrees while the client withdraws',
    legal: {
      'the agreement holds': {
        agree: 1,
        withdraw: 0,
        contract: 'agreed',
        milestone: 'planned',
        job: 'filled',
        proposal: 'selected',
        agreements: 2,
        deposits: 1,
      },
      'the offer is withdrawn': {
        agree: 0,
        withdraw: 1,
        contract: 'lapsed',
        milestone: 'cancelled',
        job: 'open',
        proposal: 'lapsed',
        agreements: 1,
        deposits: 0,
      },
    },
    async prepare() {
      const offer = ground.nextOffer();
      const contract = `/contracts/${slugOf('contract', offer.contract)}`;
      return {
        buttons: [
          {
            name: 'agree',
            person: ground.workerOf(offer),
            path: `${contract}/agreement`,
            fields: { read: 'yes' },
          },
          { name: 'withdraw', person: ground.client, path: `${contract}/withdrawal` },
        ],
        facts: async (wins) => ({ ...wins, ...(await answerTo(offer)) }),
      };
    },
  };

  function answerTo({ contract }: ContractIds): Promise<Facts> {
    return look(
      `select c.state as contract, m.state as milestone, j.state as job, p.state as proposal,
         (select count(*)::integer from notice_agreement a where a.contract_id = c.id) as agreements,
         (select count(*)::integer from deposit d where d.milestone_id = m.id) as deposits
       from contract c join milestone m on m.contract_id = c.id join job j on j.id = c.job_id
         join proposal p on p.id = c.proposal_id
       where c.id = $1`,
      [contract],
    );
  }
}

function accepting(server: RunningServer, ground: Ground, oneForm: boolean): Race {
  const effects = { state: 'accepted', deliveries: 1, releases: 1, accepted: 1, notices: 1, letters: 1 };
  return {
    name: oneForm
      ? 'The client accepts a delivery with one form, sent again and again'
      : 'The client accepts a delivery at once, with a form in each window',
    legal: { 'it is accepted once': { ...effects, told: oneForm ? 'done, each time' : 'done, once' } },
    async prepare() {
      const contract = await delivered(ground);
      return {
        buttons: [{ name: 'accept', person: ground.client, path: stepOf(contract, 'acceptance'), oneForm }],
        async facts({ accept = 0 }) {
          const [seen] = await effectsOn(server, [contract]);
          const { milestone: _, ...facts } = seen ?? { milestone: '' };
          const told = oneForm && accept > 0 ? 'done, each time' : accept === 1 ? 'done, once' : accept;
          return { ...facts, told };
        },
      };
    },
  };
}

function sharing(look: Look, ground: Ground): Race {
  return {
    name: 'The client accepts while the worker agrees to share the deposit',
    legal: {
      'it is accepted': {
        accept: 1,
        share: 0,
        milestone: 'accepted',
        transfers: 'deposit release',
        escrow: 0,
        ends: 0,
        endings: 1,
      },
      'it is shared': {
        accept: 0,
        share: 1,
        milestone: 'split',
        transfers: 'deposit refund release',
        escrow: 0,
        ends: 1,
        endings: 1,
      },
    },
    async prepare() {
      const contract = await delivered(ground);
      const ending = `/contracts/${slugOf('contract', contract.contract)}/ending/shares`;
      const half = { statement: '半分まで入力していただきました。', 'shares.0.percent': '50' };
      const shown = await ground.client.reckon(await ground.client.open(ending), half);
      promised((await ground.client.send(shown, half)).status === 303, 'half of a deposit can be proposed');
      const worker = ground.workerOf(contract);
      const share = { person: worker, path: `${ending}/agreement`, fields: { confirmed: 'yes' } };
      const buttons: Button[] = [
        { name: 'accept', person: ground.client, path: stepOf(contract, 'acceptance') },
        { name: 'share', ...share },
      ];
      return {
        buttons,
        facts: async (wins) => ({ ...wins, ...(await endOf(look, contract)) }),
      };
    },
  };
}

function refunding(look: Look, ground: Ground): Race {
  return {
    name: 'The worker delivers while the client agrees to take all back',
    legal: {
      'it is delivered': {
        deliver: 1,
        refund: 0,
        milestone: 'delivered',
        transfers: 'deposit',
        escrow: 11_880,
        ends: 0,
        endings: 0,
      },
      'it is refunded': {
        deliver: 0,
        refund: 1,
        milestone: 'refunded',
        transfers: 'deposit refund',
        escrow: 0,
        ends: 1,
        endings: 1,
      },
    },
    async prepare() {
      const contract = ground.next();
      const worker = ground.workerOf(contract);
      const ending = `/contracts/${slugOf('contract', contract.contract)}/ending/refund`;
      await press(worker, ending, { statement: '家の事情で続けられなくなりました。' });
      const delivery = { path: stepOf(contract, 'delivery'), fields: handedOver };
      const agreed = { path: `${ending}/answer`, fields: { answer: 'agree', confirmed: 'yes' } };
      return {
        buttons: [
          { name: 'deliver', person: worker, ...delivery },
          { name: 'refund', person: ground.client, ...agreed },
        ],
        facts: async (wins) => ({ ...wins, ...(await endOf(look, contract)) }),
      };
    },
  };
}

/** How a milestone stands, in its own words, in the ledger's and in the audit's. */
function endOf(look: Look, { milestone }: ContractIds): Promise<Facts> {
  return look(
    `select m.state as milestone,
       (select string_agg(t.kind, ' ' order by t.kind) from ledger_transfer t where exists (
         select from ledger_entry e join ledger_account a on a.region_id = e.region_id and a.id = e.account_id
         where e.region_id = t.region_id and e.transfer_id = t.id and a.kind = 'escrow' and a.subject = m.id)) as transfers,
       (select coalesce(sum(e.amount), 0)::integer from ledger_entry e
         join ledger_account a on a.region_id = e.region_id and a.id = e.account_id
         where a.kind = 'escrow' and a.subject = m.id) as escrow,
       (select count(*)::integer from milestone_end x where x.milestone_id = m.id) as ends,
       (select count(*)::integer from audit_entry a where a.subject_kind = 'milestone' and a.subject_id = m.id::text
         and a.state in ('accepted', 'split', 'refunded')) as endings
     from milestone m where m.id = $1`,
    [milestone],
  );
}

async function delivered(ground: Ground): Promise<ContractIds> {
  const contract = ground.next();
  await press(ground.workerOf(contract), stepOf(contract, 'delivery'), handedOver);
  return contract;
}
