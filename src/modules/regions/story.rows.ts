import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import { exampleStories, type Stories, type Story, type StoryKind, storyKinds } from './story.rules.ts';

/** What the region tells; the examples where it has written none. */
export async function storiesOf(tx: Tx): Promise<Stories> {
  const rows = await sql<Story & { kind: StoryKind; language: 'ja' | 'en' }>(tx)`
    select kind, language, title, steps, ending, invented from region_story where region_id = ${tx.regionId}`;
  const told = (kind: StoryKind, language: 'ja' | 'en'): Story => {
    const row = rows.find((one) => one.kind === kind && one.language === language);
    if (!row) return exampleStories[kind][language];
    const { title, steps, ending, invented } = row;
    return { title, steps, ending, invented };
  };
  const inBoth = (kind: StoryKind) => ({ ja: told(kind, 'ja'), en: told(kind, 'en') });
  return { worker: inBoth('worker'), company: inBoth('company') };
}

export async function writeStories(tx: Tx, stories: Stories): Promise<void> {
  for (const kind of storyKinds) {
    for (const language of ['ja', 'en'] as const) {
      const { title, steps, ending, invented } = stories[kind][language];
      await sql(tx)`
        insert into region_story (region_id, kind, language, title, steps, ending, invented)
        values (${tx.regionId}, ${kind}, ${language}, ${title}, ${steps}, ${ending}, ${invented})
        on conflict (region_id, kind, language) do update
        set title = excluded.title, steps = excluded.steps, ending = excluded.ending, invented = excluded.invented`;
    }
  }
}
