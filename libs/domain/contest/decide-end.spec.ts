import { describe, expect, it } from '@jest/globals';
import { instantOf } from '../shared/instant.ts';
import type { ContestCommand } from './commands.ts';
import { after, DECLARED, deciding, FACTS, HELD, NOW, people, REPORTING, RETURNED, signer, UNDER_REVIEW } from './contest.fixture.ts';
import { decide } from './decide.ts';
import type { ContestEvent } from './events.ts';

const clause = '000/附1/六.3';
const tell = (command: ContestCommand, events: readonly ContestEvent[], by = deciding(people.office)) =>
  decide(command, after(events), FACTS, by, NOW);
const codes = (result: ReturnType<typeof tell>): string[] => (result.ok ? [] : result.refusals.map(({ code }) => code));

const lastMs = (day: string): number => instantOf(day, '24:00') - 1;
const registered = (round: number, receivedOn: string): ContestEvent => ({
  type: 'RECEIPT_REGISTERED',
  at: NOW,
  round,
  receivedOn,
  channel: 'POST',
  fileId: 'F1',
  by: people.office.personId,
});

describe('declaring the end', () => {
  it.each([
    ['2026-05-19', { code: 'END_DAY_IN_FUTURE', field: 'lastScoredOn', clause }],
    ['2026-05-12', { code: 'END_DAY_BEFORE_START', field: 'lastScoredOn', clause, params: { firstDay: '2026-05-13' } }],
  ])('is refused for %s', (lastScoredOn, refusal) => {
    expect(tell({ act: 'declareEnded', input: { lastScoredOn } }, HELD)).toEqual({ ok: false, refusals: [refusal] });
  });

  it.each(['2026-05-13', '2026-05-18'])('is possible for %s, from the first day to today', (on) => {
    const { personId: by, name: byName } = people.organizer;
    expect(tell({ act: 'declareEnded', input: { lastScoredOn: on } }, HELD, deciding(people.organizer))).toEqual({
      ok: true,
      value: [{ type: 'END_DECLARED', at: NOW, on, by, byName }],
    });
  });

  it("is the signer's when it comes from paper", () => {
    expect(tell({ act: 'declareEnded', input: { lastScoredOn: '2026-05-15' } }, HELD, signer('测试寅'))).toEqual({
      ok: true,
      value: [{ type: 'END_DECLARED', at: NOW, on: '2026-05-15', by: null, byName: '测试寅' }],
    });
  });
});

describe('the end day', () => {
  it('is confirmed once', () => {
    expect(tell({ act: 'confirmEndDay', input: {} }, DECLARED)).toEqual({ ok: true, value: [{ type: 'END_DAY_CONFIRMED', at: NOW }] });
    expect(codes(tell({ act: 'confirmEndDay', input: {} }, REPORTING))).toEqual(['END_DAY_ALREADY_CONFIRMED']);
  });

  it.each([
    ['2026-05-19', ['END_DAY_IN_FUTURE']],
    ['2026-05-12', ['END_DAY_BEFORE_START']],
    ['2026-05-15', ['END_DAY_UNCHANGED']],
    ['2026-05-14', []],
    ['2026-05-18', []],
  ])('is corrected to %s: %j', (lastScoredOn, expected) => {
    expect(codes(tell({ act: 'correctEndDay', input: { lastScoredOn, reason: '误填' } }, REPORTING))).toEqual(expected);
  });
});

