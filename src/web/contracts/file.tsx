import { idOfSlug } from '../../kernel/ids.ts';
import { allowToSee, NotFound } from '../../kernel/result.ts';
import { contractOfFile, mayReadContract } from '../../modules/contracts/index.ts';
import { openFile } from '../../modules/files/index.ts';
import { reading } from '../../platform/transaction.ts';
import { filePages } from '../files/serve-file.tsx';
import { contractIdOf } from './contract.tsx';

/** A delivered file, for the two sides and for who of neither side gave a reason. */
export const deliveredFile = filePages((visit) => {
  const id = idOfSlug('file', visit.params.file ?? '');
  if (!id) throw new NotFound();
  return reading(visit.region.id, async (tx) => {
    const contract = await contractOfFile(tx, id);
    allowToSee(contract.id === contractIdOf(visit) && (await mayReadContract(tx, visit.actor, contract)));
    return openFile(tx, id);
  });
});
