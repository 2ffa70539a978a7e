// Appeals over HTTP: registered in time, holding the confirmation back, decided on screen and on paper.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../support/client.ts';
import { upload } from '../hostile/support/files.ts';
import { contestAt, type Contest } from '../hostile/support/story.ts';
import { ENDED_ON, openWorld, setClock, TODAY, type World } from '../hostile/support/world.ts';

let world: World;
let contest: Contest;
beforeAll(async () => {
  world = await openWorld();
  contest = await contestAt(world, 'OFFICE_REVIEW');
});
afterAll(() => world.close());

const ON_SITE = {
  ...{ appealKind: 'ON_SITE', unit: '示例旗总工会', leader: '示例领队', about: '示例：设备故障。' },
  ...{ endedAt: `${ENDED_ON}T16:00:00+08:00`, receivedAt: `${ENDED_ON}T18:00:00+08:00` },
};
const post = (who: Client, route: string, input: object) => who.post(`${contest.path}/${route}`, input);
const codesOf = ({ body }: { body: { errors?: { code: string }[]; code: string } }): string[] =>
  body.errors?.map(({ code }) => code) ?? [body.code];
const day = async (who: Client) => (await who.get(`${contest.path}/day`).expect(200)).body;
const actionOf = async (act: string) =>
  (await world.office.get(contest.path).expect(200)).body.actions.find((one: { act: string }) => one.act === act);
const decision = (appealId: string) => ({ appealId, verdict: 'UPHELD', reason: '示例：补时后成绩不变。' });
const openTasks = async (): Promise<number[]> => {
  const rows = await world.api.source.query(
    "select round from app.task where case_id = $1 and kind = 'DECIDE_APPEAL' and status = 'OPEN' order by round",
    [contest.caseId],
  );
  return rows.map(({ round }: { round: number }) => round);
};

