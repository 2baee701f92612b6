import { slugOf } from '../../kernel/ids.ts';
import { allowToSee } from '../../kernel/result.ts';
import { contractTalk, mayReadContract, writeInContract } from '../../modules/contracts/index.ts';
import { canTalk } from '../../modules/contracts/talk.rules.ts';
import { messagesBesideOrder } from '../../modules/messages/talk.rules.ts';
import type { TalkSpec } from '../messages/talk.tsx';
import { talkPages, talkPanel } from '../messages/talk.tsx';
import type { Visit } from '../visit.ts';
import { contractIdOf } from './contract.tsx';

const spec: TalkSpec = {
  async open(tx, visit) {
    const contract = await contractTalk(tx, contractIdOf(visit));
    allowToSee(await mayReadContract(tx, visit.actor, contract));
    const page = `/contracts/${slugOf('contract', contract.id)}`;
    return {
      room: { ...contract, id: contract.proposalId },
      names: { client: contract.organizationName, worker: contract.workerName },
      page,
      above: page,
      closed: !canTalk(contract),
    };
  },
  write: (visit, command) => writeInContract(visit.actor, { ...command, contractId: contractIdOf(visit) }),
  back: (visit) => `/contracts/${slugOf('contract', contractIdOf(visit))}#talk`,
};

/** The talk of a contract stands on its page; here are its older parts, and the form where something was wrong. */
export const contractTalkPages = talkPages(spec);

export function contractTalkPanel(visit: Visit) {
  return talkPanel(visit, spec, { most: messagesBesideOrder });
}
