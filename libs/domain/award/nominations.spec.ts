// Certificates by level and the numbers that 人社 gave (C11), lists of honours and their letters (office.md §6).
import { describe, expect, it } from '@jest/globals';
import { cityRules } from './award.fixture.ts';
import { awardedOf, CIRCULATED, draftEntry } from './circulated.fixture.ts';
import { checkAnswer, checkLetter, honourLists, unsent, type HonourLetter } from './honour-letters.ts';
import { checkIssued, groundless, nominationsOf, type IssuedCertificate } from './nominations.ts';

const TODAY = '2025-11-20';
const number = (entry: string, more: Partial<IssuedCertificate> = {}): IssuedCertificate => ({
  ...{ contestId: 'K1', entry, number: `S00001500${entry}`, issuedOn: '2025-10-01', given: null },
  ...more,
});
const codesOf = (result: { ok: true } | { ok: false; refusals: { code: string; field?: string }[] }): string[] =>
  result.ok ? [] : result.refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());

describe('nominations', () => {
  it('are by level where the trade has a national standard, and none where it has not', () => {
    const levels = (nationalStandard: boolean) =>
      nominationsOf([awardedOf({ ...CIRCULATED, trade: { ...CIRCULATED.trade, nationalStandard } })], []).map(({ name, rank, level }) => [
        name,
        rank,
        level,
      ]);
    expect(levels(true)).toEqual([
      ['示例A', 1, 3],
      ['示例B', 2, 3],
      ['示例C', 3, 3],
      ['示例D', 4, 4],
      ['示例E', 5, 4],
      ['示例F', 6, 4],
    ]);
    expect(levels(false)).toEqual([]);
  });

  const issued = [number('A')];
  const nominations = nominationsOf([awardedOf(CIRCULATED)], issued);
  const byHost = nominations.map((one) => ({ ...one, by: 'HOST' as const, level: null }));
  it('carry the number that was issued', () => {
    expect(nominations.map((one) => one.issued?.number ?? null)).toEqual(['S00001500A', null, null, null, null, null]);
  });

  it.each([
    ['a first number', [number('B')], null, []],
    ['a number in lower case, spaced', [number('B', { number: 's0000 1500 b' })], null, []],
    ['two at once', [number('B'), number('C')], null, []],
    ['one for nobody nominated', [number('H')], null, ['NOMINATION_UNKNOWN certificates.0.entry']],
    ['a second for the same person', [number('A', { number: 'S99999' })], null, ['CERTIFICATE_RECORDED_ALREADY certificates.0.number']],
    ['a corrected one, with reason', [number('A', { number: 'S99999' })], '笔误', []],
    ['one that another has', [number('B', { number: 'S00001500A' })], null, ['CERTIFICATE_NUMBER_TWICE certificates.0.number']],
    ['two exchanged, with reason', [number('A', { number: 'S00001500B' }), number('B', { number: 'S00001500A' })], '互换', []],
    ['the same twice', [number('B'), number('C', { number: 'S00001500B' })], null, ['CERTIFICATE_NUMBER_TWICE certificates.1.number']],
    ['one that is no number', [number('B', { number: '见附件' })], null, ['CERTIFICATE_NUMBER_BAD_FORM certificates.0.number']],
    ['one of tomorrow', [number('B', { issuedOn: '2025-11-21' })], null, ['ISSUED_IN_FUTURE certificates.0.issuedOn']],
    ['one from before the contest', [number('B', { issuedOn: '2025-06-17' })], null, ['ISSUED_BEFORE_CONTEST certificates.0.issuedOn']],
  ] as [string, IssuedCertificate[], string | null, string[]][])('take or refuse %s', (_, items, reason, expected) => {
    expect(codesOf(checkIssued(items, { nominations, issued }, { today: TODAY, reason }))).toEqual(expected);
  });

  it.each([
    [
      'its level, which the document names',
      nominations,
      { kind: 'SKILL_LEVEL', level: 3 },
      ['CERTIFICATE_LEVEL_NOMINATED certificates.0.given'],
    ],
    ['no level where the host sets it', byHost, null, ['CERTIFICATE_LEVEL_MISSING certificates.0.given']],
    ['the level that the host set', byHost, { kind: 'QUALIFICATION', level: 3 }, []],
  ] as const)('take or refuse %s (002-13)', (_, of, given, expected) => {
    expect(codesOf(checkIssued([number('B', { given })], { nominations: of, issued }, { today: TODAY, reason: null }))).toEqual(expected);
  });

  it('keep in sight a certificate whose ground a correction took', () => {
    const after = {
      ...CIRCULATED,
      entries: CIRCULATED.entries.map((entry) => (entry.key === 'A' ? { ...entry, status: 'DISQUALIFIED' as const } : entry)),
    };
    expect(groundless(nominationsOf([awardedOf(after)], issued), issued)).toEqual(issued);
    expect(groundless(nominations, issued)).toEqual([]);
  });
});

