import type { PersonId } from '../../kernel/ids.ts';
import type { ClockTime } from '../../kernel/tokyo-date.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type MailChoice, type MailWay, usualChoice } from './mail-time.rules.ts';
import { type ChosenTopic, chosenTopics } from './topic.rules.ts';

interface StoredChoice {
  readonly ways: Partial<Record<ChosenTopic, MailWay>> | null;
  readonly digestAt: ClockTime;
  readonly quietFrom: ClockTime | null;
  readonly quietUntil: ClockTime | null;
}

/** What this person chose here; the usual where they chose nothing, also for topics that came later. */
export async function mailChoiceOf(tx: Tx, personId: PersonId): Promise<MailChoice> {
  const [stored] = await sql<StoredChoice>(tx)`
    select to_char(p.digest_at, 'HH24:MI') as digest_at, to_char(p.quiet_from, 'HH24:MI') as quiet_from,
      to_char(p.quiet_until, 'HH24:MI') as quiet_until,
      (select jsonb_object_agg(w.topic, w.way) from notification_way w
        where w.region_id = p.region_id and w.person_id = p.person_id) as ways
    from notification_preference p where p.region_id = ${tx.regionId} and p.person_id = ${personId}`;
  if (!stored) return usualChoice;
  const { ways, digestAt, quietFrom, quietUntil } = stored;
  const quiet = quietFrom && quietUntil ? { from: quietFrom, until: quietUntil } : null;
  return { ways: { ...usualChoice.ways, ...ways }, quiet, digestAt };
}

export async function saveMailChoice(tx: Tx, personId: PersonId, choice: MailChoice): Promise<void> {
  const { quiet, digestAt, ways } = choice;
  await sql(tx)`
    insert into notification_preference (region_id, person_id, quiet_from, quiet_until, digest_at, changed_at)
    values (${tx.regionId}, ${personId}, ${quiet?.from ?? null}, ${quiet?.until ?? null}, ${digestAt}, ${tx.now})
    on conflict (region_id, person_id) do update set quiet_from = excluded.quiet_from,
      quiet_until = excluded.quiet_until, digest_at = excluded.digest_at, changed_at = excluded.changed_at`;
  for (const topic of chosenTopics) {
    await sql(tx)`
      insert into notification_way (region_id, person_id, topic, way)
      values (${tx.regionId}, ${personId}, ${topic}, ${ways[topic]})
      on conflict (region_id, person_id, topic) do update set way = excluded.way`;
  }
}
