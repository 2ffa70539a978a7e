// An 异议 that is settled as CORRECTED: the confirmed report goes back, is corrected and confirmed anew, and the bodies sign the changed list.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attend, bringTo, entriesOf, reportOf, sign, type Contest } from '../hostile/support/story.ts';
import { codesOf, EndOfCampaign, stagesOf, type Body } from './end-of-campaign.ts';

describe('a campaign of which a result was wrong', () => {
  let end: EndOfCampaign;
  let wrong: Contest;
  beforeAll(async () => {
    end = await EndOfCampaign.open(2);
    const contests = [await end.confirmed({ names: '示例甲' }), await end.confirmed({ names: '示例乙' })];
    wrong = contests[1] as Contest;
    await end.attend();
    await end.attend();
    const [first, second] = end.bodies as [Body, Body];
    await end.step(first.person, 'countersignings', { organizationId: first.organizationId }).expect(200);
    const objection = { contestId: wrong.caseId, organizationId: second.organizationId, reason: '第二名单位有误' };
    await end.step(second.person, 'objections', objection).expect(200);
  });
  afterAll(() => end.world.close());

  const contest = async () => (await end.world.organizer.get(wrong.path).expect(200)).body;
  const settle = (more: object) => end.step(end.world.office, 'objection-settlements', { objectionId: '1', outcome: 'CORRECTED', ...more });

  it('asks for how long the correction may take', async () => {
    expect(codesOf(await settle({ reason: '属实' }).expect(422))).toEqual(['CORRECTION_DAYS_MISSING']);
    expect((await contest()).stages.at(-1)).toMatchObject({ stage: 'OFFICE_REVIEW', outcome: 'CONFIRMED' });
  });

  it('gives the confirmed report back to its organizer with reason, limit and a clock of its own', async () => {
    await settle({ reason: '第二名的单位与证明不符', correctionDays: 3 }).expect(200);
    await attend(end.world, wrong.caseId);
    const reopened = await contest();
    expect(reopened.stages.slice(-2)).toMatchObject([
      { stage: 'OFFICE_REVIEW', round: 1, outcome: 'REOPENED' },
      { stage: 'SCORE_REPORT', round: 2, outcome: null },
    ]);
    expect(reopened.status).toBe('OPEN');
    expect(reopened.deadlines.map(({ key, round, status, dueOn }: Record<string, unknown>) => [key, round, status, dueOn]).at(-1)).toEqual([
      'CORRECTION',
      2,
      'RUNNING',
      '2025-07-04',
    ]);
    const before = (await end.world.organizer.get(`${wrong.path}/score-report/rounds/1`).expect(200)).body;
    expect([before.review, before.reviewReason]).toMatchObject([
      'REOPENED',
      { label: '组委会审核要求更正', text: '第二名的单位与证明不符' },
    ]);
    const { items } = (await end.world.organizer.get('/tasks').expect(200)).body;
    expect(items.map(({ kind, caseId }: Record<string, string>) => [kind, caseId])).toEqual([['SCORE_REPORT', wrong.caseId]]);
  });

  it('takes the whole review back: what was signed is void, and the gate waits for the corrected report', async () => {
    await end.attend();
    await end.attend();
    const view = await end.view();
    expect(stagesOf(view)).toEqual(['CONTESTS 1 ALL_CONFIRMED', 'COMMITTEE_REVIEW 1 REPORT_RETURNED', 'CONTESTS 2 null']);
    expect(view.rounds[0]).toMatchObject({ sentBack: { reason: '第二名的单位与证明不符', correctionDays: 3 } });
    expect(view.rounds[0]?.countersignings.map(({ word }) => word?.by ?? null)).toEqual(['测试会签1', null, null, null]);
    expect(view.gate.filter(({ waiting }) => waiting).map(({ caseId, stand }) => [caseId, stand])).toEqual([[wrong.caseId, 'RUNNING']]);
    for (const { person } of end.bodies) expect((await person.get('/tasks').expect(200)).body.items).toEqual([]);
  });

  it('tells every body that the review waits, and for what; the office by its list of calls where it has no address', async () => {
    const mails: { to: string; step: string }[] = await end.world.api.source.query(
      "select to_name as \"to\", variables #>> '{step,en}' as step from app.outgoing_mail where case_id = $1 and kind = 'review-waits' order by to_name",
      [end.caseId],
    );
    const calls: { n: number }[] = await end.world.api.source.query(
      "select count(*)::int as n from app.unmailed_notice where case_id = $1 and kind = 'review-waits'",
      [end.caseId],
    );
    const [{ title } = { title: '' }]: { title: string }[] = await end.world.api.source.query(
      'select title from app.work_case where id = $1',
      [wrong.caseId],
    );
    const step = `correct the scores of "${title}"`;
    expect([mails, calls]).toEqual([[1, 2, 3, 4].map((n) => ({ to: `测试会签${n}`, step })), [{ n: 2 }]]);
  });

  it('says by that mail alone that the objection is settled', async () => {
    const mails = await end.world.api.source.query(
      'select kind, to_name as "to" from app.outgoing_mail where case_id = $1 and kind like \'objection%\' order by to_name',
      [end.caseId],
    );
    expect(mails).toEqual([1, 3, 4].map((n) => ({ kind: 'objection-raised', to: `测试会签${n}` })));
  });

  it('has the report corrected, handed in and confirmed as every report', async () => {
    const { organizer } = end.world;
    const { entries, version } = await reportOf(wrong);
    const corrected = entriesOf('示例乙').map((entry, index) => ({
      ...{ ...entry, key: entries.find(({ name }) => name === entry.name)?.key },
      unit: index === 1 ? '示例更正单位' : entry.unit,
    }));
    await organizer.put(`${wrong.path}/score-report/draft`, { version, entries: corrected }).expect(200);
    await sign(wrong, 'SCORE_SUMMARY');
    await sign(wrong, 'WINNER_INFO');
    await bringTo(end.world, wrong, { after: 'READY', to: 'CONFIRMED' });
    expect((await contest()).stages.at(-1)).toMatchObject({ stage: 'OFFICE_REVIEW', round: 2, outcome: 'CONFIRMED' });
  });

  it('is then signed by every body anew, on the changed list alone, and circulated', async () => {
    await end.attend();
    await end.attend();
    const { rounds, stages } = await end.view();
    expect(stages.at(-1)).toMatchObject({ stage: 'COMMITTEE_REVIEW', round: 2 });
    const hashes = rounds.map(({ contests }) => contests.find(({ caseId }) => caseId === wrong.caseId)?.sha256);
    expect([hashes.length, new Set(hashes).size]).toEqual([2, 2]);
    expect(rounds[1]?.countersignings.map(({ word }) => word)).toEqual([null, null, null, null]);
    await end.countersign();
    await end.circulate('示工发〔2025〕31号');
    expect(stagesOf(await end.view()).slice(-2)).toEqual(['COMMITTEE_REVIEW 2 AGREED', 'CIRCULAR 2 ISSUED']);
  });

  it('says in both histories who sent it back and on what ground', async () => {
    const eventsOf = async (caseId: string) => (await end.world.auditor.get(`/cases/${caseId}/history`).expect(200)).body;
    const { events, verified } = await eventsOf(wrong.caseId);
    const back = events.find(({ type }: { type: string }) => type === 'REPORT_REOPENED');
    expect([verified, back.actor, back.reason]).toMatchObject([
      true,
      '测试办公室甲（竞赛组委会办公室）',
      { text: '第二名的单位与证明不符' },
    ]);
    const settled = (await eventsOf(end.caseId)).events.find(({ type }: { type: string }) => type === 'OBJECTION_SETTLED');
    expect(settled.reason).toMatchObject({ text: '第二名的单位与证明不符' });
  });
});
