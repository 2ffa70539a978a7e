// The graph of stages: declared outcomes, where they lead, what ends them, and the window's clock.
import { describe, expect, it } from '@jest/globals';
import { isOver } from '../process/story.ts';
import { actRow, collectionActs, decide, type CollectionCommand } from './acts.ts';
import { allClosed, windowOver } from './closing.ts';
import { checkOf, closingOf, COUNTS, DUE_AT, FACTS, HARD, NOW, OPEN, PLAN } from './collection.fixture.ts';
import { clockRefusals, plannedTasks, plannedWindow } from './plan.ts';
import {
  collectionStages,
  collectionStory,
  evolve,
  nextStage,
  stageOutcomes,
  type CollectionEvent,
  type CollectionState,
} from './state.ts';

const BY = { kind: 'ACCOUNT', personId: 'person-office', name: '测试甲' } as const;
const standings = { OPEN, CLOSING: closingOf(OPEN), CHECK: checkOf(OPEN) };
const after = (state: CollectionState, event: CollectionEvent): CollectionState => evolve(state, event);

describe('the stages of a window', () => {
  const edges = collectionStages.flatMap((stage) => stageOutcomes[stage].map((outcome) => [stage, outcome] as const));

  it('lead from the open window over its closing to the check', () => {
    const next = edges.map(([stage, outcome]) => {
      const state = { ...OPEN, stages: [{ stage, round: 1, openedAt: 0, closedAt: 1, outcome }] };
      return [stage, outcome, nextStage(state), isOver(collectionStory, state)];
    });
    expect(next).toEqual([
      ['OPEN', 'OVER', { stage: 'CLOSING', round: 1 }, false],
      ['OPEN', 'WITHDRAWN', null, true],
      ['CLOSING', 'CLOSED', { stage: 'CHECK', round: 1 }, false],
      ['CHECK', 'CONCLUDED', null, true],
    ]);
  });

  it('begin open, and open nothing while one is open', () => {
    expect(nextStage({ ...OPEN, stages: [] })).toEqual({ stage: 'OPEN', round: 1 });
    expect(collectionStages.map((stage) => nextStage(standings[stage]))).toEqual([null, null, null]);
  });

  it('are ended by acts of the office, but for the window’s own end', () => {
    const byActs = collectionActs.flatMap((act) => actRow(act).outcomes.map((outcome) => [...actRow(act).stages, outcome].join(' ')));
    expect([...byActs, 'OPEN OVER', 'CLOSING CLOSED'].sort()).toEqual(edges.map((edge) => edge.join(' ')).sort());
  });

  it('ask the office for its check alone', () => {
    expect(collectionStages.map((stage) => plannedTasks(standings[stage]).map(({ kind }) => kind))).toEqual([[], [], ['CHECK_PACKAGES']]);
    expect(plannedTasks(after(standings.CHECK, { type: 'COLLECTION_CONCLUDED', at: NOW }))).toEqual([]);
  });

  it('belong to no organization: a unit sees its own package and no case', () => {
    expect(collectionStory.organizations(OPEN)).toEqual([]);
  });
});

describe('the end of a window', () => {
  it.each<[string, number | null, number, boolean]>([
    ['not before its instant', DUE_AT, DUE_AT - 1, false],
    ['not at its instant, as requests are on their way', DUE_AT, DUE_AT, false],
    ['not in the last millisecond of the grace', DUE_AT, DUE_AT + 59_999, false],
    ['sixty seconds after', DUE_AT, DUE_AT + 60_000, true],
    ['not while its clock stands', null, DUE_AT + 99 * 86_400_000, false],
  ])('comes %s', (_what, dueAt, now, over) => {
    expect(windowOver(OPEN, dueAt, now)).toEqual(over ? { type: 'WINDOW_OVER', at: now } : null);
  });

  it('comes once', () => {
    expect(windowOver(standings.CLOSING, DUE_AT, DUE_AT + 60_000)).toBeNull();
  });

  it('is closed when the last unit is marked, and not before', () => {
    const counted = { counts: COUNTS, lastAt: NOW };
    expect(allClosed(standings.CLOSING, 1, counted, NOW)).toBeNull();
    expect(allClosed(standings.CLOSING, 0, counted, NOW)).toEqual({ type: 'WINDOW_CLOSED', at: NOW, ...counted });
    expect([allClosed(OPEN, 0, counted, NOW), allClosed(standings.CHECK, 0, counted, NOW)]).toEqual([null, null]);
  });
});

