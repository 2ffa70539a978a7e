import { Injectable } from '@nestjs/common';
import { sheetOf } from '@jiangcheng/casework/expert-scoring/open-scores';
import type { SealedSheet } from '@jiangcheng/domain/expert-scoring/records';
import type { scoringResult } from '@jiangcheng/contracts/api/expert-scoring';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { recomputeFile } from '@jiangcheng/contracts/api/recompute';
import { outliers, spreads } from '@jiangcheng/domain/expert-scoring/spread';
import { tally, type TallyRow } from '@jiangcheng/domain/expert-scoring/tally';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { ProblemError } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { namesIn, type Names } from './names.ts';
import { roundToRecompute } from './round-to-recompute.ts';
import type { ReadScoring } from './read-scoring.ts';
import { ScoringReader } from './scoring-reader.ts';

type Result = Output<typeof scoringResult>;

/** What there is to read once the sheets are open, and not a moment before. */
@Injectable()
export class ScoringResults {
  constructor(
    private readonly reader: ScoringReader,
    private readonly current: CurrentRequest,
  ) {}

  /** Ranking with each expert's mark, how experts use the scale, and marks that lie apart. */
  result(caseId: string): Promise<Result> {
    return this.opened(caseId, async (read, sealed, rows) => resultOf(read, sealed, rows, await namesIn(read)));
  }

  /** The same round as a file that anybody recomputes without the service. Its export leaves a trace. */
  toRecompute(caseId: string): Promise<Output<typeof recomputeFile>> {
    return this.opened(caseId, async (read, sealed, rows) => {
      const { tx, locked } = read;
      await tx.recordAccess({ type: 'SCORING_EXPORTED', ...this.current.stamp(), caseId: locked.id, detail: {} });
      return { format: 'jiangcheng-recompute/1', items: [roundToRecompute(read, sealed, rows)] };
    });
  }

  private opened<T>(
    caseId: string,
    work: (read: ReadScoring, sealed: readonly SealedSheet[], rows: readonly TallyRow[]) => Promise<T>,
  ): Promise<T> {
    return this.reader.reading(caseId, 'SCORING_RESULT_OPENED', async (read) => {
      if (read.round.openedAt === null) throw new ProblemError(422, 'SCORES_NOT_OPENED', { errors: [{ code: 'SCORES_NOT_OPENED' }] });
      const sealed = await read.tx.sealedSheets(read.locked.id);
      const rows = tally({ ...read.round, sheets: sealed.map(sheetOf) });
      if (!rows.ok) throw new Error('an opened round has no tally');
      return work(read, sealed, rows.value);
    });
  }
}

function resultOf(
  { locked, record, round, rules }: ReadScoring,
  sealed: readonly SealedSheet[],
  rows: readonly TallyRow[],
  names: Names,
): Result {
  const seals = new Map(sealed.map((sheet) => [sheet.expertId, sheet]));
  return {
    caseId: locked.id,
    openedAt: toIsoLocal(round.openedAt ?? 0),
    trimFrom: rules.rule.trimFrom,
    outlierMarks: rules.rule.outlierMarks,
    rows: rows.flatMap(({ candidateId, marks, ...row }) =>
      record.candidates
        .filter(({ id }) => id === candidateId)
        .map(({ id, name, employer, post, unit }) => ({ ...{ id, name, employer, post, unit }, ...row, marks: [...marks] })),
    ),
    experts: spreads(rows, rules.rule).map(({ expertId, ...spread }) => ({
      ...spread,
      ...{ id: expertId, name: names.expert(expertId).name },
      hash: seals.get(expertId)?.hash ?? '',
      nonce: seals.get(expertId)?.nonce ?? '',
    })),
    outliers: outliers(rows, rules.rule).map(({ candidateId, expertId, ...outlier }) => ({
      ...outlier,
      candidate: names.candidate(candidateId),
      expert: names.expert(expertId),
    })),
  };
}
