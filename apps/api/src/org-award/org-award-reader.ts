import { Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import { orgAwardProcess } from '@jiangcheng/casework/org-award/org-award-process';
import { orgAwardPack } from '@jiangcheng/casework/org-award/types';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { orgAwardQuery, reviewView } from '@jiangcheng/contracts/api/org-award';
import type { recomputeFile } from '@jiangcheng/contracts/api/recompute';
import type { Output } from '@jiangcheng/contracts/api/output';
import { isOffice } from '@jiangcheng/domain/access/actor';
import { scoresOf } from '@jiangcheng/domain/org-award/decide';
import { rankUnits } from '@jiangcheng/domain/org-award/rank-units';
import type { OrgAwardState } from '@jiangcheng/domain/org-award/state';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { assessmentsOf, handedBy, reviewOf } from '@jiangcheng/persistence/org-award/assessment-rows';
import { DataSource } from 'typeorm';
import { CaseReader } from '../casework/case-reader.ts';
import { grantsJson, mayReadSql } from '../casework/case-scope.ts';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { columnView, evidenceView, formView } from './form-view.ts';
import { orgAwardViewOf } from './org-award.view.ts';

interface Row {
  caseId: string;
  number: string;
  title: string;
  campaignId: string;
  stage: string;
  units: number;
  reviewed: number;
}

const LIST = `
  select c.id as "caseId", c.number, c.title, c.campaign_id as "campaignId", c.stage,
    (select count(*)::int from app.self_assessment s where s.case_id = (c.state->>'collectionId')::uuid and s.handed is not null) as units,
    (select count(*)::int from app.reviewed_assessment r where r.case_id = c.id) as reviewed
  from app.work_case c where c.kind = 'org-award' and ${mayReadSql('$1')} and ($2::uuid is null or c.campaign_id = $2)
    and ($3::uuid is null or c.id < $3) order by c.id desc limit $4`;

/** Awards for reading: the office and the auditor all of a campaign's. */
@Injectable()
export class OrgAwardReader {
  constructor(
    private readonly source: DataSource,
    private readonly cases: CaseReader,
    private readonly current: CurrentRequest,
  ) {}

  async list({ cursor, limit, campaignId }: Output<typeof orgAwardQuery>) {
    const after = cursorOf(cursor, [UUID]);
    const parameters = [grantsJson(this.current.actor()), campaignId ?? null, after?.[0] ?? null, limit + 1];
    const rows: Row[] = await this.source.query(LIST, parameters);
    const locale = this.current.locale();
    return pageOf(
      rows,
      limit,
      (row) => ({ ...row, stageLabel: sentenceOf(`stage.${row.stage}`, locale) }),
      ({ caseId }) => [caseId],
    );
  }

  async read(caseId: string) {
    const found = await this.cases.readOf(orgAwardProcess, caseId);
    const units = await assessmentsOf(this.source.manager, caseId, found.state.collectionId);
    return orgAwardViewOf({ found, units, rubric: orgAwardPack(found).rubric }, this.current.actor(), this.current.locale());
  }

  async unit(caseId: string, organizationId: string): Promise<Output<typeof reviewView>> {
    const { manager } = this.source;
    const found = await this.cases.readOf(orgAwardProcess, caseId);
    const handed = await handedBy(manager, found.state.collectionId, organizationId);
    if (handed === null) throw notFound();
    const review = await reviewOf(manager, caseId, organizationId);
    const { rubric } = orgAwardPack(found);
    const locale = this.current.locale();
    const columns = { organizationId, name: handed.name, self: handed.answers, reviewed: review?.answers ?? null };
    const [result] = rankUnits([scoresOf(columns, rubric)]);
    return {
      ...{ caseId, title: found.title, organizationId, name: handed.name, version: review?.version ?? 0 },
      editable: this.mayReview(found),
      form: formView(found, locale),
      evidence: await evidenceView(manager, handed),
      self: columnView(handed.answers, rubric, locale),
      reviewed:
        review === null
          ? null
          : { ...columnView(review.answers, rubric, locale), reasons: { ...review.reasons }, by: review.by, at: toIsoLocal(review.at) },
      difference: result?.difference ?? null,
      differences: (result?.differences ?? []).map((one) => ({ ...one })),
    };
  }

  /** What `npm run recompute` reads (docs/recompute.md): every unit by its name, both columns; it leaves the house, which is noted for everyone. */
  async recompute(caseId: string): Promise<Output<typeof recomputeFile>> {
    const { number, regulation, edition, settings, state } = await this.cases.readOf(orgAwardProcess, caseId);
    const columns = await assessmentsOf(this.source.manager, caseId, state.collectionId);
    await recordAccess(this.source, { type: 'ORG_AWARD_EXPORTED', ...this.current.stamp(), caseId, detail: { units: columns.length } });
    const units = columns.map(({ name: id, self, reviewed }) => ({ id, self, reviewed }));
    const item = { kind: 'self-assessment', id: number, regulation, edition, settings, units };
    return { format: 'jiangcheng-recompute/1', items: [item as Output<typeof recomputeFile>['items'][number]] };
  }

  private mayReview({ state, scope }: LockedCase<OrgAwardState>): boolean {
    return isStageOpen(state, 'REVIEW') && isOffice(this.current.actor(), scope.campaignId);
  }
}
