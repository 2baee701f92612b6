import type { Contract } from './contract.rules.ts';

/** Also after the work: questions remain. An offer that fell away leaves nothing to talk about. */
export function canTalk({ state }: Pick<Contract, 'state'>): boolean {
  return state !== 'lapsed';
}
