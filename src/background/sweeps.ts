import { systemActor } from '../kernel/actor.ts';
import { sealAuditBlocks } from '../modules/audit/index.ts';
import { acceptAutomatically, contractsDue, lapseOffer } from '../modules/contracts/index.ts';
import { clearUploads } from '../modules/files/index.ts';
import { clearSessions } from '../modules/identity/index.ts';
import { listRegions } from '../modules/regions/index.ts';
import { planPayouts, regionsWithOwed } from '../modules/settlement/index.ts';
import { log } from '../platform/log.ts';
import { newKey } from '../platform/random.ts';
import { withoutRegion } from '../platform/transaction.ts';

/** Something that is looked after each minute, in the order of the list. */
export interface Sweep {
  readonly name: string;
  readonly run: (keys: SweepKeys) => Promise<void>;
}

export interface SweepKeys {
  readonly auditAnchor: Uint8Array;
}

/** What time itself causes. Each thing is found by its own row, and done by its own use case, so that it happens once. */
export const sweeps: readonly Sweep[] = [
  { name: 'deadlines of contracts', run: meetDeadlines },
  { name: 'payouts', run: planWhatIsOwed },
  { name: 'ended sessions', run: clearSessions },
  { name: 'files without a row', run: clearUploads },
  { name: 'audit blocks', run: sealAudit },
];

async function meetDeadlines(): Promise<void> {
  const due = await withoutRegion(contractsDue);
  await each(due, async ({ regionId, what, id }) => {
    // The key is the thing itself: two processes that find it at once do it once.
    const key = `due:${id}`;
    if (what === 'acceptance') {
      const actor = systemActor(regionId, 'no answer until the acceptance deadline');
      await acceptAutomatically(actor, { key, milestoneId: id });
    } else {
      const actor = systemActor(regionId, 'no agreement until the offer ended');
      await lapseOffer(actor, { key, contractId: id });
    }
  });
}

async function planWhatIsOwed(): Promise<void> {
  await each(await withoutRegion(regionsWithOwed), async (regionId) => {
    await planPayouts(systemActor(regionId, 'accepted work is paid on its day'), { key: newKey() });
  });
}

async function sealAudit({ auditAnchor }: SweepKeys): Promise<void> {
  await each(await listRegions(), async ({ id }) => {
    for (const { number, hash, signature } of await sealAuditBlocks(id, auditAnchor)) {
      log.info({ region: id, anchor: { number, hash, signature } }, 'audit block sealed');
    }
  });
}

/** One that fails is logged and tried again in a minute; it keeps nobody else waiting. */
async function each<Thing>(things: readonly Thing[], work: (thing: Thing) => Promise<void>): Promise<void> {
  for (const thing of things) {
    try {
      await work(thing);
    } catch (error) {
      log.error({ error, task: 'sweep' }, 'one of the things due failed');
    }
  }
}

/** All sweeps, one after the other; a failing one does not stop the next. */
export async function runSweeps(keys: SweepKeys): Promise<void> {
  for (const { name, run } of sweeps) {
    const begun = performance.now();
    try {
      await run(keys);
    } catch (error) {
      log.error(
        { error, task: `sweep: ${name}`, milliseconds: Math.round(performance.now() - begun) },
        'a sweep failed',
      );
    }
  }
}
