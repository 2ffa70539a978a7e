import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWorkingDay } from '../calendar/calendar.ts';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { openScores, readableSheets } from '../expert-scoring/opening.ts';
import { recuse } from '../expert-scoring/panel.ts';
import type { ScoringRound } from '../expert-scoring/round.ts';
import { roundOf, row } from '../expert-scoring/scoring.fixture.ts';
import { draft, seal } from '../expert-scoring/sheet.ts';
import { tally } from '../expert-scoring/tally.ts';
import { announceRefusals } from '../notice/announce.ts';
import { DECISION, listed, posted, textWith } from '../notice/notice.fixture.ts';
import type { PersonHold, PublicNotice } from '../notice/notice.ts';
import { post, remove } from '../notice/posting.ts';
import { addDays } from '../shared/civil-date.ts';
import { civilDateOf, startOfDay } from '../shared/instant.ts';
import type { Result } from '../shared/result.ts';
import { filingRefusals } from '../recommendation/filing.ts';
import { CANDIDATE, PACK, RECOMMENDATION } from '../recommendation/recommendation.fixture.ts';
import { act, READY, RECOMMENDING } from './selection.fixture.ts';
import type { SelectionState, UnitQuota } from './state.ts';

const HOUR = 3_600_000;
const IN_ORDER = { elsewhere: [], formIsCurrent: true };
const [QUOTA] = READY.quotas as [UnitQuota];
const PERSONS = ['甲', '乙', '丙'];
/** What was refused changes nothing. */
const kept = <T>(before: T, result: Result<T>): T => (result.ok ? result.value : before);

