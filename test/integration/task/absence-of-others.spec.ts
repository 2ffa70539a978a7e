// Absences and handovers of finance, bodies, units and organizers: to colleagues alone, and never an expert's scoring.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../support/client.ts';
import { newOrganization, openWorld, type World } from '../hostile/support/world.ts';
import { personOf } from './task-room.ts';

let world: World;
let head: Client;
beforeAll(async () => {
  world = await openWorld();
  head = await world.api.as(await world.api.person({ role: 'OFFICE_HEAD', name: '测试主任' }));
});
afterAll(() => world.close());

const codeOf = async (answer: Promise<{ status: number; body: { code?: string } }>): Promise<string> => {
  const { status, body } = await answer;
  return `${status} ${body.code ?? 'ok'}`;
};

describe('an absence outside the office', () => {
  const days = { fromOn: '2025-07-01', toOn: '2025-07-02', reason: '示例：学习' };
  const named = async (role: 'BODY' | 'TEAM_UNIT' | 'FINANCE' | 'EXPERT' | 'ORGANIZER', name: string, organizationId?: string) =>
    world.api.as(await world.api.person({ role, name, ...(organizationId === undefined ? {} : { organizationId }) }));
  const asks = (client: Client, other: Client) => codeOf(client.post('/delegations', { deputyId: personOf(other).personId, ...days }));
  const names = async (client: Client): Promise<string[]> =>
    ((await client.get('/colleagues?limit=200').expect(200)).body.items as { name: string }[]).map(({ name }) => name);
  let strangers: Client[];
  let own: string;

  beforeAll(async () => {
    own = await newOrganization(world.admin, '示例代办单位');
    const other = await newOrganization(world.admin, '示例别家单位');
    strangers = [
      await named('BODY', '别家甲', other),
      await named('TEAM_UNIT', '别家乙', other),
      await named('ORGANIZER', '别家丙', other),
    ];
  });

  it.each(['BODY', 'TEAM_UNIT', 'FINANCE', 'ORGANIZER'] as const)(
    'is stood in for by a colleague of the same role and organization, who alone is listed: %s',
    async (role) => {
      const organization = role === 'FINANCE' ? undefined : own;
      const absent = await named(role, `${role}不在岗`, organization);
      const deputy = await named(role, `${role}代办人`, organization);
      expect(await names(absent)).toEqual([`${role}不在岗`, `${role}代办人`].sort());
      for (const stranger of [...strangers, world.office]) expect(await asks(absent, stranger)).toBe('422 DEPUTY_WITHOUT_ROLE');
      expect(await asks(absent, deputy)).toBe('201 ok');
      expect(await asks(deputy, absent)).toBe('422 DEPUTY_IS_ABSENT');
      const seen = (await deputy.get('/delegations').expect(200)).body.items as { absent: string; id: string }[];
      expect(seen.map((one) => one.absent)).toEqual([`${role}不在岗`]);
      expect((await (strangers[0] as Client).get('/delegations').expect(200)).body.items).toEqual([]);
      const over = (to: Client) => codeOf(absent.post('/handovers/preview', { toId: personOf(to).personId }));
      expect([await over(strangers[0] as Client), await over(world.office), await over(deputy)]).toEqual([
        '422 PERSON_UNKNOWN',
        '422 PERSON_UNKNOWN',
        '422 NOTHING_TO_HAND_OVER',
      ]);
      await absent.post(`/delegations/${seen[0]?.id}/revocation`).expect(200);
    },
  );

  it('is none of an expert’s: what he scores is his own', async () => {
    const [expert, another] = [await named('EXPERT', '测试专家甲'), await named('EXPERT', '测试专家乙')];
    const { status, body } = await expert.post('/delegations', { deputyId: personOf(another).personId, ...days });
    expect([status, body.errors[0].message]).toEqual([
      422,
      '专家评分由本人完成，不能委托他人代办，也不能交接；不能评分的，请报办公室另行抽取或者邀请专家。',
    ]);
    const over = { fromId: personOf(expert).personId, toId: personOf(another).personId };
    expect(await codeOf(head.post('/handovers/preview', over))).toBe('422 EXPERT_IS_PERSONAL');
    expect((await expert.get('/colleagues')).status).toBe(403);
  });
});
