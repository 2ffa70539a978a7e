import { describe, expect, it } from '@jest/globals';
import { valueOf } from '../shared/result.ts';
import { CLAUSE, DUE_AT, inputs, LAID, NOW, unitFacts } from './collection.fixture.ts';
import { decideUnit, type UnitFacts } from './decide-unit.ts';
import { unitActRow, unitActs, type UnitAct, type UnitCommand, type UnitInputs } from './unit-acts.ts';
import { evolveUnit } from './unit-events.ts';
import { dueAtOf, listedUnit, missingItems, unitStatuses, type UnitRecord, type UnitStatus } from './unit.ts';

const DAY = 86_400_000;
const LISTED = listedUnit('U1');
const RECEIPT = { ...inputs.registerReceipt, registeredBy: 'account-office' };

const commandOf = <A extends UnitAct>(act: A, input: Partial<UnitInputs[A]> = {}): UnitCommand =>
  ({ act, input: { ...inputs[act], ...input } }) as UnitCommand;
const byOf = (accountId: string) => ({ accountId, personId: `person of ${accountId}` });
const decided = (command: UnitCommand, unit: UnitRecord, facts: Partial<UnitFacts> = {}, account = 'account-second') =>
  decideUnit(command, unit, unitFacts(facts), byOf(account), facts.arrivedAt ?? NOW);
const codes = (...args: Parameters<typeof decided>): string[] => {
  const result = decided(...args);
  return result.ok ? [] : result.refusals.map(({ code }) => code);
};
const done = (...args: Parameters<typeof decided>): UnitRecord => evolveUnit(args[1], valueOf(decided(...args)));

const standing = (status: UnitStatus): UnitRecord => ({ ...LISTED, status });
/** A day of receipt is asked about where one is waiting. */
const readyFor = (act: UnitAct, status: UnitStatus): UnitRecord =>
  act === 'confirmReceipt' || act === 'rejectReceipt' ? { ...standing(status), receipt: RECEIPT } : standing(status);

describe('where a package stands', () => {
  it.each(unitActs)('decides whether %s is possible', (act) => {
    const answers = unitStatuses.map((status) => codes(commandOf(act), readyFor(act, status)));
    const { from } = unitActRow(act);
    expect(answers).toEqual(unitStatuses.map((status) => (from.includes(status) ? [] : [`PACKAGE_IS_${status}`])));
  });

  it.each<[UnitAct, UnitStatus, UnitStatus]>([
    ['saveItem', 'AWAITED', 'AWAITED'],
    ['saveItem', 'HANDED_IN', 'HANDED_IN'],
    ['handIn', 'AWAITED', 'HANDED_IN'],
    ['handIn', 'HANDED_IN', 'HANDED_IN'],
    ['registerReceipt', 'AWAITED', 'AWAITED'],
    ['confirmReceipt', 'AWAITED', 'HANDED_IN'],
    ['rejectReceipt', 'AWAITED', 'AWAITED'],
    ['accept', 'HANDED_IN', 'ACCEPTED'],
    ['giveBack', 'ACCEPTED', 'RETURNED'],
    ['extend', 'AWAITED', 'AWAITED'],
    ['excuse', 'RETURNED', 'EXCUSED'],
  ])('after %s of one %s is %s, one version on', (act, before, after) => {
    const unit = done(commandOf(act), readyFor(act, before));
    expect([unit.status, unit.version]).toEqual([after, 2]);
  });
});

