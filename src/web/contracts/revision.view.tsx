import type { MilestoneId } from '../../kernel/ids.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import type { ContractChanges } from '../../modules/contracts/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import { changeTexts } from './change.texts.ts';
import { contractNextTexts } from './contract-next.texts.ts';

interface Props {
  readonly lang: Lang;
  readonly changes: ContractChanges;
  readonly milestoneId: MilestoneId | undefined;
}

/** The condition that was not met and what is expected, as the client asked last; nothing where it asked for none. */
export function AskedRevision({ lang, changes, milestoneId }: Props) {
  const t = contractNextTexts[lang];
  const asked = changes.revisions.findLast((revision) => revision.milestoneId === milestoneId);
  if (!asked) return null;
  return (
    <>
      <p>{t.askedOn(writeDate(tokyoDateOf(asked.askedAt), lang))}</p>
      <p>{t.asked(changeTexts[lang].items[asked.item])}</p>
      <p class="typed" lang="ja">
        {asked.expected}
      </p>
    </>
  );
}