describe('the lists of honours', () => {
  // B and D are women; of A nobody knows the birth.
  const result = {
    ...CIRCULATED,
    entries: CIRCULATED.entries.map((entry) =>
      draftEntry(entry.key, String(entry.theory), { sex: entry.key === 'B' || entry.key === 'D' ? 'F' : 'M' }),
    ),
  };
  const lists = (rules = cityRules.honours) =>
    honourLists([awardedOf(result)], rules).map(({ rule, candidates, missed }) => [
      rule.key,
      candidates.map(({ name, rankInField }) => `${name} ${rankInField}`),
      missed.map(({ name, refusal }) => `${name} ${refusal.code}`),
    ]);

  it('name each with the rank that counted, and who missed a condition with the reason', () => {
    expect(lists()).toEqual([
      ['MAY_DAY_MEDAL', ['示例A 1'], []],
      ['YOUTH_LEAGUE', [], ['示例A HONOUR_BIRTH_UNKNOWN']],
      ['WOMEN_FED', ['示例B 2'], ['示例D HONOUR_BY_OTHER_READING']],
    ]);
  });
});

describe('a letter', () => {
  const [list] = honourLists([awardedOf(CIRCULATED)], cityRules.honours);
  if (list === undefined) throw new Error('no list');
  const letter: HonourLetter = {
    ...{ id: 'L1', honour: 'MAY_DAY_MEDAL', number: '示工函〔2025〕9号', sentOn: '2025-11-10', candidates: list.candidates, answer: null },
  };
  it.each([
    ['with a number and names', '示工函[2025]9号', '2025-11-20', list.candidates, []],
    ['without a number', ' ', '2025-11-20', list.candidates, ['NUMBER_MISSING number']],
    ['of tomorrow', '示工函〔2025〕9号', '2025-11-21', list.candidates, ['SENT_IN_FUTURE sentOn']],
    ['about nobody', '示工函〔2025〕9号', '2025-11-20', [], ['NOBODY_TO_NAME']],
  ])('%s', (_, typed, sentOn, names, expected) => {
    expect(codesOf(checkLetter({ number: typed, sentOn }, names, TODAY))).toEqual(expected);
  });

  it('names whom no earlier one named', () => {
    expect(unsent(list, []).map(({ name }) => name)).toEqual(['示例A']);
    expect(unsent(list, [letter])).toEqual([]);
    expect(unsent(list, [{ ...letter, honour: 'WOMEN_FED' }])).toEqual(list.candidates);
  });

  it.each([
    ['that chooses one named', { on: '2025-11-12', chosen: ['K1/A'] }, letter, []],
    ['that chooses nobody', { on: '2025-11-12', chosen: [] }, letter, []],
    ['that chooses somebody else', { on: '2025-11-12', chosen: ['K1/B'] }, letter, ['CHOSEN_NOT_NAMED chosen']],
    ['from before the letter', { on: '2025-11-09', chosen: [] }, letter, ['ANSWER_BEFORE_LETTER on']],
    ['of tomorrow', { on: '2025-11-21', chosen: [] }, letter, ['ANSWER_IN_FUTURE on']],
    [
      'a second time',
      { on: '2025-11-12', chosen: [] },
      { ...letter, answer: { on: '2025-11-11', text: '示例', chosen: [] } },
      ['ANSWERED_ALREADY'],
    ],
  ] as [string, { on: string; chosen: string[] }, HonourLetter, string[]][])('is answered by one %s', (_, answer, to, expected) => {
    expect(codesOf(checkAnswer(answer, to, TODAY))).toEqual(expected);
  });
});