describe('lateness', () => {
  const own = (days: number): UnitRecord => ({ ...LISTED, ownDueAt: DUE_AT + days * DAY });

  it.each<[string, UnitRecord, Partial<UnitFacts>, string[], boolean | null]>([
    ['in the last millisecond', LISTED, { arrivedAt: DUE_AT - 1, hard: true }, [], false],
    ['at the due instant, where the window is hard', LISTED, { arrivedAt: DUE_AT, hard: true }, ['PACKAGE_LATE_REFUSED'], null],
    ['at the due instant, where it is soft', LISTED, { arrivedAt: DUE_AT }, [], true],
    ['after the window, within an extension', own(4), { arrivedAt: DUE_AT + DAY, hard: true }, [], false],
    ['after an extension', own(4), { arrivedAt: DUE_AT + 4 * DAY, hard: true }, ['PACKAGE_LATE_REFUSED'], null],
    ['within the window, after an earlier day of its own', own(-4), { arrivedAt: DUE_AT - DAY, hard: true }, [], false],
    ['while the clock stands', LISTED, { arrivedAt: DUE_AT + 9 * DAY, windowDueAt: null, hard: true }, [], false],
  ])('of a package %s', (_what, unit, facts, refusals, late) => {
    const command = commandOf('handIn', { lateReason: '比赛推迟' });
    expect(codes(command, unit, facts)).toEqual(refusals);
    expect(refusals.length === 0 ? done(command, unit, facts).late : null).toBe(late);
  });

  it('needs a reason where it is taken, and keeps none where there is nothing to explain', () => {
    expect(decided(commandOf('handIn'), LISTED, { arrivedAt: DUE_AT })).toEqual({
      ok: false,
      refusals: [{ code: 'LATE_REASON_MISSING', field: 'lateReason', clause: CLAUSE }],
    });
    expect(valueOf(decided(commandOf('handIn', { lateReason: '无' }), LISTED))).toMatchObject({ handIn: { late: false, reason: null } });
  });

  it('is judged by the arrival of the request, however long it waited for its turn', () => {
    const event = valueOf(
      decideUnit(commandOf('handIn'), LISTED, unitFacts({ arrivedAt: DUE_AT - 1, hard: true }), byOf('a'), DUE_AT + 20_000),
    );
    expect(event).toMatchObject({ at: DUE_AT + 20_000, handIn: { effectiveAt: DUE_AT - 1, late: false } });
  });

  it('is that of the first package: neither a replacement nor a supplement makes it worse', () => {
    const first = done(commandOf('handIn'), LISTED);
    const returned = done(commandOf('giveBack'), first);
    const again = done(commandOf('handIn', { lateReason: '邮路不通' }), returned, { arrivedAt: DUE_AT + 40 * DAY });
    expect([again.late, again.firstAt, again.handIns]).toEqual([false, NOW, 2]);
  });

  it.each<[string, string, boolean]>([
    ['on the last day', '2026-11-30', false],
    ['the day after', '2026-12-01', true],
  ])('of paper is that of its day of receipt: %s', (_what, receivedOn, late) => {
    const unit = { ...LISTED, receipt: { ...RECEIPT, receivedOn } };
    const facts = { arrivedAt: DUE_AT + 3 * DAY, today: '2026-12-03' };
    expect(done(commandOf('confirmReceipt'), unit, facts).late).toBe(late);
    expect(codes(commandOf('confirmReceipt'), unit, { ...facts, hard: true })).toEqual(late ? ['PACKAGE_LATE_REFUSED'] : []);
  });

  it('ends where paper came before the page’s late package', () => {
    const facts = { arrivedAt: DUE_AT + 3 * DAY, today: '2026-12-03' };
    const late = done(commandOf('handIn', { lateReason: '网络不通' }), LISTED, facts);
    const mended = done(commandOf('confirmReceipt'), { ...late, receipt: { ...RECEIPT, receivedOn: '2026-11-30' } }, facts);
    expect([late.late, mended.late]).toEqual([true, false]);
  });
});

describe('what a package lacks', () => {
  it.each<[string, UnitFacts['laid'], readonly string[], string[]]>([
    ['all of it', [], [], ['BRIEFING', 'RESULTS']],
    ['nothing, by file and by statement', LAID, [], []],
    ['a file where a statement is not enough', [{ kind: 'RESULTS', fileIds: [], none: '无' }], ['BRIEFING'], ['RESULTS']],
    ['nothing where paper has it', [], ['BRIEFING', 'RESULTS'], []],
    ['what was taken out again', [{ kind: 'BRIEFING', fileIds: [], none: null }], ['RESULTS'], ['BRIEFING']],
  ])('is %s', (_what, laid, onPaper, keys) => {
    expect(missingItems(unitFacts().required, laid, onPaper).map(({ key }) => key)).toEqual(keys);
  });

  it('keeps it from being handed in, kind by kind with its clause', () => {
    expect(decided(commandOf('handIn'), LISTED, { laid: [] })).toEqual({
      ok: false,
      refusals: [
        { code: 'ITEM_MISSING', field: 'BRIEFING', clause: CLAUSE, params: { item: '简报' } },
        { code: 'ITEM_MISSING', field: 'RESULTS', clause: CLAUSE, params: { item: '比赛结果' } },
      ],
    });
    expect(codes(commandOf('confirmReceipt'), { ...LISTED, receipt: { ...RECEIPT, onPaper: [] } }, { laid: [] })).toEqual([
      'ITEM_MISSING',
      'ITEM_MISSING',
    ]);
  });

  it.each<[string, UnitInputs['saveItem']['item'], string[]]>([
    ['a kind that nobody asked for', { kind: 'CAKE', fileIds: [], none: null }, ['ITEM_UNKNOWN']],
    ['a statement where a file is needed', { kind: 'RESULTS', fileIds: [], none: '无' }, ['ITEM_NOT_DECLARABLE']],
    ['a statement where it is allowed', { kind: 'BRIEFING', fileIds: [], none: '无' }, []],
  ])('is not mended by %s', (_what, item, refusals) => {
    expect(codes(commandOf('saveItem', { item }), LISTED)).toEqual(refusals);
  });
});

