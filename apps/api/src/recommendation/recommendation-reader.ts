import { Injectable } from '@nestjs/common';
import { maySeeUnit, unitRole } from '@jiangcheng/casework/recommendation/at-the-unit';
import { formHash } from '@jiangcheng/casework/recommendation/candidate-form';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import { ofKind } from '@jiangcheng/casework/process/process';
import { selectionProcess } from '@jiangcheng/casework/selection/selection-process';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { candidateView, recommendationView } from '@jiangcheng/contracts/api/recommendation';
import type { Output } from '@jiangcheng/contracts/api/output';
import { isAuditor, isOffice } from '@jiangcheng/domain/access/actor';
import { newRecommendation, type CandidateRecord } from '@jiangcheng/domain/recommendation/records';
import type { SelectionState } from '@jiangcheng/domain/selection/state';
import type { SqlRecommendations } from '@jiangcheng/persistence/recommendation/sql-recommendations';
import { TypeormRecommendationStore } from '@jiangcheng/persistence/recommendation/typeorm-recommendation-store';
import { loadSelectionPack } from '@jiangcheng/regulations/load-pack';
import { DataSource } from 'typeorm';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { candidateViewOf, summaryOf } from './candidate.view.ts';
import { formPage } from './form-page.ts';
import type { CandidatePlace, UnitPlace } from './recommendation-commands.ts';
import { recommendationViewOf } from './recommendation.view.ts';
import { RoundCases } from './round-cases.ts';
import { listUnitRounds } from './unit-rounds.ts';

type Locked = LockedCase<SelectionState>;

/** What units recommend, for reading: a unit sees its own and no other. What an auditor opens is noted. */
@Injectable()
export class RecommendationReader {
  constructor(
    private readonly store: TypeormRecommendationStore,
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly cases: RoundCases,
  ) {}

  rounds(query: Omit<ListQuery, 'q'>) {
    return listUnitRounds(this.source, this.current.actor(), this.current.locale(), query);
  }

  recommendation(place: UnitPlace): Promise<Output<typeof recommendationView>> {
    return this.reading(place, async (tx, locked, unit) => {
      const organizationId = place.organizationId.toLowerCase();
      const record = (await tx.recommendation(locked.id, organizationId)) ?? newRecommendation(organizationId);
      const candidates = await tx.candidates(locked.id, organizationId);
      const pack = loadSelectionPack(locked.regulation, locked.edition);
      return recommendationViewOf({ locked, record, candidates, unit, pack }, this.current.actor(), this.current.locale());
    });
  }

  candidate(place: CandidatePlace): Promise<Output<typeof candidateView>> {
    return this.reading(place, async (tx, locked, unit) => {
      const candidate = await found(tx, locked, place);
      const pack = loadSelectionPack(locked.regulation, locked.edition);
      const around = { elsewhere: await tx.elsewhere(locked.id, candidate), earlier: await tx.people.earlier(locked.id, candidate) };
      return candidateViewOf({ locked, candidate, unit, pack, ...around }, this.current.actor(), this.current.locale());
    });
  }

  /** 申报推荐表 to be signed, with full numbers and the code of the form as it stands: for the unit and the office, and every look is noted. */
  form(place: CandidatePlace): Promise<string> {
    return this.reading(place, async (tx, locked, unit) => {
      const candidate = await found(tx, locked, place);
      if (unitRole(this.current.actor(), locked.scope, candidate.organizationId, 'UNIT') === null) throw notFound();
      await tx.recordAccess({
        type: 'CANDIDATE_FORM_OPENED',
        ...this.current.stamp(),
        caseId: locked.id,
        detail: { candidate: candidate.id },
      });
      const pack = loadSelectionPack(locked.regulation, locked.edition);
      return formPage(candidate, { title: locked.title, unit, pack, code: tx.checkCodeOf(formHash(candidate)) });
    });
  }

  /** Everybody who is or was recommended in a round, for office and auditor. */
  async candidates(roundId: string, { cursor, limit, organizationId }: Omit<ListQuery, 'q'> & { organizationId?: string | undefined }) {
    const caseId = await this.cases.idOf(roundId);
    return this.store.read(async (tx) => {
      const actor = this.current.actor();
      if (!isOffice(actor, roundId) && !isAuditor(actor, roundId)) throw notFound();
      const after = cursorOf(cursor, [UUID])?.[0] ?? null;
      const rows = await tx.people.page(caseId, { after, limit: limit + 1, organizationId: organizationId?.toLowerCase() ?? null });
      const units = new Map<string, string>();
      for (const { organizationId: id } of rows) units.set(id, units.get(id) ?? (await tx.organizationName(id)) ?? '');
      return pageOf(
        rows,
        limit,
        (one) => summaryOf(one, units.get(one.organizationId) ?? ''),
        (one) => [one.id],
      );
    });
  }

  private async reading<T>(
    { roundId, organizationId }: UnitPlace,
    work: (tx: SqlRecommendations, locked: Locked, unit: string) => Promise<T>,
  ): Promise<T> {
    const caseId = await this.cases.idOf(roundId);
    return this.store.read(async (tx) => {
      const locked = ofKind(selectionProcess, await tx.find(caseId));
      const actor = this.current.actor();
      const id = organizationId.toLowerCase();
      if (locked === null || !maySeeUnit(actor, locked.scope, id)) throw notFound();
      const unit = await tx.organizationName(id);
      if (unit === null) throw notFound();
      if (unitRole(actor, locked.scope, id, 'UNIT') === null)
        await tx.recordAccess({ type: 'RECOMMENDATION_OPENED', ...this.current.stamp(), caseId, detail: { unit: id } });
      return work(tx, locked, unit);
    });
  }
}

async function found(tx: SqlRecommendations, { id }: Locked, { organizationId, candidateId }: CandidatePlace): Promise<CandidateRecord> {
  const candidate = await tx.candidate(id, candidateId.toLowerCase());
  if (candidate?.organizationId !== organizationId.toLowerCase()) throw notFound();
  return candidate;
}