describe('an appeal', () => {
  it('is registered by the organizer in time, and late by the office alone, with its reason', async () => {
    const late = { ...ON_SITE, receivedAt: `${ENDED_ON}T18:00:01+08:00` };
    const admitted = { ...late, admitReason: '示例：现场无人收件。' };
    await post(contest.organizer, 'appeals', ON_SITE).expect(200);
    expect(codesOf(await post(contest.organizer, 'appeals', late).expect(422))).toEqual(['APPEAL_LATE']);
    expect(codesOf(await post(contest.organizer, 'appeals', admitted).expect(422))).toEqual(['APPEAL_ADMISSION_NOT_YOURS']);
    await post(world.office, 'appeals', admitted).expect(200);
    const { appeals } = await day(world.office);
    expect(appeals.map(({ id, admitted: why }: { id: string; admitted: string | null }) => [id, why])).toEqual([
      ['1', null],
      ['2', '示例：现场无人收件。'],
    ]);
    expect(await openTasks()).toEqual([1, 2]);
  });

  it('of a score waits for the announcement on site', async () => {
    const review = { ...ON_SITE, appealKind: 'SCORE_REVIEW', endedAt: undefined, receivedAt: `${ENDED_ON}T20:00:00+08:00` };
    expect(codesOf(await post(contest.organizer, 'appeals', review).expect(422))).toEqual(['APPEAL_START_MISSING']);
    await post(contest.organizer, 'announcement', { announcedOn: ENDED_ON }).expect(200);
    await post(contest.organizer, 'appeals', review).expect(200);
    expect(await day(contest.organizer)).toMatchObject({ announcedOn: ENDED_ON, reviewsUntil: TODAY });
  });

  it('comes with a paper of this very case', async () => {
    const fileId = await upload(world.organizer, contest.caseId, 'PAPER_DECISION');
    const elsewhere = await contestAt(world, 'HOLDING');
    expect(codesOf(await world.office.post(`${elsewhere.path}/appeals`, { ...ON_SITE, fileId }).expect(422))).toEqual(['FILE_NOT_OF_CASE']);
  });

  it('that is open holds the confirmation back, with number and clause', async () => {
    const { allowed, refusals } = await actionOf('confirm');
    expect([allowed, refusals]).toEqual([
      false,
      [
        expect.objectContaining({
          ...{ code: 'SCORE_REVIEW_WINDOW_OPEN', message: `成绩复核申请受理至 ${TODAY} 24:00，此前不能确认成绩。` },
          ...{ clause: 'rules §9-4', params: { lastDay: TODAY } },
        }),
        expect.objectContaining({
          ...{ code: 'APPEAL_OPEN', message: '还有 3 件申诉未裁决，不能确认成绩。', clause: 'rules §9-4', params: { count: 3 } },
        }),
      ],
    ]);
    expect(codesOf(await post(world.second, 'confirmation', {}).expect(422))).toEqual(['SCORE_REVIEW_WINDOW_OPEN', 'APPEAL_OPEN']);
  });

  it('offers its form the open ones, and no others', async () => {
    await post(world.office, 'appeals/withdrawal', { appealId: '2', reason: '示例：经说明后撤回。' }).expect(200);
    const { properties } = (await world.office.get(`${contest.path}/actions/decideAppeal/schema`).expect(200)).body;
    expect(properties.appealId.oneOf).toEqual([
      { const: '1', title: '1. 现场申诉：示例旗总工会' },
      { const: '3', title: '3. 成绩复核：示例旗总工会' },
    ]);
  });

  it('is no organizer’s to decide, and not the clerk’s who registered it', async () => {
    await post(world.office, 'appeals', { ...ON_SITE, unit: '示例县总工会' }).expect(200);
    await post(contest.organizer, 'appeals/decision', decision('1')).expect(403);
    expect(codesOf(await post(world.office, 'appeals/decision', decision('4')).expect(422))).toEqual(['FOUR_EYES']);
    await post(world.second, 'appeals/decision', decision('4')).expect(200);
    await post(world.second, 'appeals/decision', decision('1')).expect(200);
    expect(await openTasks()).toEqual([3]);
  });

  it('is decided by the supervision group on paper, which two clerks enter', async () => {
    const fileId = await upload(world.office, contest.caseId, 'PAPER_DECISION');
    const decider = { name: '示例监督组长', post: '组长', body: '示例竞赛监督组' };
    const draft = { caseId: contest.caseId, kind: 'PAPER', act: 'decideAppeal', input: decision('3'), decider, decidedOn: TODAY, fileId };
    const { id } = (await world.office.post('/paper-decisions', draft).expect(201)).body;
    await world.second.post(`/paper-decisions/${id}/settlement`, { verdict: 'CONFIRM' }).expect(200);
    const { appeals } = await day(world.auditor);
    expect(appeals.at(2).decision).toMatchObject({ upheld: true, byName: '示例监督组长' });
    const { events } = (await world.auditor.get(`/cases/${contest.caseId}/history`).expect(200)).body;
    const last = events.filter(({ type }: { type: string }) => type === 'APPEAL_DECIDED').at(-1);
    expect(last).toMatchObject({ decidedBy: decider, clause: 'rules §9-4' });
  });

  it('may be asked of a score to the end of its window: on screen and on paper the confirmation waits for that, and is then given', async () => {
    expect(codesOf(await post(world.second, 'confirmation', {}).expect(422))).toEqual(['SCORE_REVIEW_WINDOW_OPEN']);
    const fileId = await upload(world.office, contest.caseId, 'PAPER_DECISION');
    const decider = { name: '示例办公室主任', post: '主任', body: '示例竞赛组委会办公室' };
    const draft = { caseId: contest.caseId, kind: 'PAPER', act: 'confirm', input: {}, decider, decidedOn: TODAY, fileId };
    const { id } = (await world.office.post('/paper-decisions', draft).expect(201)).body;
    const settle = () => world.second.post(`/paper-decisions/${id}/settlement`, { verdict: 'CONFIRM' });
    expect(codesOf(await settle().expect(422))).toEqual(['SCORE_REVIEW_WINDOW_OPEN']);
    await setClock(world.api, '2025-07-02T00:00:01+08:00');
    await settle().expect(200);
    expect((await actionOf('decideAppeal')) ?? null).toBe(null);
  });
});

describe('an incident', () => {
  it('is kept in the register with what was done', async () => {
    const other = await contestAt(world, 'HOLDING');
    const happened = { happenedAt: `${ENDED_ON}T10:05:00+08:00`, incident: '示例：停电。', measures: '示例：补时。' };
    await other.organizer.post(`${other.path}/incidents`, happened).expect(200);
    const { incidents } = (await world.office.get(`${other.path}/day`).expect(200)).body;
    expect(incidents).toEqual([{ ...happened, happenedAt: `${ENDED_ON}T10:05:00.000+08:00`, fileId: null, byName: expect.any(String) }]);
  });
});

describe('technical commentary', () => {
  it('is handed in when the scores are confirmed already', async () => {
    const other = await contestAt(world, 'CONFIRMED');
    const fileId = await upload(other.organizer, other.caseId, 'PAPER_DECISION');
    const done = { duty: 'TECHNICAL_COMMENTARY', text: '示例点评', fileId };
    await other.organizer.post(`${other.path}/duties/fulfilment`, done).expect(200);
    const { actions, status } = (await other.organizer.get(other.path).expect(200)).body;
    expect([status, actions.map(({ act }: { act: string }) => act)]).toEqual(['CLOSED', ['fulfilDuty']]);
    const { items } = (await world.auditor.get(`/cases/${other.caseId}/archive`).expect(200)).body;
    expect(items.find(({ item }: { item: string }) => item === 'COMMENTARY')).toMatchObject({ state: 'PRESENT', count: 1 });
  });
});
