import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import {
  type Stories,
  type Story,
  type StoryKind,
  type StoryLanguage,
  storyKinds,
  storyLanguages,
  toldStories,
  type WrittenStories,
} from './story.rules.ts';

/** What the region tells; the examples where it has written none. */
export async function storiesOf(tx: Tx): Promise<Stories> {
  const rows = await sql<Story & { kind: StoryKind }>(tx)`
    select kind, language, title, steps, ending, invented from region_story where region_id = ${tx.regionId}`;
  const written = (kind: StoryKind, language: StoryLanguage): Story | null => {
    const row = rows.find((one) => one.kind === kind && one.language === language);
    if (!row) return null;
    const { title, steps, ending, invented } = row;
    return { language, title, steps, ending, invented };
  };
  const inBoth = (kind: StoryKind) => ({ ja: written(kind, 'ja'), en: written(kind, 'en') });
  return toldStories({ worker: inBoth('worker'), company: inBoth('company') });
}

export async function writeStories(tx: Tx, stories: WrittenStories): Promise<void> {
  for (const kind of storyKinds) {
    for (const language of storyLanguages) {
      const story = stories[kind][language];
      if (story) await writeStory(tx, kind, story);
      else
        await sql(tx)`
          delete from region_story
          where region_id = ${tx.regionId} and kind = ${kind} and language = ${language}`;
    }
  }
}

async function writeStory(tx: Tx, kind: StoryKind, story: Story): Promise<void> {
  const { language, title, steps, ending, invented } = story;
  await sql(tx)`
    insert into region_story (region_id, kind, language, title, steps, ending, invented)
    values (${tx.regionId}, ${kind}, ${language}, ${title}, ${steps}, ${ending}, ${invented})
    on conflict (region_id, kind, language) do update
    set title = excluded.title, steps = excluded.steps, ending = excluded.ending, invented = excluded.invented`;
}
