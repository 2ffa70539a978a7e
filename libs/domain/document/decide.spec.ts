import { describe, expect, it } from '@jest/globals';
import { correctionOf } from './correction.ts';
import type { DocumentCommand, DocumentFacts } from './commands.ts';
import { decideDocument } from './decide.ts';
import { after, by, CHANGED, FACTS, ISSUERS, NOW, take, TEXT } from './document.fixture.ts';
import { printingOf, signatureOf } from './state.ts';

const answer = (steps: number, command: DocumentCommand, facts: DocumentFacts = FACTS): string[] => {
  const result = decideDocument(command, after(steps), facts, NOW);
  return result.ok ? [] : result.refusals.map(({ code, field }) => (field === undefined ? code : `${code} ${field}`));
};
const amend = (text = CHANGED, on = '2025-06-10'): DocumentCommand => ({ act: 'AMEND', text, ...by('测试甲', on) });

describe('a step', () => {
  it.each<[string, number, DocumentCommand, string[]]>([
    ['in the future', 1, { act: 'CHECK', ...by('测试乙', '2025-06-21') }, ['STEP_IN_FUTURE on']],
    ['today', 1, { act: 'CHECK', ...by('测试乙', '2025-06-20') }, []],
    ['on a day before the step it rests on', 1, { act: 'CHECK', ...by('测试乙', '2025-06-09') }, ['STEP_BEFORE_EARLIER on']],
    ['checked by its writer', 1, { act: 'CHECK', ...by('测试甲') }, ['FOUR_EYES']],
    ['signed by its writer', 4, { act: 'SIGN', ...by('测试甲') }, ['FOUR_EYES']],
    [
      'signed on paper by its writer',
      4,
      { act: 'SIGN', on: '2025-06-10', by: { personId: null, name: '测试甲' }, paper: true },
      ['FOUR_EYES'],
    ],
    [
      'signed by a namesake who is another person',
      4,
      { act: 'SIGN', on: '2025-06-10', by: { personId: 'P9', name: '测试甲' }, paper: false },
      [],
    ],
    ['countersigned by the leading body', 2, { act: 'COUNTERSIGN', issuer: 'O1', ...by('测试戊') }, ['COUNTERSIGN_NOT_ASKED issuer']],
    ['countersigned by a stranger', 2, { act: 'COUNTERSIGN', issuer: 'O9', ...by('测试戊') }, ['COUNTERSIGN_NOT_ASKED issuer']],
    ['countersigned twice', 3, { act: 'COUNTERSIGN', issuer: 'O3', ...by('测试戊') }, ['COUNTERSIGN_TWICE issuer']],
    ['sealed by a stranger', 8, { act: 'SEAL', issuer: 'O9', ...by('测试戊') }, ['SEAL_NOT_ASKED issuer']],
    ['sealed twice', 9, { act: 'SEAL', issuer: 'O2', ...by('测试戊') }, ['SEAL_TWICE issuer']],
    ['sent to nobody', 11, { act: 'DISTRIBUTE', recipients: [], ...by('测试甲') }, ['RECIPIENTS_MISSING recipients']],
    ['a change that changes nothing', 4, amend(TEXT), ['TEXT_UNCHANGED text']],
    ['a change after the seals', 11, amend(), []],
    ['a change from before the seals', 11, amend(CHANGED, '2025-06-09'), ['STEP_BEFORE_EARLIER on']],
    ['a change of what was distributed', 12, amend(), ['DOCUMENT_DISTRIBUTED']],
  ])('%s', (_what, steps, command, refusals) => {
    expect(answer(steps, command)).toEqual(refusals);
  });
});

describe('a number', () => {
  const number = (typed: string, facts: Partial<DocumentFacts> = {}): string[] =>
    answer(5, { act: 'NUMBER', number: typed, ...by('测试甲') }, { ...FACTS, ...facts });

  it.each([
    ['示工发〔2025〕14号', {}, []],
    ['示工发[2025]14号', {}, []],
    ['示工发〔2025〕', {}, ['NUMBER_BAD_FORM number']],
    ['示工发〔2024〕14号', {}, ['NUMBER_YEAR_WRONG number']],
    ['示工发〔2026〕14号', {}, ['NUMBER_YEAR_WRONG number']],
    ['示工发〔2026〕1号', { today: '2026-01-04' }, []],
    ['示工发[2025]14号', { isTaken: (one: string) => one === '示工发〔2025〕14号' }, ['NUMBER_TAKEN number']],
  ])('%s with %j is answered with %j', (typed, facts, refusals) => {
    expect(number(typed, facts)).toEqual(refusals);
  });
});

describe('a changed text', () => {
  it('is checked and countersigned anew while nobody has signed', () => {
    const { checked, countersigned, written } = take(after(4), amend());
    expect([checked, countersigned, written.length]).toEqual([null, [], 2]);
  });

  it('goes back to the signer once it was signed, and keeps what was agreed', () => {
    const once = take(after(7), amend());
    const twice = take(once, amend(TEXT));
    for (const state of [once, twice]) {
      expect(state.signatures.map((one) => one.void)).toEqual([true]);
      expect([state.checked?.by.name, state.countersigned.length, state.proofread]).toEqual(['测试乙', 2, null]);
    }
  });

  it('voids the print and its seals, keeps them, and prints under another version and hash', () => {
    const again: DocumentCommand[] = [
      { act: 'SIGN', ...by('测试戊') },
      { act: 'PROOFREAD', ...by('测试甲') },
      { act: 'PRINT', ...by('测试甲') },
    ];
    const changed = take(after(11), amend());
    expect([changed.seals, changed.printings.map((one) => one.void), printingOf(changed)]).toEqual([[], [true], null]);
    const { printings, numbered } = again.reduce((state, command) => take(state, command), changed);
    expect(printings.map((one) => [one.version, one.void])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(printings[1]?.sha256).not.toBe(printings[0]?.sha256);
    expect(numbered?.number).toBe('示工发〔2025〕14号');
  });

  it('is not the writer’s to sign, whoever of them it was', () => {
    const changed = take(after(5), { act: 'AMEND', text: CHANGED, ...by('测试戊') });
    const result = decideDocument({ act: 'SIGN', ...by('测试戊') }, changed, FACTS, NOW);
    expect(result).toMatchObject({ refusals: [{ code: 'FOUR_EYES' }] });
  });
});

describe('a document', () => {
  it('freezes its text when it is signed, and number, day and version when it is printed', () => {
    const state = after(8);
    expect(JSON.parse(signatureOf(state)?.sha256 ?? '')).toMatchObject({ text: TEXT, issuers: ISSUERS, number: null, version: null });
    expect(JSON.parse(printingOf(state)?.sha256 ?? '')).toMatchObject({
      text: TEXT,
      number: '示工发〔2025〕14号',
      issuedOn: '2025-06-10',
      version: 1,
    });
  });

  it('is corrected by another one, linked by the number, once it is distributed', () => {
    expect(correctionOf(after(11))).toMatchObject({ ok: false, refusals: [{ code: 'DOCUMENT_NOT_DISTRIBUTED' }] });
    expect(correctionOf(after(12))).toMatchObject({
      ok: true,
      value: { kind: 'CORRECTION', issuers: ISSUERS, corrects: '示工发〔2025〕14号', text: null, numbered: null },
    });
  });
});
