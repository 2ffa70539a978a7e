// What a unit hears at once of 形式审查: of who was returned, with the day, and of who was rejected (004/第七条).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BoardItem } from '@jiangcheng/contracts/api/deadline';
import { SIGNER, TwoClerks } from '../../support/two-clerks.ts';
import { openWorld, setClock, type World } from '../hostile/support/world.ts';
import * as story from './round.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('what a unit hears of 形式审查', () => {
  const review = (person: { path: string; version: number }, verdict: object) =>
    world.office.post(`${person.path}/review`, { version: person.version, ...verdict }).expect(200);
  const told = (caseId: string) =>
    world.api.source.query(
      `select kind, to_name as "to", variables from app.outgoing_mail where case_id = $1 and kind like 'candidate-%' order by kind, to_name`,
      [caseId],
    );

  it('is at once the reason, the clause and the last day of a supplement, for its people and its contact alone', async () => {
    const round = await story.calledRound(world);
    await story.studied(round, round.otherUnit, round.otherId);
    const person = await story.filed(round, round.otherUnit, round.otherId, 3);
    await setClock(world.api, '2026-05-01T00:01:00+08:00');
    await story.attend(round);
    await story.attend(round);
    const items = story.items({ FORM: 'LACKING' });
    await review(person, { verdict: 'RETURN', items, reason: '缺单位公章', dueOn: '2026-05-08' });
    // No year's holidays are published here, so that the count may still change.
    const variables = {
      ...{ contest: expect.any(String), candidate: '示例人3', reasonText: '缺单位公章' },
      ...{ due: { at: '2026-05-08T16:00:00.000Z', provisional: false }, workingDays: { days: 5, provisional: true } },
      clause: expect.stringMatching(/第七条$/),
      link: person.path,
    };
    expect(await told(round.caseId)).toEqual(
      ['示例他推荐人', '示例负责人'].map((to) => ({ kind: 'candidate-returned', to, variables: { recipient: to, ...variables } })),
    );
  });

  it('is asked for again before the day of a supplement; once that has passed the office is told, which names another day or ends it', async () => {
    const round = await story.calledRound(world);
    await story.studied(round, round.otherUnit, round.otherId);
    const person = await story.filed(round, round.otherUnit, round.otherId, 3);
    await setClock(world.api, '2026-05-01T00:01:00+08:00');
    await story.attend(round);
    await story.attend(round);
    const items = story.items({ FORM: 'LACKING' });
    await review(person, { verdict: 'RETURN', items, reason: '缺单位公章', dueOn: '2026-05-08' });
    const asked = async (): Promise<string[]> => {
      const { items: tasks } = (await round.otherUnit.get('/tasks').expect(200)).body as {
        items: { kind: string; caseId: string; label: string; dueText: string; overdue: boolean }[];
      };
      return tasks
        .filter(({ caseId, kind }) => caseId === round.caseId && kind === 'SUPPLEMENT')
        .map(({ label, dueText, overdue }) => `${label} ${dueText}${overdue ? ' 逾期' : ''}`);
    };
    const board = async (): Promise<string[]> =>
      ((await world.office.get(`/deadlines?limit=200`).expect(200)).body.items as BoardItem[])
        .filter(({ caseId }) => caseId === round.caseId)
        .map(({ keyLabel, participant, standing }) => `${keyLabel} ${participant?.id === round.otherId ? '他单位' : '—'} ${standing}`);
    const reminded = async (): Promise<string[]> => {
      const rows: { name: string; rung: string }[] = await world.api.source.query(
        `select p.name, r.rung from app.reminder r join app.task t on t.id = r.task_id join app.person p on p.id = r.person_id
         where t.case_id = $1 and t.kind = 'SUPPLEMENT' and r.status <> 'FOLDED' order by r.id, p.name`,
        [round.caseId],
      );
      return rows.map(({ name, rung }) => `${rung} ${name}`);
    };
    expect([await asked(), await board()]).toEqual([['补充推荐材料 2026-05-08 24:00'], ['形式审查补充期限 他单位 SOON']]);
    await setClock(world.api, '2026-05-06T09:01:00+08:00');
    await story.attend(round);
    expect(await reminded()).toEqual(['-2 示例他推荐人']);
    await setClock(world.api, '2026-05-11T09:01:00+08:00');
    await story.attend(round);
    await story.attend(round);
    expect((await reminded()).slice(1)).toEqual(['1 测试办公室甲', '1 测试办公室乙']);
    expect([await asked(), await board()]).toEqual([['补充推荐材料 2026-05-08 24:00 逾期'], ['形式审查补充期限 他单位 OVERDUE']]);
    await review({ ...person, version: person.version + 1 }, { verdict: 'RETURN', items, reason: '公章外借', dueOn: '2026-05-13' });
    expect([await asked(), await board()]).toEqual([['补充推荐材料 2026-05-13 24:00'], ['形式审查补充期限 他单位 SOON']]);
    const reject = { verdict: 'REJECT', items: story.items({ FORM: 'FAILS' }), reason: '仍未补充', failed: 'FORM' };
    await review({ ...person, version: person.version + 2 }, reject);
    expect([await asked(), await board()]).toEqual([[], []]);
    await setClock(world.api, '2026-05-01T00:01:00+08:00');
  });

  it('is the same where the verdict was signed on paper, once its second clerk confirmed', async () => {
    const { round, people } = await story.reviewedRound(world);
    const [first, second] = people as [(typeof people)[0], (typeof people)[0]];
    const clerks = new TwoClerks(world.office, world.second);
    const place = { id: round.caseId, of: 'caseId', purpose: 'PAPER_DECISION' } as const;
    const verdict = (person: { id: string; version: number }, input: object) => ({
      ...{ act: 'candidate.review', decidedOn: '2026-05-01' },
      input: { organizationId: round.unitId, candidateId: person.id, version: person.version, ...input },
    });
    const incomplete = await clerks.register(place, verdict(first, { verdict: 'PASS', items: story.items({ FORM: 'LACKING' }) }));
    expect([incomplete.status, incomplete.body.code]).toEqual([422, 'ITEM_NOT_IN_ORDER']);
    await clerks.decide(place, verdict(first, { verdict: 'PASS', items: story.items() }));
    expect((await world.office.get(first.path).expect(200)).body.review).toBe('PASSED');
    const reject = { verdict: 'REJECT', items: story.items({ RETIRED: 'FAILS' }), reason: '已退休', failed: 'RETIRED' };
    const { id } = (await clerks.register(place, verdict(second, reject))).body as { id: string };
    expect(await told(round.caseId)).toEqual([]);
    await clerks.settle(id).expect(200);
    expect((await told(round.caseId)).map(({ kind }: { kind: string }) => kind)).toEqual(['candidate-rejected', 'candidate-rejected']);
    const { events } = (await world.office.get(`/cases/${round.caseId}/history`).expect(200)).body;
    const said = events.find(({ type }: { type: string }) => type === 'CANDIDATE_REJECTED');
    expect([said.decidedBy, said.sentence]).toEqual([SIGNER, expect.stringContaining('据 2026-05-01 纸质件')]);
  });

  it('is the clause on which a rejection rests, and nothing of who passes', async () => {
    const { round, people } = await story.reviewedRound(world);
    const [first, second] = people as [(typeof people)[0], (typeof people)[0]];
    await review(first, { verdict: 'PASS', items: story.items() });
    expect(await told(round.caseId)).toEqual([]);
    const items = story.items({ FRONT_LINE_YEARS: 'FAILS' });
    await review(second, { verdict: 'REJECT', items, reason: '不在一线', failed: 'FRONT_LINE_YEARS' });
    const variables = { candidate: '示例人2', reasonText: '不在一线', clause: expect.stringMatching(/第三条$/), link: second.path };
    expect(await told(round.caseId)).toMatchObject(
      ['示例推荐人', '示例负责人'].map((to) => ({ kind: 'candidate-rejected', to, variables })),
    );
  });
});
