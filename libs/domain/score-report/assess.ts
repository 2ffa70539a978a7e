import type { Dossier } from './records.ts';
import { summaryContent, winnerContent, type ContestHeading, type PrintContent } from './print-content.ts';
import { rankSheet, type SheetRow } from './ranked-sheet.ts';
import type { PrintKind, ScorePack } from './score-pack.ts';
import { winnersOf, type Winner } from './winners.ts';

/** What of the contest the report depends on. Dates are civil dates of the regulation's zone. */
export interface ReportFacts extends ContestHeading {
  endedOn: string | null;
  today: string;
}

/** Keyed digest of a print's content: equal contents have equal digests. */
export type DigestOf = (content: PrintContent) => string;

/** The report as it stands: rows with ranks, winners with what each lacks, and what would be printed now. */
export interface Assessment {
  rows: readonly SheetRow[];
  winners: readonly Winner[];
  contents: Readonly<Record<PrintKind, PrintContent>>;
  digests: Readonly<Record<PrintKind, string>>;
}

export function assess({ draft, winners: records }: Dossier, facts: ReportFacts, pack: ScorePack, digestOf: DigestOf): Assessment {
  const rows = rankSheet(draft?.entries ?? [], pack);
  const winners = winnersOf(rows, records, pack);
  const contents = { SCORE_SUMMARY: summaryContent(rows, facts, pack), WINNER_INFO: winnerContent(winners, facts, pack) };
  return {
    rows,
    winners,
    contents,
    digests: { SCORE_SUMMARY: digestOf(contents.SCORE_SUMMARY), WINNER_INFO: digestOf(contents.WINNER_INFO) },
  };
}
