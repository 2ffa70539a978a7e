// Who hears of an appeal and sees how it ended: the office at once, the unit whose team made it, no other unit (rules §9-4).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { contestant, filedTeam, heldContest, type HeldContest } from './held-contest.ts';

const HOUR = 3_600_000;
let api: TestApi;
let contest: HeldContest;
let clerk: Client;
let now = 0;
const names = { unit: '', other: '' };
beforeAll(async () => {
  api = await startApi();
  contest = await heldContest(api);
  const { unit, otherUnit, unitId, otherId } = contest;
  const person = (role: 'TEAM_UNIT' | 'OFFICE', name: string, organizationId?: string) =>
    api.person({ role, name, email: `${name.length}${role.toLowerCase()}@example.invalid`, ...(organizationId ? { organizationId } : {}) });
  clerk = await api.as(await person('OFFICE', '示例裁决人'));
  await person('OFFICE', '示例办公室收件人');
  await person('TEAM_UNIT', '示例单位收件人', unitId);
  await person('TEAM_UNIT', '示例他单位的收件人', otherId);
  await filedTeam(contest, unit, unitId, [contestant('测试甲', 1)]);
  await filedTeam(contest, otherUnit, otherId, [contestant('测试乙', 2)]);
  const rows = await api.source.query<{ id: string; name: string }[]>('select id, name from app.organization where id = any ($1)', [
    [unitId, otherId],
  ]);
  names.unit = rows.find(({ id }) => id === unitId)?.name ?? '';
  names.other = rows.find(({ id }) => id === otherId)?.name ?? '';
  const [clock] = await api.source.query<{ now: string }[]>('select app.now()::text as now');
  now = Date.parse(clock?.now ?? '');
});
afterAll(() => api.close());

const appealOf = (unit: string) => ({
  ...{ appealKind: 'ON_SITE', unit, leader: '示例领队', about: '示例：设备故障。' },
  ...{ endedAt: toIsoLocal(now - 2 * HOUR), receivedAt: toIsoLocal(now - HOUR) },
});
const post = (who: Client, route: string, input: object) => who.post(`${contest.path}/${route}`, input).expect(200);
type Told = [kind: string, to: string, variables: Record<string, unknown>];
const byKindAndName = (a: Told, b: Told): number => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : 1);
/** Every mail about appeals since the last look: kind, whom to, and what it says. */
let seen = 0;
const told = async (): Promise<Told[]> => {
  const rows = await api.source.query<{ kind: string; to: string; variables: Record<string, unknown> }[]>(
    `select kind, to_name as "to", variables - 'recipient' as variables from app.outgoing_mail
     where case_id = $1 and kind like 'appeal-%' order by created_at, id`,
    [contest.caseId],
  );
  const fresh = rows.slice(seen);
  seen = rows.length;
  return fresh.map(({ kind, to, variables }): Told => [kind, to, variables]).sort(byKindAndName);
};
const ownPage = async (who: Client, unit: string): Promise<object[]> =>
  (await who.get(contest.teamPath(unit)).expect(200)).body.appeals as object[];

describe('an appeal of a unit’s team', () => {
  const appeal = { zh: '现场申诉', en: 'appeal on site' };
  const common = { contest: expect.any(String), appeal };

  it('is told to the office and to its own unit when the organizer registers it', async () => {
    await post(contest.organizer, 'appeals', appealOf(names.unit));
    const receivedAt = new Date(now - HOUR).toISOString();
    const filed = { ...common, receivedAt: expect.anything(), organization: names.unit, link: `${contest.path}/day` };
    const mails = await told();
    expect(mails).toEqual([
      ['appeal-filed', '示例办公室收件人', filed],
      ['appeal-filed', '示例裁决人', filed],
      ['appeal-registered', '示例单位收件人', { ...common, receivedAt: expect.anything(), link: contest.teamPath(contest.unitId) }],
    ]);
    expect(mails.map(([, , variables]) => new Date(String(variables['receivedAt'])).toISOString())).toEqual(Array(3).fill(receivedAt));
  });

  it('is not told to the clerk who registers it, who does not decide it', async () => {
    await post(clerk, 'appeals', appealOf(names.other));
    expect((await told()).map(([kind, to]) => `${kind} ${to}`)).toEqual([
      'appeal-filed 示例办公室收件人',
      'appeal-registered 示例他单位的收件人',
    ]);
  });

  it('is told to that unit alone when it is decided, in the words of the decision', async () => {
    await post(clerk, 'appeals/decision', { appealId: '1', verdict: 'NOT_UPHELD', reason: '示例：补时后成绩不变。' });
    const outcome = { zh: '不成立', en: 'not upheld' };
    const link = contest.teamPath(contest.unitId);
    expect(await told()).toEqual([
      ['appeal-settled', '示例单位收件人', { ...common, outcome, reasonText: '示例：补时后成绩不变。', link }],
    ]);
  });

  it('is told to that unit alone when somebody enters that it was taken back', async () => {
    await post(contest.organizer, 'appeals/withdrawal', { appealId: '2', reason: '示例：经说明后撤回。' });
    expect((await told()).map(([kind, to, { outcome, reasonText }]) => [kind, to, outcome, reasonText])).toEqual([
      ['appeal-settled', '示例他单位的收件人', { zh: '已撤回', en: 'withdrawn' }, '示例：经说明后撤回。'],
    ]);
  });

  it('is on the unit’s own page with its outcome, and on no other unit’s', async () => {
    const { unit, otherUnit, unitId, otherId, office } = contest;
    const decided = { upheld: false, byName: '示例裁决人', reason: '示例：补时后成绩不变。', at: expect.any(String) };
    const own = { kind: 'ON_SITE', about: '示例：设备故障。', receivedAt: expect.any(String) };
    expect(await ownPage(unit, unitId)).toEqual([{ id: '1', ...own, decision: decided, withdrawn: null }]);
    expect(await ownPage(otherUnit, otherId)).toEqual([{ id: '2', ...own, decision: null, withdrawn: '示例：经说明后撤回。' }]);
    await unit.get(contest.teamPath(otherId)).expect(404);
    expect(await ownPage(office, unitId)).toHaveLength(1);
  });

  it('is no unit’s where its paper names none that sent a team', async () => {
    await post(contest.organizer, 'appeals', appealOf('示例未报名单位'));
    expect((await told()).map(([kind, to]) => `${kind} ${to}`)).toEqual(['appeal-filed 示例办公室收件人', 'appeal-filed 示例裁决人']);
    const all = [await ownPage(contest.unit, contest.unitId), await ownPage(contest.otherUnit, contest.otherId)];
    expect(all.map((one) => one.length)).toEqual([1, 1]);
  });
});
