import { describe, expect, it } from '@jest/globals';
import { END } from './cultivation.fixture.ts';
import { checkRecord, recordKinds, type RecordInput, type RecordKind } from './records.ts';
import { standing } from './walk.fixture.ts';

const record = (more: Partial<RecordInput> = {}): RecordInput => ({
  ...{ kind: 'TRACKING', on: '2026-07-01', title: '示例', note: null, lasting: false },
  ...more,
});
const HOLDER = { certificate: { number: '示例', issuedOn: '2027-06-02', revokedOn: null } };
const said = (input: RecordInput, state = standing('CULTIVATION')): string[] => {
  const result = checkRecord(input, state, '2026-07-02');
  return result.ok ? [] : result.refusals.map(({ code }) => code);
};
const kinds = Object.keys(recordKinds) as RecordKind[];

describe('a record of a cultivation', () => {
  it('of what a certificate gives is of its holder alone (第十六条, 第十七条)', () => {
    expect(kinds.filter((kind) => said(record({ kind })).length > 0)).toEqual([
      ...['VISIT', 'CONVALESCENCE', 'HARDSHIP', 'PAY', 'NOMINATION', 'APPOINTMENT'],
    ]);
    expect(kinds.filter((kind) => said(record({ kind }), standing('CERTIFICATE_HELD', 1, HOLDER)).length > 0)).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['2026-07-03', ['RECORD_IN_FUTURE']],
    ['2026-05-31', ['RECORD_BEFORE_ANNOUNCEMENT']],
    ['2026-06-01', []],
  ])('of %s: %j', (on, expected) => {
    expect(said(record({ on }))).toEqual(expected);
  });

  it('is not made after 停止培育, nor before an entry afterwards is confirmed', () => {
    const entry = { by: 'p', reason: '已公布', fileHash: 'f', confirmedBy: null };
    expect([said(record(), standing('CULTIVATION', 1, { end: END })), said(record(), standing('CULTIVATION', 1, { entry }))]).toEqual([
      ['CULTIVATION_ENDED'],
      ['ENTRY_UNCONFIRMED'],
    ]);
  });
});