describe('a day of receipt', () => {
  it('is one clerk’s entry and another’s confirmation', () => {
    const waiting = done(commandOf('registerReceipt'), LISTED, {}, 'account-office');
    expect(waiting.receipt).toEqual(RECEIPT);
    expect(codes(commandOf('confirmReceipt'), waiting, {}, 'account-office')).toEqual(['SECOND_CLERK']);
    const { status, receipt } = done(commandOf('confirmReceipt'), waiting, {}, 'account-second');
    expect([status, receipt]).toEqual(['HANDED_IN', null]);
  });

  it.each<[string, UnitCommand, UnitRecord, string[]]>([
    ['in the future', commandOf('registerReceipt', { receivedOn: '2026-11-21' }), LISTED, ['RECEIPT_IN_FUTURE']],
    ['of a kind that nobody asked for', commandOf('registerReceipt', { onPaper: ['CAKE'] }), LISTED, ['ITEM_UNKNOWN']],
    ['beside another', commandOf('registerReceipt'), { ...LISTED, receipt: RECEIPT }, ['RECEIPT_PENDING_ALREADY']],
    ['that is none', commandOf('confirmReceipt'), LISTED, ['NO_RECEIPT_PENDING']],
    ['that is none, to be rejected', commandOf('rejectReceipt'), LISTED, ['NO_RECEIPT_PENDING']],
    [
      'still open when the package is accepted',
      commandOf('accept'),
      { ...standing('HANDED_IN'), receipt: RECEIPT },
      ['RECEIPT_PENDING_ALREADY'],
    ],
  ])('%s is refused', (_what, command, unit, refusals) => {
    expect(codes(command, unit)).toEqual(refusals);
  });
});

describe('an end of one’s own', () => {
  it.each<[string, UnitCommand, string[]]>([
    ['a supplement by today', commandOf('giveBack', { dueOn: '2026-11-20' }), []],
    ['a supplement by yesterday', commandOf('giveBack', { dueOn: '2026-11-19' }), ['SUPPLEMENT_IN_PAST']],
  ])('%s', (_what, command, refusals) => {
    expect(codes(command, standing('HANDED_IN'))).toEqual(refusals);
  });

  it.each<[string, string, Partial<UnitFacts>, string[]]>([
    ['to the window’s own end', '2026-11-30', {}, ['EXTENSION_NOT_LATER']],
    ['by a day', '2026-12-01', {}, []],
    ['into the past, while the clock stands', '2026-11-19', { windowDueAt: null }, ['EXTENSION_NOT_LATER']],
  ])('an extension %s', (_what, until, facts, refusals) => {
    expect(codes(commandOf('extend', { until }), LISTED, facts)).toEqual(refusals);
  });

  it('has its own end noted anew', () => {
    const closed = { ...LISTED, closedAt: DUE_AT + 60_000 };
    expect(done(commandOf('extend'), closed)).toMatchObject({ closedAt: null, ownDueAt: DUE_AT + 4 * DAY });
    expect(done(commandOf('giveBack'), { ...closed, status: 'HANDED_IN' })).toMatchObject({ closedAt: null, ownDueAt: DUE_AT + 4 * DAY });
  });

  it('counts only where it is later than the window’s', () => {
    expect([null, DUE_AT - 1, DUE_AT + 1].map((ownDueAt) => dueAtOf({ ownDueAt }, DUE_AT))).toEqual([DUE_AT, DUE_AT, DUE_AT + 1]);
    expect(dueAtOf({ ownDueAt: DUE_AT }, null)).toBeNull();
  });
});

describe('a 自评表 in somebody’s hand (office.md §4)', () => {
  const FROM = { personId: 'person of account-unit', name: '测试甲' };
  const save = (account: string, takeOver?: true) => {
    const { form } = unitFacts();
    const facts = { form: form && { ...form, hold: { by: FROM, until: NOW + 60_000 } } };
    const result = decided(commandOf('saveAssessment', { takeOver }), LISTED, facts, account);
    return result.ok ? [result.value.type, 'from' in result.value ? result.value.from : null] : result.refusals.map(({ code }) => code);
  };

  it.each<[string, string, true | undefined, unknown[]]>([
    ['is written on by who holds it', 'account-unit', undefined, ['ASSESSMENT_SAVED', null]],
    ['keeps another from it', 'account-office', undefined, ['ASSESSMENT_HELD']],
    ['is taken over by who says so', 'account-office', true, ['ASSESSMENT_TAKEN_OVER', FROM]],
  ])('%s', (_what, account, takeOver, expected) => {
    expect(save(account, takeOver)).toEqual(expected);
  });
});
