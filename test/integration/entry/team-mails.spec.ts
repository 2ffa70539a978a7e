// Who hears of a team: the organizers that it was filed, its unit that it was returned or somebody of it turned away (office.md §6).
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@jiangcheng/persistence/ids';
import { startApi, type TestApi } from '../../support/app.ts';
import { contestant, filedTeam, heldContest, listed, type HeldContest } from './held-contest.ts';

let api: TestApi;
let contest: HeldContest;
let made = 0;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  contest = await heldContest(api);
  const { second, unitId, otherId } = contest;
  await reachable('TEAM_UNIT', '示例单位收件人', unitId);
  await reachable('TEAM_UNIT', '示例他单位收件人', otherId);
  await reachable('ORGANIZER', '示例协办收件人', second);
});
afterAll(() => api.close());

const reachable = (role: 'TEAM_UNIT' | 'ORGANIZER' | 'OFFICE', name: string, organizationId?: string) => {
  made += 1;
  return api.person({ role, name, email: `reader${made}@example.invalid`, ...(organizationId === undefined ? {} : { organizationId }) });
};
const told = (kind: string): Promise<{ to: string; variables: Record<string, unknown> }[]> =>
  api.source.query('select to_name as "to", variables from app.outgoing_mail where case_id = $1 and kind = $2 order by to_name', [
    contest.caseId,
    kind,
  ]);
/** The roles of everybody whom a mail of this kind went to. */
const rolesTold = async (kind: string): Promise<string[]> => {
  const rows = await api.source.query<{ role: string }[]>(
    `select distinct g.role from app.outgoing_mail m join app.account a on a.person_id = m.person_id
       join app.role_grant g on g.account_id = a.id and g.revoked_at is null where m.case_id = $1 and m.kind = $2 order by g.role`,
    [contest.caseId, kind],
  );
  return rows.map(({ role }) => role);
};
const PAIR = [contestant('测试甲', 1), contestant('测试乙', 2)];

describe('a team that is filed', () => {
  it('is told to the people of every organizer, with how many it has', async () => {
    const { unit, unitId, teamPath } = contest;
    await filedTeam(contest, unit, unitId, PAIR);
    const variables = { organization: expect.stringMatching(/^示例旗总工会/), count: 2, link: teamPath(unitId) };
    expect(await told('team-filed')).toMatchObject([{ to: '示例协办收件人', variables }]);
  });

  it('is told to the office where nobody acts for an organizer', async () => {
    const { unit, unitId, lead, second } = contest;
    await reachable('OFFICE', '示例办公室收件人');
    await api.source.query('update app.role_grant set revoked_at = app.now() where organization_id = any ($1)', [[lead, second]]);
    await filedTeam(contest, unit, unitId, PAIR);
    expect((await told('team-filed')).map(({ to }) => to)).toEqual(['示例办公室收件人']);
  });
});

