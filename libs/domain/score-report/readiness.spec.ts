import { describe, expect, it } from '@jest/globals';
import { assess } from './assess.ts';
import { missingForHandIn } from './readiness.ts';
import type { Dossier, DraftEntry } from './records.ts';
import { sampleEntry, sampleFacts, samplePack, samplePrint, sampleWinner } from './score-report.fixture.ts';
import type { ReportFacts } from './assess.ts';

const draftOf = (...entries: DraftEntry[]): Dossier['draft'] => ({
  round: 1,
  version: 1,
  entries,
  updatedBy: { accountId: 'x', name: '测试甲' },
  hold: null,
  updatedAt: 0,
});
const COMPLETE: Dossier = {
  draft: draftOf(sampleEntry('a'), sampleEntry('b', { status: 'ABSENT', theory: null, practice: null })),
  winners: [sampleWinner('a')],
  prints: [
    samplePrint('SCORE_SUMMARY'),
    samplePrint('WINNER_INFO', { signed: { ...samplePrint('WINNER_INFO').signed!, chiefJudgeSignedOn: null } }),
  ],
};
function missingOf(given: Partial<Dossier>, facts: Partial<ReportFacts> = {}) {
  const dossier = { ...COMPLETE, ...given };
  const all = { ...sampleFacts, ...facts };
  return missingForHandIn(
    dossier,
    assess(dossier, all, samplePack, ({ kind }) => `digest-${kind}`),
    all,
    samplePack,
  );
}
const codesOf = (given: Partial<Dossier>, facts?: Partial<ReportFacts>) => missingOf(given, facts).map(({ code }) => code);
const [summary, winnerInfo] = COMPLETE.prints as [Dossier['prints'][number], Dossier['prints'][number]];
const withSummary = (given: Partial<typeof summary>): Partial<Dossier> => ({ prints: [{ ...summary, ...given }, winnerInfo] });

describe('a complete report', () => {
  it('lacks nothing', () => {
    expect(missingOf({})).toEqual([]);
  });
});

describe('a report lacks', () => {
  it.each([
    ['its entries', { draft: null, winners: [] }, ['ENTRIES_MISSING']],
    ['a mark', { draft: draftOf(sampleEntry('a'), sampleEntry('b', { theory: null })) }, ['MARK_MISSING']],
    ['a total that agrees', { draft: draftOf(sampleEntry('a', { total: '86' })) }, ['TOTAL_MISMATCH']],
    ['a winner’s phone', { winners: [sampleWinner('a', { phone: null })] }, ['WINNER_PHONE_MISSING']],
    ['prints', { prints: [] }, ['SCORE_SUMMARY_NOT_PRINTED', 'WINNER_INFO_NOT_PRINTED']],
    ['a valid summary', withSummary({ status: 'VOID', voidReason: 'CONTENT_CHANGED' }), ['SCORE_SUMMARY_NOT_PRINTED']],
    ['a summary of what is entered now', withSummary({ contentDigest: 'other' }), ['SCORE_SUMMARY_OUTDATED']],
    [
      'signature, seals and scan',
      withSummary({ signed: null, signedFileId: null }),
      ['SCORE_SUMMARY_SCAN_MISSING', 'SCORE_SUMMARY_SIGNATURE_MISSING', 'SCORE_SUMMARY_SEAL_MISSING', 'SCORE_SUMMARY_SEAL_MISSING'],
    ],
    ['the signature', withSummary({ signed: { ...summary.signed!, chiefJudgeSignedOn: null } }), ['SCORE_SUMMARY_SIGNATURE_MISSING']],
    ['one seal', withSummary({ signed: { ...summary.signed!, seals: summary.signed!.seals.slice(1) } }), ['SCORE_SUMMARY_SEAL_MISSING']],
  ])('%s', (_, given: Partial<Dossier>, codes) => {
    expect(codesOf(given)).toEqual(codes);
  });

  it('every particular of every winner, by name and rank', () => {
    expect(
      missingOf({ winners: [] }).map(({ code, field, params }) => `${code} ${field ?? ''} ${params?.['name']} ${params?.['rank']}`),
    ).toEqual([
      'WINNER_ID_NUMBER_MISSING idNumber 测试a 1',
      'WINNER_ID_COPY_MISSING idCopy 测试a 1',
      'WINNER_BANK_ACCOUNT_MISSING bankAccount 测试a 1',
      'WINNER_BANK_NAME_MISSING bankName 测试a 1',
      'WINNER_PHONE_MISSING phone 测试a 1',
      'WINNER_AUTHORIZATION_MISSING authorization 测试a 1',
      'WINNER_HELD_CERTIFICATE_MISSING held 测试a 1',
    ]);
  });

  it('the seal of the organizer it names', () => {
    const signed = { ...summary.signed!, seals: summary.signed!.seals.slice(1) };
    expect(missingOf(withSummary({ signed }))).toEqual([
      {
        code: 'SCORE_SUMMARY_SEAL_MISSING',
        field: 'seals',
        clause: '000/附1/六.3',
        params: { organizationId: 'org-a', organization: '示例单位一', printKind: 'SCORE_SUMMARY', version: 1 },
      },
    ]);
  });

  it('a signature not older than an end day that was corrected afterwards', () => {
    expect(codesOf({}, { endedOn: '2025-06-20' })).toEqual(['SCORE_SUMMARY_SIGNED_BEFORE_END']);
  });

  it('of seals only the one that seals for all, where one does', () => {
    expect(codesOf({}, { sealers: [{ organizationId: 'org-a', name: '示例单位一' }] })).toEqual([
      'SCORE_SUMMARY_SEAL_NOT_ASKED',
      'WINNER_INFO_SEAL_NOT_ASKED',
    ]);
  });

  it('everything at once where nothing was done', () => {
    const dossier = { draft: draftOf(sampleEntry('a', { practice: null })), winners: [], prints: [] };
    expect(codesOf(dossier)).toEqual(['MARK_MISSING', 'SCORE_SUMMARY_NOT_PRINTED', 'WINNER_INFO_NOT_PRINTED']);
  });
});
