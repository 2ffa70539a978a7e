// 更正通知 of a contest's distributed 比赛通知: dates and place that are known by it are changed by it alone (office.md §2).
import { describe, expect, it } from '@jest/globals';
import { TEXT } from '../document/document.fixture.ts';
import { currentStage } from '../process/story.ts';
import { availableActions } from './available-actions.ts';
import {
  after,
  ANNOUNCED,
  AS_PLANNED,
  correcting,
  correctionAfter,
  deciding,
  FRONT,
  FRONT_FACTS,
  HELD,
  MOVED,
  NOTICE_OPEN,
  NOW,
  people,
  SCOPE,
} from './contest.fixture.ts';
import type { ContestCommand, ContestInputs } from './commands.ts';
import { actRefusals, decide } from './decide.ts';
import type { ContestEvent } from './events.ts';
import { arrangementOf, correctionStanding } from './evolve-notice-correction.ts';
import { plannedTasks } from './plan.ts';
import { contestStory, type ContestState } from './state.ts';

const reason = '示例：场地检修';
const withdrawn: ContestEvent = { type: 'NOTICE_CORRECTION_WITHDRAWN', at: NOW, reason: '示例：原场地可用' };
const { office } = people;
const amended: ContestEvent = {
  ...{ type: 'NOTICE_CORRECTION_AMENDED', at: NOW },
  step: {
    type: 'AMENDED',
    at: NOW,
    taken: { on: '2026-05-18', by: { personId: office.personId, name: office.name }, paper: false },
    text: TEXT,
  },
};
const ended: readonly ContestEvent[] = [
  { type: 'END_DECLARED', at: NOW, on: '2026-05-18', by: people.organizer.personId, byName: people.organizer.name },
  { type: 'STAGE_OPENED', at: NOW, stage: 'SCORE_REPORT', round: 1 },
];

const OUT = after(ANNOUNCED);
const BEGUN = after([...ANNOUNCED, correcting()]);
const steps = (count: number): ContestState => after([...ANNOUNCED, correcting(), ...correctionAfter(count)]);
const DONE = steps(10);
const LATE = after([...ANNOUNCED, correcting(), ...ended]);
const CANCELLED = after([...ANNOUNCED, correcting(), { type: 'CONTEST_CANCELLED', at: NOW, reason }]);
const codes = (command: ContestCommand['act'], state: ContestState): string[] =>
  actRefusals(command, state, FRONT_FACTS, NOW).map(({ code }) => code);
const told = (command: ContestCommand, state: ContestState, facts = FRONT_FACTS) => {
  const result = decide(command, state, facts, deciding(people.office), NOW);
  return result.ok ? result.value : result.refusals.map(({ code, field }) => (field === undefined ? code : `${code} ${field}`));
};
const beginning = (input: Omit<ContestInputs['beginNoticeCorrection'], 'reason'>): ContestCommand => ({
  act: 'beginNoticeCorrection',
  input: { reason, ...input },
});
const offered = (state: ContestState, who: keyof typeof people = 'office'): string[] =>
  availableActions(state, FRONT_FACTS, people[who], SCOPE, NOW).flatMap(({ act, allowed }) =>
    allowed && /NoticeCorrection$|^setDates$/.test(act) ? [act] : [],
  );