describe('a team with contestants who are barred in principle', () => {
  /** Winners of the city's contest two years before, whom 000-11 bars in principle. */
  const champions = async (...names: string[]): Promise<void> => {
    for (const name of names)
      await api.source.query(
        `insert into app.earlier_winner (id, level, year, trade, rank, name, content_index, entered_by)
         values ($1, 'CITY', 2024, '铝电解工', 1, $2, $3, $4)`,
        [newId(), name, newId(), contest.office.person?.accountId],
      );
  };
  const toldTo = async (name: string) => (await told('entry-barred')).filter(({ to }) => to === name).map(({ variables }) => variables);

  it('is told to the office alone, with how many they are and on which clause, and not by name', async () => {
    const { unit, unitId, teamPath } = contest;
    await reachable('OFFICE', '示例例外收件人');
    await champions('测试丙', '测试丁');
    await filedTeam(contest, unit, unitId, [...PAIR, contestant('测试丙', 3), contestant('测试丁', 4)]);
    expect(await toldTo('示例例外收件人')).toEqual([
      {
        ...{ recipient: '示例例外收件人', contest: expect.any(String), organization: expect.stringMatching(/^示例旗总工会/), count: 2 },
        ...{ clause: expect.stringMatching(/附件1 四$/), link: teamPath(unitId) },
      },
    ]);
    expect(await rolesTold('entry-barred')).toEqual(['OFFICE']);
  });

  it('is not told again of whom the office has excepted already', async () => {
    const { unit, office, unitId, teamPath } = contest;
    await reachable('OFFICE', '示例例外收件人二');
    await champions('测试丙');
    const version = await filedTeam(contest, unit, unitId, [...PAIR, contestant('测试丙', 3)]);
    expect(await toldTo('示例例外收件人二')).toHaveLength(1);
    const third = (await listed(unit, teamPath(unitId))).find(({ name }) => name === '测试丙');
    const rule = third?.results.find(({ outcome }) => outcome === 'SOFT_BLOCK')?.rule;
    await office.post(`${teamPath(unitId)}/exception`, { version, contestantId: third?.id, rule, reason: '经核实' }).expect(200);
    await contest.organizer.post(`${teamPath(unitId)}/return`, { version: version + 1, reason: '印章不清' }).expect(200);
    await unit.post(`${teamPath(unitId)}/filing`, { version: version + 2 }).expect(200);
    expect(await toldTo('示例例外收件人二')).toHaveLength(1);
  });

  it('is not told where nobody is', async () => {
    const { unit, unitId } = contest;
    await filedTeam(contest, unit, unitId, PAIR);
    expect(await told('entry-barred')).toEqual([]);
  });
});

describe('a team that is returned', () => {
  it('is told to its unit alone, with the reason and who was turned away or may not enter', async () => {
    const { unit, organizer, unitId, teamPath, office } = contest;
    await api.source.query(
      `insert into app.earlier_winner (id, level, year, trade, rank, name, content_index, entered_by)
       values ($1, 'CITY', 2024, '铝电解工', 1, '测试丙', $2, $3)`,
      [newId(), newId(), office.person?.accountId],
    );
    const version = await filedTeam(contest, unit, unitId, [...PAIR, contestant('测试丙', 3)]);
    const [, second] = await listed(organizer, teamPath(unitId));
    const on = { version, contestantId: second?.id, rule: 'FRONT_LINE_IN_TRADE', reason: '证明不属实' };
    await organizer.post(`${teamPath(unitId)}/rejection`, on).expect(200);
    await organizer.post(`${teamPath(unitId)}/return`, { version: version + 1, reason: '印章不清' }).expect(200);
    const rule = { zh: expect.any(String), en: expect.any(String) };
    const entries = [
      { name: '测试乙', position: 2, rule, reason: '证明不属实' },
      { name: '测试丙', position: 3, rule, reason: '' },
    ];
    const variables = { reasonText: '印章不清', open: { entries, count: 2 }, link: teamPath(unitId) };
    expect(await told('team-returned')).toMatchObject([{ to: '示例单位收件人', variables }]);
  });

  it('has nothing open where all may enter', async () => {
    const { unit, organizer, unitId, teamPath } = contest;
    const version = await filedTeam(contest, unit, unitId, PAIR);
    await organizer.post(`${teamPath(unitId)}/return`, { version, reason: '印章不清' }).expect(200);
    expect((await told('team-returned')).map(({ variables }) => variables.open)).toEqual([{ entries: [], count: 0 }]);
  });
});

describe('a contestant who is turned away', () => {
  it('is told to his unit alone, with rule, clause and reason', async () => {
    const { unit, organizer, unitId, teamPath } = contest;
    const version = await filedTeam(contest, unit, unitId, PAIR);
    const [first] = await listed(organizer, teamPath(unitId));
    const on = { version, contestantId: first?.id, rule: 'FRONT_LINE_IN_TRADE', reason: '证明不属实' };
    await organizer.post(`${teamPath(unitId)}/rejection`, { ...on, rule: 'NO_SUCH' }).expect(422);
    await organizer.post(`${teamPath(unitId)}/rejection`, on).expect(200);
    const variables = {
      contestant: '测试甲',
      reasonText: '证明不属实',
      clause: expect.stringMatching(/附件1 四$/),
      link: teamPath(unitId),
    };
    expect(await told('entry-rejected')).toMatchObject([{ to: '示例单位收件人', variables }]);
  });
});
