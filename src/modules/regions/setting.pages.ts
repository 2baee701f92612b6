import type { PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { SettingName } from './setting.rules.ts';

/** Without the value: what holds on a day is read through `settingsOn`, which checks it. */
export interface SettingChange {
  readonly name: SettingName;
  readonly effectiveFrom: LocalDate;
  readonly setAt: Date;
  readonly setBy: PersonId | null;
}

/** All changes that were ever written, newest first, for the officer's page. */
export async function settingChanges(tx: Tx): Promise<SettingChange[]> {
  return sql<SettingChange>(tx)`
    select name, effective_from, set_at, set_by
    from region_setting
    where region_id = ${tx.regionId}
    order by effective_from desc, set_at desc
    limit 200`;
}
