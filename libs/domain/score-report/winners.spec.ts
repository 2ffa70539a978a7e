import { describe, expect, it } from '@jest/globals';
import { rankSheet } from './ranked-sheet.ts';
import { sampleEntry, samplePack, sampleWinner } from './score-report.fixture.ts';
import { winnersOf } from './winners.ts';

const sheet = (...practices: number[]) =>
  rankSheet(
    practices.map((practice, index) => sampleEntry(String(index), { practice: String(practice) })),
    samplePack,
  );
const ranksOf = (...practices: number[]) => winnersOf(sheet(...practices), [], samplePack).map(({ row }) => `${row.rank} ${row.entry.key}`);

describe('winners', () => {
  it('are ranks 1 to 6', () => {
    expect(ranksOf(90, 89, 88, 87, 86, 85, 84)).toEqual(['1 0', '2 1', '3 2', '4 3', '5 4', '6 5']);
  });

  it('are all who share rank 6', () => {
    expect(ranksOf(90, 89, 88, 87, 86, 85, 85, 84)).toEqual(['1 0', '2 1', '3 2', '4 3', '5 4', '6 5', '6 6']);
  });

  it('end before rank 6 where rank 5 is shared', () => {
    expect(ranksOf(90, 89, 88, 87, 86, 86, 85)).toEqual(['1 0', '2 1', '3 2', '4 3', '5 4', '5 5']);
  });

  it('carry what was given of them', () => {
    const record = sampleWinner('1', { phone: null });
    const [, second] = winnersOf(sheet(90, 89), [record], samplePack);
    expect({ record: second?.record, missing: second?.missing }).toEqual({ record, missing: ['phone'] });
  });
});

describe('particulars', () => {
  it.each([
    [sampleWinner('0'), []],
    [null, ['idNumber', 'idCopy', 'bankAccount', 'bankName', 'phone', 'authorization', 'held']],
    [sampleWinner('0', { idNumber: null }), ['idNumber']],
    [sampleWinner('0', { idCopyFileId: null, authorization: null }), ['idCopy', 'authorization']],
    [sampleWinner('0', { bankAccount: null, bankName: null }), ['bankAccount', 'bankName']],
  ] as const)('are named where they are missing (%#)', (record, missing) => {
    expect(winnersOf(sheet(90), record === null ? [] : [record], samplePack)[0]?.missing).toEqual(missing);
  });

  it('are those alone that the pack asks for: no account where there is no prize money', () => {
    const pack = { ...samplePack, winnerRequires: ['idNumber', 'phone'] as const };
    expect(winnersOf(sheet(90), [], pack)[0]?.missing).toEqual(['idNumber', 'phone']);
  });
});
