import { reportRound } from '@jiangcheng/domain/contest/state';
import type { Assessment } from '@jiangcheng/domain/score-report/assess';
import { compareOwnSheet } from '@jiangcheng/domain/score-report/own-sheet';
import { sheetMissing, winnersMissing } from '@jiangcheng/domain/score-report/readiness';
import type { Dossier, PrintRecord } from '@jiangcheng/domain/score-report/records';
import type { PrintKind } from '@jiangcheng/domain/score-report/score-pack';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { done, refused, type Outcome } from '../ports/outcome.ts';
import { atTheReport, type AtReport } from './at-the-report.ts';
import { MAX_CSV_ROWS } from '@jiangcheng/domain/score-report/csv-lines';
import { wholeTable, type TableReader } from '../ports/table.ts';
import type { ReportDesk, ReportRequest } from './ports.ts';
import { printAnswer, type PrintAnswer } from './print-answer.ts';
import { printedEvent, voidedEvent } from './report-events.ts';
import { assessed, validPrint } from './void-outdated.ts';

export interface NewPrintInput {
  kind: PrintKind;
}

/**
 * A new version of a print, with its check code; the valid one before it is void from now on. `ownSheet` reads the organizer's own sheet
 * where one stands in for the system's. Refuses with what the sheet or the winners still lack, OWN_SHEET_ONLY_SUMMARY,
 * OWN_SHEET_DIFFERS followed by each difference, CSV_INVALID followed by each error.
 */
export const makePrint = (
  desk: ReportDesk,
  request: ReportRequest<NewPrintInput>,
  ownSheet: TableReader | null,
): Promise<Outcome<PrintAnswer>> =>
  atTheReport(desk, request, async (at) => {
    const dossier = await at.tx.dossier(request.caseId);
    const assessment = await assessed(at, dossier);
    const lacking = lackingFor(request.input.kind, assessment);
    if (lacking.length > 0) return refused(lacking);
    const disagreement = ownSheet === null ? null : await compare(request.input.kind, ownSheet, assessment);
    return disagreement ?? keep(at, dossier, assessment, ownSheet === null ? 'SYSTEM' : 'OWN_SHEET');
  });

/** A sheet that is not complete is not signed; the winners' sheet rests on the ranks. */
const lackingFor = (kind: PrintKind, { rows, winners }: Assessment): Refusal[] => [
  ...sheetMissing({ rows }),
  ...(kind === 'WINNER_INFO' ? winnersMissing(winners) : []),
];

async function compare(kind: PrintKind, ownSheet: TableReader, { rows }: Assessment): Promise<Outcome<never> | null> {
  if (kind !== 'SCORE_SUMMARY') return refused([{ code: 'OWN_SHEET_ONLY_SUMMARY', field: 'ownSheet' }]);
  const table = await ownSheet(null);
  if (table.kind !== 'DONE') return table;
  const own = await wholeTable(table.value, MAX_CSV_ROWS);
  const compared = own.ok ? compareOwnSheet(own.value, rows) : own;
  return compared.ok ? null : refused([{ code: 'OWN_SHEET_DIFFERS', field: 'ownSheet' }, ...compared.refusals]);
}

async function keep(
  at: AtReport<NewPrintInput>,
  { prints }: Dossier,
  { contents }: Assessment,
  origin: PrintRecord['origin'],
): Promise<Outcome<PrintAnswer>> {
  const { tx, locked, request, basis } = at;
  const { kind } = request.input;
  const earlier = validPrint(prints, kind);
  if (earlier !== null) await tx.voidPrint(earlier.id, 'REPLACED');
  const version = 1 + Math.max(0, ...prints.filter((print) => print.kind === kind).map((print) => print.version));
  const { accountId } = request.origin.actor;
  const print = await tx.insertPrint({
    caseId: locked.id,
    round: reportRound(locked.state),
    version,
    origin,
    content: contents[kind],
    accountId,
  });
  await tx.appendEvents(locked, [...(earlier === null ? [] : [voidedEvent(basis, earlier, 'REPLACED')]), printedEvent(basis, print)]);
  return done(printAnswer(print));
}