describe('whatever happens to a notice around National Day 2026', () => {
  type Step = { hours: number; person: string; what: 'CHANGE' | 'OBJECT' | 'CLOSE' | 'REMOVE' | 'ANNOUNCE' };
  const steps = fc.array(
    fc.record({
      hours: fc.integer({ min: 0, max: 72 }),
      person: fc.constantFrom(...PERSONS),
      what: fc.constantFrom<Step['what']>('CHANGE', 'OBJECT', 'CLOSE', 'REMOVE', 'ANNOUNCE', 'ANNOUNCE'),
    }),
    { maxLength: 30, size: 'max' },
  );

  const settled = (holds: readonly PersonHold[], person: string): PersonHold[] =>
    holds.map((hold) => (hold.personId === person ? { ...hold, finding: 'NOT_UPHELD' as const } : hold));

  function after(notice: PublicNotice, { person, what }: Step, now: number, index: number): PublicNotice {
    const put = (units: (each: string) => string): Result<PublicNotice> => {
      const gone = notice.removals.map(({ personId }) => personId);
      const list = PERSONS.filter((each) => !gone.includes(each)).map((each) => listed(each, units(each)));
      return post(notice, { text: textWith(list), hash: 'h', decision: DECISION, reason: '更正' }, now);
    };
    switch (what) {
      case 'CHANGE':
        return kept(
          notice,
          put((each) => (each === person ? `示例单位${index}` : unitOf(notice, each))),
        );
      case 'OBJECT':
        return { ...notice, holds: [...notice.holds, { objectionId: `o${index}`, personId: person, finding: 'OPEN' }] };
      case 'CLOSE':
        return { ...notice, holds: settled(notice.holds, person) };
      case 'REMOVE':
        return kept(notice, remove(notice, person, DECISION));
      case 'ANNOUNCE':
        return announceRefusals(notice, person, NATIONAL_CALENDAR, now).length > 0
          ? notice
          : { ...notice, announced: [...notice.announced, { personId: person, at: now, docNo: '示例号' }] };
    }
  }

  const unitOf = ({ postings }: PublicNotice, person: string): string =>
    postings.at(-1)?.text.list.find(({ personId }) => personId === person)?.printed['unit'] ?? '示例单位';

  /** Counted by hand: whole working days after the day of posting that are over. */
  function fullDays(postedAt: number, now: number): number {
    let days = 0;
    for (let date = addDays(civilDateOf(postedAt), 1); startOfDay(addDays(date, 1)) <= now; date = addDays(date, 1))
      if (isWorkingDay(NATIONAL_CALENDAR, date)) days += 1;
    return days;
  }

  it('nobody is announced with an open hold, before five full working days, or twice', () => {
    fc.assert(
      fc.property(steps, (story) => {
        let now = startOfDay('2026-09-21') + 9 * HOUR;
        let notice = posted(
          now,
          PERSONS.map((each) => listed(each)),
        );
        const begun = new Map(PERSONS.map((each) => [each, now]));
        for (const [index, step] of story.entries()) {
          now += step.hours * HOUR;
          const next = after(notice, step, now, index);
          if (next.postings.length > notice.postings.length) begun.set(step.person, now);
          const announced = next.announced.slice(notice.announced.length).map(({ personId }) => personId);
          for (const person of announced) {
            expect(next.holds.filter(({ personId, finding }) => personId === person && finding !== 'NOT_UPHELD')).toEqual([]);
            expect(fullDays(begun.get(person) ?? now, now)).toBeGreaterThanOrEqual(5);
            expect(next.removals.map(({ personId }) => personId)).not.toContain(person);
          }
          notice = next;
        }
        const all = notice.announced.map(({ personId }) => personId);
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('whatever experts do', () => {
  const EXPERTS = ['a', 'b', 'c'];
  const CANDIDATES = ['x', 'y'];
  const point = fc.integer({ min: 0, max: 10 }).map(String);
  const step = fc.record({
    expert: fc.constantFrom(...EXPERTS, 'r'),
    candidate: fc.constantFrom(...CANDIDATES),
    points: fc.tuple(point, point, point),
    what: fc.constantFrom('DRAFT', 'SEAL', 'RECUSE', 'OPEN'),
  });

  function after(
    round: ScoringRound,
    { expert, candidate, points, what }: { expert: string; candidate: string; points: string[]; what: string },
  ): ScoringRound {
    switch (what) {
      case 'DRAFT':
        return kept(
          round,
          draft(
            round,
            expert,
            CANDIDATES.map((id) => row(id, ...points)),
          ),
        );
      case 'SEAL':
        return kept(round, seal(round, expert, 'h', 1));
      case 'RECUSE':
        return kept(round, recuse(round, { expertId: expert, candidateId: candidate, reason: '同一单位', replacedBy: 'r' }, 1));
      default:
        return kept(round, openScores(round, 1));
    }
  }

  it('no mark is read before the opening but one’s own, no total is there, and a sealed sheet never changes', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (story) => {
        let round = roundOf(EXPERTS, CANDIDATES, ['r']);
        for (const each of story) {
          const next = after(round, each);
          for (const sheet of round.sheets.filter((before) => before.seal !== null)) expect(next.sheets).toContain(sheet);
          if (next.openedAt === null) {
            expect([readableSheets(next, { expertId: null }), tally(next).ok]).toEqual([[], false]);
            for (const viewer of EXPERTS)
              expect(readableSheets(next, { expertId: viewer }).filter(({ expertId }) => expertId !== viewer)).toEqual([]);
          }
          round = next;
        }
      }),
    );
  });
});

describe('whatever is recommended', () => {
  const unit = fc.constantFrom('甲', '乙', '丙');
  const step = fc.record({ unit, raised: fc.integer({ min: 0, max: 2 }), reason: fc.constantFrom('', ' ', '重点产业') });
  /** Everything else is in order, so that the quota alone can stand in the way. */
  const filed = (state: SelectionState, organizationId: string, counted: number) =>
    filingRefusals({ ...CANDIDATE, status: 'DRAFT', organizationId }, RECOMMENDATION, state, PACK, { ...IN_ORDER, counted });
  const raised = (state: SelectionState, organizationId: string, more: number, reason: string): SelectionState =>
    act(state, { act: 'raiseQuota', input: { organizationId, more, reason } });

  it('a unit files as many as its quota and its reasoned exceptions come to, is told of the quota from the next one on, and nobody else is', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30, size: 'max' }), fc.dictionary(unit, fc.integer({ min: 0, max: 4 })), (steps, quotas) => {
        const given = Object.entries(quotas).map(([organizationId, quota]) => ({ ...QUOTA, organizationId, quota }));
        let state: SelectionState = { ...RECOMMENDING, quotas: given };
        const may = new Map(given.map(({ organizationId, quota }) => [organizationId, quota]));
        const counted = new Map<string, number>();
        for (const { unit: id, raised: more, reason } of steps) {
          if (more > 0 && may.has(id)) {
            state = raised(state, id, more, reason);
            if (reason.trim() !== '') may.set(id, (may.get(id) ?? 0) + more);
          }
          const before = counted.get(id) ?? 0;
          const quota = may.get(id) ?? 0;
          const over = before + 1 > quota;
          const expected = over ? [{ code: 'QUOTA_EXCEEDED', clause: '004/第五条', params: { unit: id, quota, found: before + 1 } }] : [];
          expect(filed(state, id, before)).toEqual(expected);
          if (over) refused += 1;
          else counted.set(id, before + 1);
        }
      }),
    );
    expect(refused).toBeGreaterThan(100);
  });
});
