import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { readContract } from './contract.tsx';
import { ContractView } from './contract.view.tsx';
import { contractEndings } from './ending.tsx';
import { contractTalkPanel } from './talk.tsx';

/** One contract with everything that belongs to it: its next step, its way, its money, its talk. */
export async function contractPageHandler(visit: Visit): Promise<Response> {
  const seen = await readContract(visit);
  const talk = await contractTalkPanel(visit);
  const endings = await contractEndings(visit);
  return page(visit, {
    title: seen.contract.title,
    body: <ContractView place={visit} seen={seen} talk={talk} endings={endings} />,
  });
}
