// An accepted 办赛申请 opens its contest at the year's start: one that is not held after all is cancelled by the committee (office.md §6).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contestAt } from '../hostile/support/story.ts';
import { newOrganization } from '../hostile/support/world.ts';
import { EndOfCampaign, stagesOf } from './end-of-campaign.ts';

describe('a contest that was opened and is not held', () => {
  let end: EndOfCampaign;
  beforeAll(async () => {
    end = await EndOfCampaign.open(2);
  });
  afterAll(() => end.world.close());

  /** A unit with a person who hears for it, and with a team where a contest is named. */
  async function unitWithTeam(path: string | null, name: string, email: string): Promise<void> {
    const { api, admin } = end.world;
    const organizationId = await newOrganization(admin, name);
    const unit = await api.as(await api.person({ role: 'TEAM_UNIT', organizationId, name: `测试${name}人`, email }));
    if (path !== null) await unit.put(`${path}/teams/${organizationId}`, { version: 0, leaderName: '测试领队' }).expect(200);
  }

  it('keeps the others waiting until the committee cancels it, and none of them after that', async () => {
    await end.confirmed();
    const open = await contestAt(end.world, 'HOLDING');
    const { api, organizationId } = end.world;
    await api.person({ role: 'ORGANIZER', organizationId, name: '测试承办人', email: 'chengban@example.invalid' });
    await unitWithTeam(open.path, '示例旗总工会', 'qi@example.invalid');
    await unitWithTeam(null, '示例县总工会', 'xian@example.invalid');
    await end.attend();
    const stands = async () => (await end.view()).gate.slice(0, 2).map(({ stand, waiting }) => [stand, waiting]);
    expect(await stands()).toEqual([
      ['CONFIRMED', false],
      ['RUNNING', true],
    ]);
    await end.onPaper('cancel', { reason: '示例：报名不足三十人' }, '测试主任', open.caseId);
    expect((await end.world.office.get(open.path)).body).toMatchObject({ status: 'CLOSED', cancelledFor: '示例：报名不足三十人' });
    const told = await api.source.query(
      "select distinct variables->>'clause' as clause, variables->>'reasonText' as reason from app.outgoing_mail where kind = 'contest-cancelled'",
    );
    expect(told).toEqual([{ clause: '通工发〔2025〕14号', reason: '示例：报名不足三十人' }]);
    const addressed = await api.source.query("select to_address as to from app.outgoing_mail where kind = 'contest-cancelled' order by 1");
    expect(addressed).toEqual([{ to: 'chengban@example.invalid' }, { to: 'qi@example.invalid' }]);
    await end.attend();
    await end.attend();
    expect(await stands()).toEqual([
      ['CONFIRMED', false],
      ['CANCELLED', false],
    ]);
    expect(stagesOf(await end.view())).toEqual(['CONTESTS 1 ALL_CONFIRMED', 'COMMITTEE_REVIEW 1 null']);
  });
});
