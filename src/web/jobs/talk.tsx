import { idOfSlug, type ProposalId, slugOf } from '../../kernel/ids.ts';
import { allowToSee, NotFound } from '../../kernel/result.ts';
import { contractOfProposal } from '../../modules/contracts/index.ts';
import { proposalTalk, writeToProposer } from '../../modules/jobs/index.ts';
import { maySeeTalk } from '../../modules/messages/talk.access.ts';
import { reading } from '../../platform/transaction.ts';
import { talkPages } from '../messages/talk.tsx';
import { redirect } from '../page.tsx';
import type { Visit } from '../visit.ts';

const handlers = talkPages({
  async open(tx, { actor, params }) {
    const talk = await proposalTalk(tx, proposalIdOf(params));
    allowToSee(maySeeTalk(actor, talk));
    return {
      room: talk,
      names: { client: talk.organizationName, worker: talk.workerName },
      page: `/proposals/${slugOf('proposal', talk.id)}`,
      above: `/jobs/${slugOf('job', talk.jobId)}`,
      closed: talk.state !== 'submitted',
    };
  },
  write: ({ actor, params }, command) =>
    writeToProposer(actor, { ...command, proposalId: proposalIdOf(params) }),
  back: ({ params }) => `/proposals/${slugOf('proposal', proposalIdOf(params))}/talk#talk`,
});

/** The talk about a proposal. Once there is an offer, it goes on on the page of the contract. */
export const proposalTalkPages = {
  ...handlers,
  page: {
    async get(visit: Visit): Promise<Response> {
      const id = proposalIdOf(visit.params);
      const contractId = await reading(visit.region.id, async (tx) => {
        allowToSee(maySeeTalk(visit.actor, await proposalTalk(tx, id)));
        return contractOfProposal(tx, id);
      });
      if (contractId) return redirect(visit, `/contracts/${slugOf('contract', contractId)}#talk`);
      return handlers.page.get(visit);
    },
    post: handlers.page.post,
  },
};

function proposalIdOf({ proposal = '' }: Visit['params']): ProposalId {
  const id = idOfSlug('proposal', proposal);
  if (!id) throw new NotFound();
  return id;
}
