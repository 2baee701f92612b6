import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { openPool } from '../../platform/pool.ts';
import { newKey } from '../../platform/random.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { reading, usePool } from '../../platform/transaction.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { addColleague, answerInvitation, changeMember, memberRows, removeMember } from './index.ts';
import { exampleClient, exampleMember } from './organization.examples.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof openPool>;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url('app'), 6, () => {});
  usePool(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

function value<Value>(result: { ok: true; value: Value } | { ok: false; reason: string }): Value {
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result.value;
}

describe('members', () => {
  test('come, change and go, and an approver always stays', async () => {
    const region = await exampleRegion();
    const { organization, actor } = await exampleClient(region);
    const organizationId = organization.id;
    const worker = await exampleWorker(region, { name: { loginName: 'keiri-san' } });
    const seat = { organizationId, login: ' KEIRI-san ', role: 'clientPayer', approvalLimit: null } as const;
    const personId = worker.personId as PersonId;
    expect(value(await addColleague(actor, { ...seat, key: newKey() })).personId).toBe(personId);
    expect(await addColleague(actor, { ...seat, key: newKey() })).toEqual({
      ok: false,
      reason: 'already-member',
    });

    value(await answerInvitation(worker, { organizationId, decision: 'accept', key: newKey() }));
    const me = actor.personId as PersonId;
    const step = { organizationId, personId: me, key: newKey() };
    expect(await removeMember(actor, step)).toEqual({ ok: false, reason: 'last-approver' });
    expect(await changeMember(actor, { ...step, role: 'clientViewer', approvalLimit: null })).toEqual({
      ok: false,
      reason: 'last-approver',
    });
    const approver = { role: 'clientApprover', approvalLimit: null } as const;
    value(await changeMember(actor, { organizationId, personId, ...approver, key: newKey() }));
    value(await removeMember(actor, { ...step, key: newKey() }));
    const left = await reading(region, (tx) => memberRows(tx, organizationId));
    expect(left).toMatchObject([{ personId, role: 'clientApprover', approvalLimit: null }]);
  });

  test('two approvers who remove each other at once leave one', async () => {
    const region = await exampleRegion();
    const { organization, actor } = await exampleClient(region);
    const organizationId = organization.id;
    const second = await exampleMember(region, organizationId, 'clientApprover');
    const [a, b] = [actor.personId as PersonId, second.personId as PersonId];
    const results = await Promise.allSettled([
      removeMember(actor, { organizationId, personId: b, key: newKey() }),
      removeMember(second, { organizationId, personId: a, key: newKey() }),
    ]);
    // Whoever comes second sits there no longer.
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await reading(region, (tx) => memberRows(tx, organizationId))).toHaveLength(1);
  });

  test('are nobody from another region, and no viewer manages them', async () => {
    const region = await exampleRegion();
    const { organization, actor } = await exampleClient(region);
    await exampleWorker(await exampleRegion(), { name: { loginName: 'far-away' } });
    const command = {
      organizationId: organization.id,
      login: 'far-away',
      role: 'clientViewer',
      approvalLimit: null,
      key: newKey(),
    } as const;
    expect(await addColleague(actor, command)).toEqual({ ok: false, reason: 'no-such-person' });
    const viewer = await exampleMember(region, organization.id, 'clientViewer');
    await expect(addColleague(viewer, command)).rejects.toThrow(NotAllowed);
    const other = await exampleClient(region);
    await expect(addColleague(other.actor, command)).rejects.toThrow(NotFound);
  });
});
