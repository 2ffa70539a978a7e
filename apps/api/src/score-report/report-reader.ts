import { Injectable } from '@nestjs/common';
import { contestProcess } from '@jiangcheng/casework/contest/contest-process';
import { ofKind } from '@jiangcheng/casework/process/process';
import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import { actingRoleAt } from '@jiangcheng/casework/score-report/at-the-report';
import { scorePackOf } from '@jiangcheng/casework/score-report/score-pack-of';
import { mayRead } from '@jiangcheng/domain/access/actor';
import { scoringOf } from '@jiangcheng/domain/contest/state';
import { assess } from '@jiangcheng/domain/score-report/assess';
import { scoredAs } from '@jiangcheng/domain/score-report/score-pack';
import { contentDisposition } from '@jiangcheng/files/content-disposition';
import type { SqlScoreReport } from '@jiangcheng/persistence/score-report/sql-score-report';
import { TypeormScoreReportStore } from '@jiangcheng/persistence/score-report/typeorm-score-report-store';
import { returnReason } from '@jiangcheng/regulations/facts/documents';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import type { Response } from 'express';
import { Acknowledgements } from '../casework/acknowledgements.ts';
import { labelIn } from '../platform/messages/label.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { sheetLines } from './sheet-export.ts';
import { birthsNeeded, recomputeItem, type Confirmed } from './recompute-export.ts';
import { roundViewOf } from './round.view.ts';
import { reportViewOf } from './score-report.view.ts';

/** A score report for reading, if the person who asks may read its case. What an auditor opens is noted. */
/** The pack of the case, weighed as its plan says. */
const packOf = ({ regulation, edition, settings, state }: LockedContest) =>
  scoredAs(scorePackOf(regulation, edition, settings), scoringOf(state));

@Injectable()
export class ReportReader {
  constructor(
    private readonly store: TypeormScoreReportStore,
    private readonly current: CurrentRequest,
    private readonly acknowledgements: Acknowledgements,
  ) {}

  async report(caseId: string) {
    const view = await this.reading(caseId, async (tx, locked) => {
      await this.noteAuditor(tx, locked, 'REPORT_OPENED', {});
      const pack = packOf(locked);
      const [dossier, facts, rounds] = [await tx.dossier(caseId), await tx.facts(locked), await tx.rounds(caseId)];
      const assessment = assess(dossier, facts, pack, (content) => tx.digestOf(content));
      return reportViewOf({ locked, dossier, assessment, facts, rounds, pack }, this.current.actor(), this.current.locale());
    });
    await this.acknowledgements.opened(caseId);
    return view;
  }

  round(caseId: string, round: number) {
    return this.reading(caseId, async (tx, locked) => {
      const found = await tx.round(caseId, round);
      if (found === null) throw notFound();
      await this.noteAuditor(tx, locked, 'REPORT_OPENED', { round });
      const pack = loadContestPack(locked.regulation, locked.edition);
      return roundViewOf(found, (code) => {
        const reason = returnReason(pack, code);
        const locale = this.current.locale();
        if (code === 'WITHDRAWN' || code === 'REOPENED') return sentenceOf(`review.${code}`, locale);
        return reason === null ? code : labelIn(reason.label, locale);
      });
    });
  }

  /** The sheet leaves the house as a file: noted for everyone. */
  sheet(caseId: string): Promise<{ name: string; lines: string[][] }> {
    return this.reading(caseId, async (tx, locked) => {
      const pack = packOf(locked);
      const dossier = await tx.dossier(caseId);
      const { rows } = assess(dossier, await tx.facts(locked), pack, (content) => tx.digestOf(content));
      await tx.recordAccess({
        type: 'REPORT_EXPORTED',
        ...this.current.stamp(),
        caseId,
        detail: { version: dossier.draft?.version ?? 0, entries: rows.length },
      });
      return { name: `${locked.number} 成绩`, lines: sheetLines(rows) };
    });
  }

  /** The confirmed result for an auditor's own computation, none before it is confirmed. Noted for everyone, with the days of birth in it. */
  recompute(caseId: string, response: Response) {
    return this.reading(caseId, async (tx, locked) => {
      const confirmed = await confirmedOf(tx, locked);
      const counts = confirmed && {
        round: confirmed.round.round,
        entries: confirmed.round.entries.length,
        births: birthsNeeded(confirmed).size,
      };
      await tx.recordAccess({ type: 'REPORT_EXPORTED', ...this.current.stamp(), caseId, detail: counts ?? {} });
      response.setHeader('Content-Disposition', contentDisposition(`${locked.number} 复算.json`));
      return { format: 'jiangcheng-recompute/1' as const, items: confirmed === null ? [] : [recomputeItem(confirmed)] };
    });
  }

  private reading<T>(caseId: string, work: (tx: SqlScoreReport, locked: LockedContest) => Promise<T>): Promise<T> {
    return this.store.read(async (tx) => {
      const locked = ofKind(contestProcess, await tx.find(caseId));
      if (locked === null || !mayRead(this.current.actor(), locked.scope)) throw notFound();
      return work(tx, locked);
    });
  }

  private async noteAuditor(tx: SqlScoreReport, { id, scope }: LockedContest, type: string, detail: Record<string, number>): Promise<void> {
    if (actingRoleAt(this.current.actor(), scope) === null) await tx.recordAccess({ type, ...this.current.stamp(), caseId: id, detail });
  }
}

/** The round that the office confirmed, with what the awards depend on; null while there is none. */
async function confirmedOf(tx: SqlScoreReport, locked: LockedContest): Promise<(Confirmed & { round: { round: number } }) | null> {
  const found = (await tx.rounds(locked.id)).findLast(({ review }) => review === 'CONFIRMED');
  const round = found === undefined ? null : await tx.round(locked.id, found.round);
  if (round === null) return null;
  const { winners } = await tx.dossier(locked.id);
  return { locked, round, winners, trade: await tx.tradeOf(locked) };
}
