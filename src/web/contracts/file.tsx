import { idOfSlug } from '../../kernel/ids.ts';
import { allowToSee, NotFound } from '../../kernel/result.ts';
import { maySeeContract } from '../../modules/contracts/contract.access.ts';
import { contractOfFile } from '../../modules/contracts/index.ts';
import { openFile } from '../../modules/files/index.ts';
import { reading } from '../../platform/transaction.ts';
import type { Visit } from '../visit.ts';
import { contractIdOf } from './contract.tsx';

/** A delivered file, for the two sides only; it is saved, never shown inside this site. */
export async function deliveredFile(visit: Visit): Promise<Response> {
  const id = idOfSlug('file', visit.params.file ?? '');
  if (!id) throw new NotFound();
  const file = await reading(visit.region.id, async (tx) => {
    const contract = await contractOfFile(tx, id);
    allowToSee(maySeeContract(visit.actor, contract) && contract.id === contractIdOf(visit));
    return openFile(tx, id);
  });
  const bytes = await file.bytes();
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.size),
      'content-disposition': `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
