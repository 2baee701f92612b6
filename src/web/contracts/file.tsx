import { idOfSlug } from '../../kernel/ids.ts';
import { allowToSee, NotFound } from '../../kernel/result.ts';
import { maySeeContract } from '../../modules/contracts/contract.access.ts';
import { contractOfFile } from '../../modules/contracts/index.ts';
import { openFile } from '../../modules/files/index.ts';
import { reading } from '../../platform/transaction.ts';
import { filePages } from '../files/serve-file.tsx';
import { contractIdOf } from './contract.tsx';

/** A delivered file, for the two sides only. */
export const deliveredFile = filePages((visit) => {
  const id = idOfSlug('file', visit.params.file ?? '');
  if (!id) throw new NotFound();
  return reading(visit.region.id, async (tx) => {
    const contract = await contractOfFile(tx, id);
    allowToSee(maySeeContract(visit.actor, contract) && contract.id === contractIdOf(visit));
    return openFile(tx, id);
  });
});
