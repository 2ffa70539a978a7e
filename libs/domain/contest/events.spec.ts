import { describe, expect, it } from '@jest/globals';
import { after, CONFIRMED, DECLARED, HELD, NOW, people, PREPARED, REPORTING, RETURNED, UNDER_REVIEW } from './contest.fixture.ts';
import { evolve, type ContestEvent } from './events.ts';
import type { ContestState } from './state.ts';

const LATER = NOW + 1000;
const { personId: by, name: byName } = people.organizer;
const receipt = { round: 1, receivedOn: '2026-05-16', channel: 'POST', fileId: 'F1' };
const registered: ContestEvent = { type: 'RECEIPT_REGISTERED', at: NOW, ...receipt, by };
const lastStage = (state: ContestState) => state.stages.at(-1);

/** The parts of the state that the event changes, with what they become. */
function changes(events: readonly ContestEvent[], event: ContestEvent): Partial<ContestState> {
  const before = after(events);
  return Object.fromEntries(Object.entries(evolve(before, event)).filter(([key, value]) => value !== before[key as keyof ContestState]));
}

describe('an event that ends no stage changes its own part alone', () => {
  const end = { on: '2026-05-15', declaredAt: NOW, declaredBy: by, declaredByName: byName };
  it.each<[readonly ContestEvent[], ContestEvent, Partial<ContestState>]>([
    [
      [],
      { type: 'ORGANIZERS_NAMED', at: NOW, organizers: [{ organizationId: 'O1', lead: true }], sealsForAll: 'O1' },
      { organizers: [{ organizationId: 'O1', lead: true }], sealsForAll: 'O1' },
    ],
    [
      [],
      { type: 'CHIEF_JUDGE_NAMED', at: NOW, chiefJudge: { name: '测试子', organization: '示例协会', post: '会长' } },
      { chiefJudge: { name: '测试子', organization: '示例协会', post: '会长' } },
    ],
    [[], { type: 'DATES_SET', at: NOW, firstDay: '2026-05-13', lastDay: '2026-05-15' }, { firstDay: '2026-05-13', lastDay: '2026-05-15' }],
    [DECLARED, { type: 'END_DAY_CONFIRMED', at: NOW }, { ended: { ...end, confirmed: true } }],
    [
      DECLARED,
      { type: 'END_DAY_CORRECTED', at: NOW, on: '2026-05-14', confirmed: true },
      { ended: { ...end, on: '2026-05-14', confirmed: true } },
    ],
    [REPORTING, registered, { receipts: [{ ...receipt, registeredBy: by, confirmed: false }] }],
    [
      [...REPORTING, registered],
      { ...registered, receivedOn: '2026-05-17' },
      { receipts: [{ ...receipt, receivedOn: '2026-05-17', registeredBy: by, confirmed: false }] },
    ],
    [
      [...REPORTING, registered],
      { type: 'RECEIPT_CONFIRMED', at: NOW, round: 1, effectiveAt: 5 },
      { receipts: [{ ...receipt, registeredBy: by, confirmed: true }], handIns: [] },
    ],
    [
      [...UNDER_REVIEW, registered],
      { type: 'RECEIPT_CONFIRMED', at: NOW, round: 1, effectiveAt: 5 },
      { receipts: [{ ...receipt, registeredBy: by, confirmed: true }], handIns: [{ round: 1, by, byName, at: NOW, effectiveAt: 5 }] },
    ],
    [REPORTING, { type: 'ORIGINALS_TICKED', at: NOW, receivedOn: '2026-05-18' }, { originalsReceivedOn: '2026-05-18' }],
    [REPORTING, { type: 'LATE_ADMITTED', at: NOW }, { lateAdmitted: true }],
    [PREPARED, { type: 'BACKFILLED', at: NOW }, { backfilled: true, backfilledAt: NOW }],
  ])('%#', (events, event, expected) => {
    expect(changes(events, event)).toEqual(expected);
  });
});

describe('an event that ends a stage gives its outcome', () => {
  it.each<[readonly ContestEvent[], ContestEvent, string]>([
    [PREPARED, { type: 'RELEASED', at: LATER }, 'RELEASED'],
    [HELD, { type: 'END_DECLARED', at: LATER, on: '2026-05-15', by, byName }, 'ENDED'],
    [REPORTING, { type: 'REPORT_HANDED_IN', at: LATER, round: 1, by, byName, effectiveAt: LATER }, 'HANDED_IN'],
    [UNDER_REVIEW, { type: 'REPORT_RETURNED', at: LATER, reasonCode: 'X', from: '2026-05-18', correctionDays: 5 }, 'RETURNED'],
    [UNDER_REVIEW, { type: 'REPORT_WITHDRAWN', at: LATER, round: 1 }, 'WITHDRAWN'],
    [UNDER_REVIEW, { type: 'REPORT_CONFIRMED', at: LATER }, 'CONFIRMED'],
  ])('%#', (events, event, outcome) => {
    const before = after(events);
    expect(evolve(before, event).stages).toEqual([...before.stages.slice(0, -1), { ...lastStage(before), outcome, closedAt: LATER }]);
  });
});

describe('a case from its opening to its end', () => {
  it('leaves the trail of its stages', () => {
    expect(after(CONFIRMED).stages.map(({ stage, round, outcome }) => [stage, round, outcome])).toEqual([
      ['PREPARATION', 1, 'RELEASED'],
      ['HOLDING', 1, 'ENDED'],
      ['SCORE_REPORT', 1, 'HANDED_IN'],
      ['OFFICE_REVIEW', 1, 'RETURNED'],
      ['SCORE_REPORT', 2, 'HANDED_IN'],
      ['OFFICE_REVIEW', 2, 'CONFIRMED'],
    ]);
  });

  it('asks for a correction with a round and a day of its own', () => {
    expect(after(RETURNED)).toMatchObject({ corrections: [{ round: 2, from: '2026-05-18', days: 5 }], lateAdmitted: false });
  });

  it('changes no state that it was given', () => {
    const before = after(UNDER_REVIEW);
    const copy = structuredClone(before);
    evolve(before, { type: 'REPORT_RETURNED', at: LATER, reasonCode: 'X', from: '2026-05-18', correctionDays: 5 });
    expect(before).toEqual(copy);
  });
});