describe('a correction of the notice of a contest', () => {
  it.each<[string, ContestState, string[]]>([
    ['of one whose notice is beside the system', after(HELD), ['DOCUMENT_NOT_DISTRIBUTED']],
    ['while another is on its way', BEGUN, ['CORRECTION_WAITS']],
    ['of one that is out', OUT, []],
    ['of one that another has corrected', DONE, []],
    ['before it is out, when its own text is amended', after(NOTICE_OPEN), ['STAGE_NOT_OPEN']],
    ['of a contest that was held', after([...ANNOUNCED, ...ended]), ['STAGE_NOT_OPEN']],
  ])('is begun or refused %s', (_what, state, expected) => {
    expect(codes('beginNoticeCorrection', state)).toEqual(expected);
  });

  it.each<[string, Omit<ContestInputs['beginNoticeCorrection'], 'reason'>, unknown[]]>([
    ['both days and the place', MOVED, [correcting()]],
    ['the place alone', { place: MOVED.place }, [correcting(1, { ...AS_PLANNED, place: MOVED.place })]],
    ['one day alone', { lastDay: '2026-06-30' }, [correcting(1, { ...AS_PLANNED, lastDay: '2026-06-30' })]],
    ['nothing', {}, ['NOTHING_CORRECTED']],
    ['what stands already', AS_PLANNED, ['NOTHING_CORRECTED']],
    ['days that run backwards', { firstDay: '2026-07-01' }, ['LAST_DAY_BEFORE_FIRST lastDay']],
  ])('says before and after of %s', (_what, input, expected) => {
    expect(told(beginning(input), OUT)).toEqual(expected);
  });

  it('corrects the notice by its number, of the same issuers, and has no text yet', () => {
    const [correction] = BEGUN.noticeCorrections ?? [];
    expect(correction).toMatchObject({ number: 1, reason, before: AS_PLANNED, after: MOVED, withdrawn: null });
    expect(correction?.document).toMatchObject({ kind: 'CORRECTION', corrects: '示工发〔2026〕9号', issuers: FRONT.bodies, text: null });
  });

  it('moves nothing until it is distributed, and the contest then; the notice and the plan stay as they are', () => {
    expect([0, 1, 4, 9].map((count) => arrangementOf(steps(count)))).toEqual(Array(4).fill(AS_PLANNED));
    expect([arrangementOf(DONE), currentStage(DONE)?.stage, currentStage(DONE)?.outcome]).toEqual([MOVED, 'HOLDING', null]);
    expect([DONE.notice, DONE.plan, DONE.stages]).toEqual([OUT.notice, OUT.plan, OUT.stages]);
  });

  it('is counted from what the last one moved', () => {
    const [event] = told(beginning({ place: '示例三号基地' }), DONE);
    expect(event).toMatchObject({ number: 2, before: MOVED, after: { ...MOVED, place: '示例三号基地' } });
  });

  it('is the one way to move them once they are known', () => {
    expect([HELD, ANNOUNCED].map((events) => codes('setDates', after(events)))).toEqual([[], ['DATES_BY_CORRECTION']]);
  });

  it('is locked with what changes, under the name by which its text attaches it', () => {
    const annexes = [{ title: '对照表', columns: ['项目'], rows: [['时间']] }];
    const drafted = (attachments: string[]) =>
      told({ act: 'draftNoticeCorrection', input: { on: '2026-05-18', text: { ...TEXT, attachments } } }, BEGUN, {
        ...FRONT_FACTS,
        front: { ...FRONT, annexes },
      });
    expect(drafted(['比赛安排对照表'])).toMatchObject([{ step: { text: { annexes: [{ ...annexes[0], title: '比赛安排对照表' }] } } }]);
    expect(drafted([])).toMatchObject([{ step: { text: { attachments: [], annexes } } }]);
  });

  it.each<[string, ContestState, string[]]>([
    ['before anybody has drafted it', BEGUN, []],
    ['of a text that was checked', steps(3), []],
    ['of one that is signed', steps(4), ['CORRECTION_SIGNED']],
    ['of one that has its number and its seals', steps(9), ['CORRECTION_SIGNED']],
    [
      'of a text that was changed since, and went back to the signer',
      after([...ANNOUNCED, correcting(), ...correctionAfter(7), amended]),
      [],
    ],
    ['of one that is out', DONE, ['NO_CORRECTION_UNDER_WAY']],
    ['of none', OUT, ['NO_CORRECTION_UNDER_WAY']],
  ])('is taken back or not, %s', (_what, state, expected) => {
    expect(codes('withdrawNoticeCorrection', state)).toEqual(expected);
  });

  it('is offered once the notice is out, and then its own steps, to each what is his', () => {
    const [NONE, TAKEN_BACK] = [after(HELD), after([...ANNOUNCED, correcting(), withdrawn])];
    expect([NONE, OUT, BEGUN, TAKEN_BACK, DONE].map((state) => offered(state))).toEqual([
      ['setDates'],
      ['beginNoticeCorrection'],
      ['withdrawNoticeCorrection', 'draftNoticeCorrection'],
      ['beginNoticeCorrection'],
      ['beginNoticeCorrection'],
    ]);
    expect([2, 3, 4].map((count) => [offered(steps(count), 'otherBody'), offered(steps(count), 'leadingBody')])).toEqual([
      [['countersignNoticeCorrection'], ['countersignNoticeCorrection']],
      [[], ['signNoticeCorrection']],
      [[], []],
    ]);
  });

  it('says before it is begun from when on it holds', () => {
    const found = availableActions(OUT, FRONT_FACTS, people.office, SCOPE, NOW).find(({ act }) => act === 'beginNoticeCorrection');
    expect(found?.notes).toEqual([{ code: 'HOLDS_ONCE_DISTRIBUTED', clause: 'office §2' }]);
  });

  it('asks the office as long as it is on its way, and each body for its signature', () => {
    const asked = (state: ContestState): string[] =>
      plannedTasks(state).flatMap(({ kind, round, organizationId }) =>
        kind.endsWith('CORRECTION') ? [`${kind} ${round} ${organizationId ?? ''}`.trim()] : [],
      );
    expect([1, 2, 3, 4, 10].map((count) => asked(steps(count)))).toEqual([
      ['NOTICE_CORRECTION 1'],
      ['NOTICE_CORRECTION 1', 'COUNTERSIGN_NOTICE_CORRECTION 1 B2'],
      ['NOTICE_CORRECTION 1', 'SIGN_NOTICE_CORRECTION 1 B1'],
      ['NOTICE_CORRECTION 1'],
      [],
    ]);
    expect([asked(after([...ANNOUNCED, correcting(), ...correctionAfter(2), ...ended])), asked(CANCELLED)]).toEqual([
      ['NOTICE_CORRECTION 1'],
      [],
    ]);
  });

  it('gives the bodies part in the case while it is held, and not once it is reported', () => {
    expect([OUT, BEGUN, DONE, LATE].map((state) => contestStory.organizations(state))).toEqual([
      ['O1', 'O2'],
      ['O1', 'O2', 'B1', 'B2'],
      ['O1', 'O2'],
      ['O1', 'O2'],
    ]);
  });

  it('may still be brought to its end after the contest, and lapses with it', () => {
    expect([
      codes('draftNoticeCorrection', LATE),
      codes('withdrawNoticeCorrection', LATE),
      codes('draftNoticeCorrection', CANCELLED),
    ]).toEqual([...[[], []], ['STAGE_NOT_OPEN']]);
    const standing = (state: ContestState) => (state.noticeCorrections ?? []).map((one) => correctionStanding(one, state));
    expect([BEGUN, DONE, after([...ANNOUNCED, correcting(), withdrawn]), LATE, CANCELLED].map(standing)).toEqual([
      ...[['UNDER_WAY'], ['IN_FORCE'], ['WITHDRAWN']],
      ...[['UNDER_WAY'], ['LAPSED']],
    ]);
  });

  it('leaves what another said as it is', () => {
    const second = after([...ANNOUNCED, correcting(), withdrawn, correcting(2), ...correctionAfter(10)]);
    expect(second.noticeCorrections?.map((one) => [one.number, correctionStanding(one, second)])).toEqual([
      [1, 'WITHDRAWN'],
      [2, 'IN_FORCE'],
    ]);
  });
});
