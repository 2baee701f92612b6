import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import { storedSettings } from './setting.forms.ts';
import {
  type ChangeOfSetting,
  changesOf,
  comingOf,
  type SettingName,
  type WrittenRow,
} from './setting.rules.ts';

interface StoredRow extends Omit<WrittenRow, 'setting'> {
  readonly name: SettingName;
  readonly value: unknown;
}

/** For the officer's page: all changes that were ever written, newest first, and those still to come, soonest first. */
export async function settingChanges(tx: Tx): Promise<{
  readonly written: readonly ChangeOfSetting[];
  readonly coming: readonly ChangeOfSetting[];
}> {
  const rows = await writtenRows(tx);
  return { written: changesOf(rows), coming: comingOf(rows, tokyoDateOf(tx.now)) };
}

async function writtenRows(tx: Tx): Promise<WrittenRow[]> {
  const rows = await sql<StoredRow>(tx)`
    select name, value, effective_from, set_at, set_by, withdrawn_at, withdrawn_by
    from region_setting_written
    where region_id = ${tx.regionId}
    order by effective_from desc, set_at desc
    limit 400`;
  return rows.map(({ name, value, ...row }) => ({ ...row, setting: settingOf(name, value) }));
}

function settingOf(name: SettingName, value: unknown): WrittenRow['setting'] {
  return { name, value: storedSettings[name].parse(value) } as WrittenRow['setting'];
}
