import type { Lure } from '../../modules/messages/lure.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { talkTexts } from './talk.texts.ts';

/** Whoever reads the text sees it, calmly: nothing was held back. */
export function LureNote({ lang, lures }: { readonly lang: Lang; readonly lures: readonly Lure[] }) {
  const t = talkTexts[lang];
  if (lures.length === 0) return null;
  return (
    <div class="lure-note small">
      {lures.some((lure) => lure !== 'unpaid') ? <p>{t.lured}</p> : null}
      {lures.includes('unpaid') ? <p>{t.unpaid}</p> : null}
    </div>
  );
}
