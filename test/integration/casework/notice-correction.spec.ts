// 更正通知 of a contest's distributed 比赛通知, over both stores (office.md §2).
import { expect, it } from '@jest/globals';
import type { ContestState } from '@jiangcheng/domain/contest/state';
import { TEXT } from '@jiangcheng/domain/document/document.fixture';
import { PLAN } from '@jiangcheng/domain/sub-plan/sub-plan.fixture';
import { codesOf, Contest, openTasksOf, overBothStores } from './support/contest.ts';
import { announced, fromPaper, issued } from './support/front.ts';
import type { World } from './support/world.ts';

const on = '2026-05-04';
const reason = '示例：场地检修';
const MOVED = { firstDay: '2026-11-02', lastDay: '2026-11-03', place: '示例二号基地' };
const stateOf = async (contest: Contest): Promise<ContestState> => (await contest.books()).state as ContestState;
const heldAt = ({ firstDay, lastDay, place }: ContestState) => ({ firstDay, lastDay, place });

let opened = 0;
/** The notice is out; both stores keep their numbers for the whole file. */
async function out(world: World): Promise<Contest> {
  opened += 1;
  const contest = await announced(world, `示工发〔2026〕${9000 + opened}号`);
  expect(heldAt(await stateOf(contest))).toEqual({ firstDay: PLAN.firstDay, lastDay: PLAN.lastDay, place: undefined });
  return contest;
}

overBothStores('a correction of the notice of a contest', (world) => {
  it('moves dates and place with its distribution, and tells whoever has to do with them', async () => {
    const contest = await out(world());
    await contest.does('office', 'beginNoticeCorrection', { reason, ...MOVED });
    expect(heldAt(await stateOf(contest)).lastDay).toBe(PLAN.lastDay);
    const before = (await contest.books()).mails.length;
    await issued(contest, 'NoticeCorrection', `示工发〔2026〕${9500 + opened}号`);
    const { state, mails, tasks, deviations } = await contest.books();
    expect(heldAt(state as ContestState)).toEqual(MOVED);
    expect(mails.slice(before).map(({ kind, toName }) => `${kind} ${toName}`)).toEqual([
      ...['document-turn 测试壬', 'document-turn 测试辛'].sort(),
      'notice-corrected 测试丁',
    ]);
    expect(tasks.filter(({ kind }) => kind.endsWith('NOTICE_CORRECTION')).map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'NOTICE_CORRECTION DONE',
      'COUNTERSIGN_NOTICE_CORRECTION DONE',
      'SIGN_NOTICE_CORRECTION DONE',
    ]);
    expect(deviations).toEqual([{ kind: 'AFTER_CUTOFF', round: 1, clause: '000/附1/八.1', detail: { lastDay: '2026-11-03' }, reason }]);
  });

  it('is locked with what it changes, before and after', async () => {
    const contest = await out(world());
    await contest.does('office', 'beginNoticeCorrection', { reason, place: MOVED.place });
    await contest.does('office', 'draftNoticeCorrection', { on, text: { ...TEXT, attachments: ['比赛安排更正对照表'] } });
    const [correction] = (await stateOf(contest)).noticeCorrections ?? [];
    expect(correction?.document.text?.annexes).toEqual([
      {
        ...{ title: '比赛安排更正对照表', columns: ['事项', '更正前', '更正后'] },
        rows: [['比赛地点', PLAN.place, MOVED.place]],
      },
    ]);
  });

  it('is refused to whoever it is not for, and a second at once, and dates beside it', async () => {
    const contest = await out(world());
    for (const who of ['organizer', 'auditor'] as const)
      expect(codesOf(await contest.asks(who, 'beginNoticeCorrection', { reason, ...MOVED }))).toEqual(['ROLE_MISSING']);
    expect(codesOf(await contest.asks('leadingBody', 'beginNoticeCorrection', { reason, ...MOVED }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await contest.asks('office', 'beginNoticeCorrection', { reason }))).toEqual(['NOTHING_CORRECTED']);
    expect(codesOf(await contest.asks('office', 'setDates', { firstDay: on, lastDay: on }))).toEqual(['DATES_BY_CORRECTION']);
    await contest.does('office', 'beginNoticeCorrection', { reason, ...MOVED });
    expect(codesOf(await contest.asks('office', 'beginNoticeCorrection', { reason, place: '示例三号基地' }))).toEqual(['CORRECTION_WAITS']);
    expect(codesOf(await contest.asks('leadingBody', 'numberNoticeCorrection', { on, number: '示工发〔2026〕8号' }))).toEqual([
      'ROLE_MISSING',
    ]);
  });

  it('is taken back until it is signed, and leaves everything as it was', async () => {
    const contest = await out(world());
    await contest.does('office', 'beginNoticeCorrection', { reason, ...MOVED });
    await contest.does('office', 'withdrawNoticeCorrection', { reason: '示例：原场地可用' });
    const { state, tasks } = await contest.books();
    expect([heldAt(state as ContestState).lastDay, (state as ContestState).noticeCorrections?.[0]?.withdrawn?.reason]).toEqual([
      PLAN.lastDay,
      '示例：原场地可用',
    ]);
    expect(tasks.filter(({ kind }) => kind === 'NOTICE_CORRECTION').map(({ status }) => status)).toEqual(['CANCELLED']);
    expect(codesOf(await contest.asks('leadingBody', 'signNoticeCorrection', { on }))).toEqual(['NOT_FOUND']);
  });

  it('goes on from paper once the contest was held, when it is not the bodies’ to read', async () => {
    const contest = await out(world());
    await contest.does('office', 'beginNoticeCorrection', { reason, place: MOVED.place });
    await contest.does('office', 'draftNoticeCorrection', { on, text: TEXT });
    await contest.does('secondClerk', 'checkNoticeCorrection', { on });
    await contest.at(PLAN.lastDay ?? on, '18:00');
    await contest.does('organizer', 'declareEnded', { lastScoredOn: PLAN.lastDay ?? on });
    await contest.attend();
    const { second, other } = world().organizations;
    expect(openTasksOf(await contest.books()).sort()).toEqual(['CONFIRM_END_DAY 1', 'NOTICE_CORRECTION 1', 'SCORE_REPORT 1']);
    expect(codesOf(await contest.asks('secondBody', 'countersignNoticeCorrection', { on, organizationId: second }))).toEqual(['NOT_FOUND']);
    const said = await fromPaper(contest, { act: 'countersignNoticeCorrection', input: { on, organizationId: other } }, '测试寅');
    expect(said.kind).toBe('DONE');
    expect((await stateOf(contest)).noticeCorrections?.[0]?.document.countersigned).toMatchObject([
      { by: { name: '测试寅' }, paper: true },
    ]);
  });

  it('does not stand where the notice is beside the system, whose dates are set as before', async () => {
    const contest = await Contest.open(world());
    await contest.prepare('2026-05-15');
    expect(codesOf(await contest.asks('office', 'beginNoticeCorrection', { reason, ...MOVED }))).toEqual(['DOCUMENT_NOT_DISTRIBUTED']);
    expect(codesOf(await contest.asks('office', 'setDates', { firstDay: '2026-05-18', lastDay: '2026-05-20' }))).toEqual(['DONE']);
  });
});
