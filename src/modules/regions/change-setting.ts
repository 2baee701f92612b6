import type { Actor } from '../../kernel/actor.ts';
import { allow, done, refused } from '../../kernel/result.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { mayChangeRegion } from './region.access.ts';
import { insertSetting } from './setting.rows.ts';
import { type Setting, settingProblem } from './setting.rules.ts';

export type ChangeSetting = Setting & Command & { readonly effectiveFrom: LocalDate };

/** A setting that holds from a day on. Earlier ones stay, so that every agreed contract can be explained. */
export function changeSetting(actor: Actor, command: ChangeSetting) {
  return once(actor, 'regions.change-setting', command, async (tx) => {
    allow(mayChangeRegion(actor));
    const problem = settingProblem(command, command.effectiveFrom, tokyoDateOf(tx.now));
    if (problem) return refused(problem);

    await insertSetting(tx, command, command.effectiveFrom, actor.personId);
    await recordAudit(tx, actor, {
      action: 'setting.changed',
      subject: ['setting', command.name],
      detail: { effectiveFrom: command.effectiveFrom },
    });
    return done({ name: command.name, effectiveFrom: command.effectiveFrom });
  });
}