describe('a contest that in truth ended after the regulation’s last day', () => {
  const undated = HELD.filter(({ type }) => type !== 'DATES_SET');
  const declared: ContestEvent = { type: 'END_DECLARED', at: NOW, on: '2026-05-13', by: people.organizer.personId, byName: '测试戊' };
  const reason = '台风推迟';
  /** The contest of the fixture was planned to end on 2026-05-15. */
  const table: [cutoffOn: string, on: string, lateReason: string | undefined, held: readonly ContestEvent[], asks: boolean][] = [
    ['2026-05-16', '2026-05-16', undefined, HELD, false],
    ['2026-05-15', '2026-05-16', undefined, HELD, true],
    ['2026-05-15', '2026-05-16', reason, HELD, false],
    ['2026-05-14', '2026-05-15', undefined, HELD, false],
    ['2026-05-14', '2026-05-16', undefined, HELD, true],
    ['2026-05-14', '2026-05-16', reason, HELD, false],
    ['2026-05-15', '2026-05-15', undefined, undated, false],
    ['2026-05-15', '2026-05-16', undefined, undated, true],
    ['2026-05-15', '2026-05-16', reason, undated, false],
  ];

  it.each(table)(
    'by %s, on %s, for %j, needs a reason unless it was planned so late: %#',
    (cutoffOn, lastScoredOn, lateReason, held, asks) => {
      const input = { lastScoredOn, ...(lateReason === undefined ? {} : { lateReason }) };
      const refusal = { code: 'AFTER_CUTOFF_NEEDS_REASON', field: 'lateReason', clause: '000/附1/八.1', params: { cutoff: cutoffOn } };
      const refusals = asks ? [refusal] : [];
      const told = (command: ContestCommand, events: readonly ContestEvent[]) => {
        const result = decide(command, after(events), { ...FACTS, cutoffOn }, deciding(people.office), NOW);
        return result.ok ? [] : result.refusals;
      };
      expect(told({ act: 'declareEnded', input }, held)).toEqual(refusals);
      const corrected: ContestCommand = { act: 'correctEndDay', input: { ...input, reason: '误填' } };
      expect(told(corrected, [...held, declared, ...REPORTING.slice(HELD.length + 1)])).toEqual(refusals);
    },
  );
});

describe('the day on which paper was received', () => {
  const register = (receivedOn: string, events = REPORTING) =>
    tell({ act: 'registerReceipt', input: { receivedOn, channel: 'POST', fileId: 'F1' } }, events);

  it.each([
    ['2026-05-19', ['RECEIPT_IN_FUTURE']],
    ['2026-05-14', ['RECEIPT_BEFORE_END']],
    ['2026-05-15', []],
    ['2026-05-18', []],
  ])('is registered as %s: %j', (receivedOn, expected) => {
    expect(codes(register(receivedOn))).toEqual(expected);
  });

  it('belongs to the round that is being written or reviewed', () => {
    expect(register('2026-05-18', RETURNED)).toEqual({ ok: true, value: [registered(2, '2026-05-18')] });
  });

  it.each<[string, readonly ContestEvent[], unknown]>([
    [
      'before the hand-in counts to its last millisecond',
      [...REPORTING, registered(1, '2026-05-16')],
      { round: 1, effectiveAt: lastMs('2026-05-16') },
    ],
    [
      'of an earlier day makes a hand-in earlier',
      [...UNDER_REVIEW, registered(1, '2026-05-16')],
      { round: 1, effectiveAt: lastMs('2026-05-16') },
    ],
    ['makes no hand-in later than it was', [...UNDER_REVIEW, registered(1, '2026-05-18')], { round: 1, effectiveAt: NOW }],
    [
      'is confirmed for its own round after a return',
      [...UNDER_REVIEW, registered(1, '2026-05-16'), ...RETURNED.slice(-2)],
      { round: 1, effectiveAt: lastMs('2026-05-16') },
    ],
  ])('%s', (_what, events, expected) => {
    expect(tell({ act: 'confirmReceipt', input: {} }, events)).toEqual({
      ok: true,
      value: [{ type: 'RECEIPT_CONFIRMED', at: NOW, ...(expected as object) }],
    });
  });

  it('is confirmed once', () => {
    const confirmed: ContestEvent = { type: 'RECEIPT_CONFIRMED', at: NOW, round: 1, effectiveAt: NOW };
    expect(codes(tell({ act: 'confirmReceipt', input: {} }, REPORTING))).toEqual(['RECEIPT_NOT_PENDING']);
    expect(codes(tell({ act: 'confirmReceipt', input: {} }, [...REPORTING, registered(1, '2026-05-16'), confirmed]))).toEqual([
      'RECEIPT_NOT_PENDING',
    ]);
  });

  it('is not tomorrow for the originals either', () => {
    expect(codes(tell({ act: 'tickOriginals', input: { receivedOn: '2026-05-19' } }, REPORTING))).toEqual(['RECEIPT_IN_FUTURE']);
    expect(tell({ act: 'tickOriginals', input: { receivedOn: '2026-05-18' } }, REPORTING)).toEqual({
      ok: true,
      value: [{ type: 'ORIGINALS_TICKED', at: NOW, receivedOn: '2026-05-18' }],
    });
  });
});
