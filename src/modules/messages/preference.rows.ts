import type { PersonId } from '../../kernel/ids.ts';
import type { ClockTime } from '../../kernel/tokyo-date.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type MailChoice, type MailWay, usualChoice } from './mail-time.rules.ts';
import { type ChosenTopic, chosenTopics } from './topic.rules.ts';

/** What this person chose here; the usual where they chose nothing, also for topics that came later. */
export async function mailChoiceOf(tx: Tx, personId: PersonId): Promise<MailChoice> {
  const ways = await sql<{ topic: ChosenTopic; way: MailWay }>(tx)`
    select topic, way from notification_way where region_id = ${tx.regionId} and person_id = ${personId}`;
  const [hours] = await sql<{
    quietFrom: ClockTime | null;
    quietUntil: ClockTime | null;
    digestAt: ClockTime;
  }>(tx)`
    select to_char(quiet_from, 'HH24:MI') as quiet_from, to_char(quiet_until, 'HH24:MI') as quiet_until,
      to_char(digest_at, 'HH24:MI') as digest_at
    from notification_preference where region_id = ${tx.regionId} and person_id = ${personId}`;
  return {
    ways: { ...usualChoice.ways, ...Object.fromEntries(ways.map(({ topic, way }) => [topic, way])) },
    quiet: hours ? quietOf(hours) : usualChoice.quiet,
    digestAt: hours?.digestAt ?? usualChoice.digestAt,
  };
}

function quietOf(hours: {
  readonly quietFrom: ClockTime | null;
  readonly quietUntil: ClockTime | null;
}): MailChoice['quiet'] {
  return hours.quietFrom && hours.quietUntil ? { from: hours.quietFrom, until: hours.quietUntil } : null;
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
