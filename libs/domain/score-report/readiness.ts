import type { Refusal } from '../shared/result.ts';
import type { Assessment, ReportFacts } from './assess.ts';
import type { Dossier, PrintRecord } from './records.ts';
import { printKinds, REPORT_CLAUSE as clause, type PrintKind, type ScorePack, type WinnerField } from './score-pack.ts';
import { signingProblems } from './signed.ts';
import type { Winner } from './winners.ts';

const winnerCodes = {
  idNumber: 'WINNER_ID_NUMBER_MISSING',
  idCopy: 'WINNER_ID_COPY_MISSING',
  bankAccount: 'WINNER_BANK_ACCOUNT_MISSING',
  bankName: 'WINNER_BANK_NAME_MISSING',
  phone: 'WINNER_PHONE_MISSING',
  authorization: 'WINNER_AUTHORIZATION_MISSING',
  held: 'WINNER_HELD_CERTIFICATE_MISSING',
} as const satisfies Record<WinnerField, string>;

const printCodes = {
  SCORE_SUMMARY: {
    missing: 'SCORE_SUMMARY_NOT_PRINTED',
    outdated: 'SCORE_SUMMARY_OUTDATED',
    unscanned: 'SCORE_SUMMARY_SCAN_MISSING',
    prefix: 'SCORE_SUMMARY_',
  },
  WINNER_INFO: {
    missing: 'WINNER_INFO_NOT_PRINTED',
    outdated: 'WINNER_INFO_OUTDATED',
    unscanned: 'WINNER_INFO_SCAN_MISSING',
    prefix: 'WINNER_INFO_',
  },
} as const satisfies Record<PrintKind, Record<string, string>>;

/** ENTRIES_MISSING, or the problems of every row (rankSheet). */
export function sheetMissing({ rows }: Pick<Assessment, 'rows'>): Refusal[] {
  return rows.length === 0 ? [{ code: 'ENTRIES_MISSING', field: 'entries', clause }] : rows.flatMap(({ problems }) => problems);
}

/** WINNER_…_MISSING for each particular that each winner lacks, with entry, name and rank. */
export function winnersMissing(winners: readonly Winner[]): Refusal[] {
  return winners.flatMap(({ row: { entry, rank }, missing }) =>
    missing.map((field) => ({
      code: winnerCodes[field],
      field,
      clause,
      params: { entry: entry.key, name: entry.name, rank: rank ?? 0, field },
    })),
  );
}

/**
 * What still stands between the draft and its hand-in, one by one (000-34): the sheet, the winners' particulars, then for each print
 * …_NOT_PRINTED (with the reason where an earlier one is void), …_OUTDATED, …_SCAN_MISSING, …_SIGNATURE_MISSING, …_SEAL_MISSING
 * and the other codes of signingProblems behind the kind's name. Params carry printKind and version.
 */
export function missingForHandIn(dossier: Dossier, assessment: Assessment, facts: ReportFacts, pack: ScorePack): Refusal[] {
  const prints = printKinds.flatMap((kind) => printMissing(kind, dossier.prints, assessment, facts, pack));
  return [...sheetMissing(assessment), ...winnersMissing(assessment.winners), ...prints];
}

function printMissing(
  kind: PrintKind,
  prints: readonly PrintRecord[],
  { digests }: Assessment,
  facts: ReportFacts,
  pack: ScorePack,
): Refusal[] {
  const codes = printCodes[kind];
  const ofKind = prints.filter((print) => print.kind === kind);
  const valid = ofKind.find(({ status }) => status === 'VALID');
  if (valid === undefined) return [{ code: codes.missing, field: 'prints', clause, params: { printKind: kind, ...voidParams(ofKind) } }];
  const params = { printKind: kind, version: valid.version };
  if (valid.contentDigest !== digests[kind]) return [{ code: codes.outdated, field: 'prints', clause, params }];
  const scan = valid.signedFileId === null ? [{ code: codes.unscanned, field: 'prints', clause, params }] : [];
  const { chiefJudgeSignedOn, seals } = valid.signed ?? { chiefJudgeSignedOn: null, seals: [] };
  const { needsChiefJudge } = pack.sheets[kind];
  const problems = signingProblems({ chiefJudgeSignedOn, seals }, { ...facts, needsChiefJudge });
  return [
    ...scan,
    ...problems.map((problem) => ({ ...problem, code: `${codes.prefix}${problem.code}`, params: { ...problem.params, ...params } })),
  ];
}

/** Which version was the last one, and why it no longer counts. */
function voidParams(prints: readonly PrintRecord[]): Record<string, string | number> {
  const last = [...prints].sort((a, b) => b.version - a.version)[0];
  return last === undefined ? {} : { version: last.version, reason: last.voidReason ?? '' };
}
