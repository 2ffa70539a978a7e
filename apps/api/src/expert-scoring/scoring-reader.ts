import { Injectable } from '@nestjs/common';
import { takesPart } from '@jiangcheng/casework/expert-scoring/at-the-scoring';
import type { ScoringRecord } from '@jiangcheng/domain/expert-scoring/records';
import { roundOf } from '@jiangcheng/casework/expert-scoring/round-of';
import { scoringPackOf } from '@jiangcheng/casework/expert-scoring/scoring-pack-of';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { scoringView } from '@jiangcheng/contracts/api/expert-scoring';
import type { Output } from '@jiangcheng/contracts/api/output';
import { isAuditor, isOffice } from '@jiangcheng/domain/access/actor';
import { TypeormScoringStore } from '@jiangcheng/persistence/expert-scoring/typeorm-scoring-store';
import { loadSelectionPack } from '@jiangcheng/regulations/load-pack';
import { DataSource } from 'typeorm';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { listDesks } from './desk-list.ts';
import { namesIn } from './names.ts';
import type { ReadScoring, Viewer } from './read-scoring.ts';
import { scoringViewOf } from './scoring.view.ts';

/** A selection's scoring for reading; it is not there for whom it does not concern. What an auditor opens is noted. */
@Injectable()
export class ScoringReader {
  constructor(
    private readonly store: TypeormScoringStore,
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
  ) {}

  list(query: Omit<ListQuery, 'q'>) {
    return listDesks(this.source, this.current.actor(), query);
  }

  /** For the office, the chair and auditors: an expert has his desk. */
  scoring(caseId: string): Promise<Output<typeof scoringView>> {
    return this.reading(caseId, 'SCORING_OPENED', async (read) => {
      if (read.viewer === 'EXPERT') throw notFound();
      const names = await namesIn(read);
      return scoringViewOf(read, names, this.current.actor().accountId, this.current.locale());
    });
  }

  reading<T>(caseId: string, note: string, work: (read: ReadScoring) => Promise<T>): Promise<T> {
    return this.store.read(async (tx) => {
      const locked = await tx.find(caseId.toLowerCase());
      if (locked?.kind !== 'selection') throw notFound();
      const { regulation, edition, settings } = locked;
      const record = await tx.record(locked.id);
      const expertId = await tx.expertOf(this.current.actor().personId);
      const me = takesPart(record, expertId) ? expertId : null;
      const viewer = this.viewerOf(locked, record, me);
      if (viewer === null) throw notFound();
      if (viewer === 'AUDITOR') await tx.recordAccess({ type: note, ...this.current.stamp(), caseId: locked.id, detail: {} });
      const rules = scoringPackOf(regulation, edition, settings);
      const round = roundOf(locked.id, record, rules.rule);
      return work({ tx, locked, record, round, rules, pack: loadSelectionPack(regulation, edition), me, viewer });
    });
  }

  private viewerOf({ scope }: LockedCase, { plan }: ScoringRecord, me: string | null): Viewer | null {
    const actor = this.current.actor();
    if (me !== null) return plan?.chairId === me ? 'CHAIR' : 'EXPERT';
    if (isOffice(actor, scope.campaignId)) return 'OFFICE';
    return isAuditor(actor, scope.campaignId) ? 'AUDITOR' : null;
  }
}
