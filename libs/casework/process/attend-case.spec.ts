// A waking without a database: what it answers, what it refuses, and that it may be repeated (design.md §3.4).
import { describe, expect, it } from '@jest/globals';
import { NATIONAL_CALENDAR } from '@jiangcheng/domain/calendar/calendars.fixture';
import { after, FACTS, HELD, people, REPORTING, RULES, UNDER_REVIEW } from '@jiangcheng/domain/contest/contest.fixture';
import type { ContestEvent } from '@jiangcheng/domain/contest/events';
import { instantOf } from '@jiangcheng/domain/shared/instant';
import { InMemoryCaseStore } from '../fakes/in-memory-case-store.ts';
import type { StoredCase, Surroundings } from '../fakes/in-memory-rows.ts';
import type { Desk } from './act-context.ts';
import { attendCase, StoryMismatchError } from './attend-case.ts';
import type { ContestPack } from '../contest/rules.ts';

const { cutoffOn, lateReports, returnReasons } = FACTS;
const PACK: ContestPack = {
  rules: RULES,
  dutyLabels: {},
  cutoffOn,
  cutoffClause: '000/附1/八.1',
  localRanking: true,
  lateReports,
  finalists: { wanted: 0, clause: '', unwaived: 'WARN' },
  returnReasons,
  returnReasonLabels: {},
  ground: (clause) => clause,
  docNo: '示例〔2026〕1号',
  partialCirculars: false,
  winnersNotice: false,
  front: null,
  holdMinutes: 30,
  collections: [],
  reviewPlan: { nodes: [], mayDisagree: false },
  approvalClocks: { review: null, countersign: null },
  day: { lots: false, codes: false, recheck: false },
  recheck: { topRank: 6, restPercent: 15, errorPercent: 5 },
  appeals: { onSiteHours: 2, scoreReviewDays: 2 },
};

/** A desk with one case that stands where these events lead, at an instant, with these people in the office's list. */
function deskWith(
  events: readonly ContestEvent[],
  at: readonly [string, string],
  listed: Surroundings['people'] = [],
): { desk: Desk; store: InMemoryCaseStore } {
  const readiness = { draftVersion: 3, missing: [], frozen: null };
  const store = new InMemoryCaseStore({
    now: instantOf(...at),
    calendar: NATIONAL_CALENDAR,
    people: listed,
    readiness,
    blocking: [],
    superiors: new Map(),
    posts: [],
    away: new Set(),
    deputies: [],
    settings: {},
    tradeValues: {},
    files: new Map(),
    trades: new Map(),
    organizations: {},
    selections: new Map(),
    entrants: new Map(),
    teamUnits: new Map(),
    reviews: new Map(),
  });
  const lists = {
    events: [],
    deadlines: [],
    tasks: [],
    mails: [],
    reminders: [],
    deviations: [],
    reports: [],
    moves: [],
    papers: [],
    approvals: [],
    copies: [],
    documentNumbers: [],
  };
  const named = {
    id: 'C1',
    kind: 'contest',
    number: 'C1',
    title: '示例比赛',
    organizerNames: new Map(),
    regulation: '000',
    edition: '2026',
  };
  const stored: StoredCase = {
    ...named,
    ...lists,
    scope: { campaignId: 'K1', organizationIds: ['O1'] },
    status: 'OPEN',
    version: 1,
    state: after(events),
    wakeAt: null,
  };
  store.cases.set('C1', stored);
  let ids = 0;
  return { store, desk: { store, packOf: () => PACK, newId: () => `id-${(ids += 1)}` } };
}

const attend = (desk: Desk, stage: string, round = 1, caseId = 'C1') => attendCase(desk, { input: { caseId, stage, round }, runId: 'R1' });

describe('a waking', () => {
  it('answers the outcome of a stage that is done, and writes nothing', async () => {
    const { desk, store } = deskWith(UNDER_REVIEW, ['2026-05-18', '10:00']);
    expect(await attend(desk, 'SCORE_REPORT')).toEqual({ done: true, outcome: 'HANDED_IN', version: 1, auditHead: null });
    expect(store.cases.get('C1')?.version).toBe(1);
  });

  it('opens the stage that follows, once', async () => {
    const { desk, store } = deskWith([], ['2026-05-18', '10:00']);
    expect(await attend(desk, 'PREPARATION')).toEqual({ done: false, wakeInMs: null, version: 2, auditHead: 'head-1' });
    expect(await attend(desk, 'PREPARATION')).toEqual({ done: false, wakeInMs: null, version: 2, auditHead: 'head-1' });
    expect(store.cases.get('C1')?.events).toMatchObject([
      { type: 'STAGE_OPENED', actingRole: 'SYSTEM', workflowId: 'contest/C1', runId: 'R1' },
    ]);
  });

  it.each([
    ['a stage that does not follow', 'OFFICE_REVIEW', 1, 'C1'],
    ['a round that does not follow', 'HOLDING', 2, 'C1'],
    ['a case that is not there', 'HOLDING', 1, 'C2'],
  ])('is a mismatch of story and record for %s', async (_what, stage, round, caseId) => {
    const { desk } = deskWith(HELD.slice(0, -1), ['2026-05-18', '10:00']);
    await expect(attend(desk, stage, round, caseId)).rejects.toBeInstanceOf(StoryMismatchError);
  });

  it('asks to be woken in a second at least', async () => {
    const { desk } = deskWith(REPORTING, ['2026-05-29', '23:59']);
    const nearly = await attend(desk, 'SCORE_REPORT');
    expect(nearly).toMatchObject({ wakeInMs: 60_000 });
  });

  it.each([
    ['a deadline', REPORTING, 'SCORE_REPORT', ['2026-05-22', '09:30']],
    ['an undeclared end', HELD, 'HOLDING', ['2026-05-18', '09:30']],
  ] as const)('says nothing of %s while there is nobody to tell, and tells the first who comes', async (_what, events, stage, at) => {
    const { desk, store } = deskWith(events, at);
    await attend(desk, stage);
    const quiet = store.cases.get('C1');
    expect(quiet?.events.filter(({ type }) => type === 'REMINDED')).toEqual([]);
    await attend(desk, stage);
    expect(store.cases.get('C1')).toEqual(quiet);
    (store.surroundings as { people: Surroundings['people'] }).people = [{ ...people.office, email: 'office@jiangcheng.example' }];
    await attend(desk, stage);
    expect(store.cases.get('C1')?.mails.map(({ toName }) => toName)).toEqual([people.office.name]);
  });
});
