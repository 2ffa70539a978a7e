// What a recommending unit's clerk finds in his inbox: his own unit's recommendation, and nobody else's (004/第六条).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../support/client.ts';
import { openWorld, type World } from '../hostile/support/world.ts';
import { calledRound, type Round } from './round.ts';

interface Inbox {
  items: { id: string; kind: string; organizationName: string; href: string; caseHref: string; dueText: string }[];
  count: number;
}

let world: World;
let round: Round;
beforeAll(async () => {
  world = await openWorld();
  round = await calledRound(world);
});
afterAll(() => world.close());

const inboxOf = async (client: Client, tab = 'TODO'): Promise<Inbox> => (await client.get(`/tasks?tab=${tab}`).expect(200)).body as Inbox;

describe('the inbox of a recommending unit', () => {
  it('holds its own recommendation until the last day of the window, and leads to its own page', async () => {
    const { unit, unitId, otherUnit, otherId, roundId } = round;
    // Of the first unit another clerk could do it too: the contact person whom it named.
    for (const [client, id, unclaimed] of [
      [unit, unitId, 1],
      [otherUnit, otherId, 0],
    ] as const) {
      const { items, count } = await inboxOf(client);
      const page = `/selections/${roundId}/units/${id}`;
      expect([count, items.map(({ kind, href, caseHref, dueText }) => [kind, href, caseHref, dueText])]).toEqual([
        1,
        [['RECOMMEND', page, page, '2026-04-30 24:00']],
      ]);
      const { counts } = (await client.get('/tasks/summary').expect(200)).body as { counts: Record<string, number> };
      expect(counts).toEqual({ TODO: 1, UNCLAIMED: unclaimed, DONE: 0, COPIED: 0, OPENED: 0, CONSIGNED: 0 });
    }
  });

  it('tells nothing of another unit’s task, which is not there for it', async () => {
    const [other] = (await inboxOf(round.otherUnit)).items;
    const path = `/tasks/${other?.id ?? ''}`;
    expect([(await round.otherUnit.get(path)).status, (await round.unit.get(path)).status]).toEqual([200, 404]);
    expect(JSON.stringify(await inboxOf(round.unit))).not.toContain(other?.organizationName ?? '示例县');
    expect((await round.unit.post(`${path}/claim`, {})).status).toBe(403);
  });

  it('is empty for a unit that was given no places, and each clerk of a unit has the same', async () => {
    const { api, organizationId } = world;
    const stranger = await api.as(await api.person({ role: 'TEAM_UNIT', organizationId }));
    const colleague = await api.as(await api.person({ role: 'TEAM_UNIT', organizationId: round.unitId }));
    const ids = async (client: Client) => (await inboxOf(client)).items.map(({ id }) => id);
    expect([await ids(stranger), await ids(colleague)]).toEqual([[], await ids(round.unit)]);
  });
});