describe('the clock of a window', () => {
  const missing = { ...COUNTS, accepted: 2, awaited: 1 };
  const concluded = (state: CollectionState) => after(state, { type: 'COLLECTION_CONCLUDED', at: NOW + 1 });

  it.each<[string, CollectionState, number | null]>([
    ['runs while the window is open', OPEN, null],
    ['runs while units are being marked', standings.CLOSING, null],
    ['is met by the last package where all came', checkOf(OPEN, COUNTS, NOW), NOW],
    ['runs on where one is missing in a soft window', checkOf(OPEN, missing), null],
    ['ends with a hard window, whatever is missing', checkOf(HARD, missing), DUE_AT + 61_000],
    ['ends when the office concludes without what is missing', concluded(checkOf(OPEN, missing)), NOW + 1],
    ['keeps its end when a hard window is concluded', concluded(checkOf(HARD, missing)), DUE_AT + 61_000],
    ['ends with a window that is withdrawn', after(OPEN, { type: 'WINDOW_WITHDRAWN', at: NOW }), NOW],
  ])('%s', (_what, state, metAt) => {
    expect(plannedWindow(state, PLAN).metAt).toBe(metAt);
  });

  it('follows the ledger as long as the window is open for everybody', () => {
    const codes = (state: CollectionState) => clockRefusals(state, 'clause').map(({ code }) => code);
    expect([codes(OPEN), codes(standings.CLOSING), codes(checkOf(OPEN, missing))]).toEqual([
      [],
      ['CLOCK_CLOSED_FOR_ALL'],
      ['CLOCK_CLOSED_FOR_ALL'],
    ]);
  });

  it('has the day and the lateness that the window was opened with', () => {
    expect(plannedWindow(HARD, PLAN)).toMatchObject({
      key: 'FINAL_PACKAGE',
      startOn: '2026-11-02',
      rule: { on: '2026-11-30', hard: true },
    });
  });
});

describe('the acts of the office on a window', () => {
  it.each<[string, keyof typeof standings, Partial<typeof FACTS>, ReturnType<typeof decide>]>([
    ['concludeCheck', 'CHECK', {}, { ok: true, value: [{ type: 'COLLECTION_CONCLUDED', at: NOW }] }],
    ['withdrawWindow', 'OPEN', {}, { ok: true, value: [{ type: 'WINDOW_WITHDRAWN', at: NOW }] }],
    ['withdrawWindow', 'CHECK', {}, { ok: false, refusals: [{ code: 'STAGE_NOT_OPEN', params: { stage: 'CHECK' } }] }],
    ['concludeCheck', 'OPEN', {}, { ok: false, refusals: [{ code: 'STAGE_NOT_OPEN', params: { stage: 'OPEN' } }] }],
    [
      'concludeCheck',
      'CHECK',
      { counts: { ...COUNTS, handedIn: 2, receipts: 1 }, stillDue: 3 },
      {
        ok: false,
        refusals: [
          { code: 'PACKAGES_UNCHECKED', params: { count: 2 } },
          { code: 'RECEIPTS_PENDING', params: { count: 1 } },
          { code: 'UNITS_STILL_DUE', params: { count: 3 } },
        ],
      },
    ],
  ])('%s in %s with %j', (act, stage, facts, expected) => {
    const command =
      act === 'concludeCheck'
        ? ({ act: 'concludeCheck', input: {} } as CollectionCommand)
        : ({ act: 'withdrawWindow', input: { reason: '无需报送' } } as CollectionCommand);
    expect(decide(command, standings[stage], { ...FACTS, ...facts }, BY, NOW)).toEqual(expected);
  });
});
