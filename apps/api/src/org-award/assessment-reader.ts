import { Injectable } from '@nestjs/common';
import { packOf } from '@jiangcheng/casework/collection/collection-pack';
import { formOf, planOf } from '@jiangcheng/casework/collection/types';
import type { LockedWindow } from '@jiangcheng/casework/ports/collection-store';
import type { assessmentView } from '@jiangcheng/contracts/api/org-award';
import type { Output } from '@jiangcheng/contracts/api/output';
import { collectionStory } from '@jiangcheng/domain/collection/state';
import { unitActRow } from '@jiangcheng/domain/collection/unit-acts';
import { maySeeUnit, unitRole } from '@jiangcheng/domain/collection/unit-permissions';
import { assess } from '@jiangcheng/domain/org-award/assess';
import { isComplete, scoreDraft, type Assessment } from '@jiangcheng/domain/org-award/assessment';
import type { Rubric } from '@jiangcheng/domain/org-award/rubric';
import { lastProposal, type OrgAwardState } from '@jiangcheng/domain/org-award/state';
import { isOver } from '@jiangcheng/domain/process/story';
import { valueOf } from '@jiangcheng/domain/shared/result';
import { readWindow } from '@jiangcheng/persistence/collection/locked-window';
import { readUnit } from '@jiangcheng/persistence/collection/unit-rows';
import { DataSource } from 'typeorm';
import { holdViewOf } from '../casework/hold.view.ts';
import { nameOf } from '../collection/package-rows.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { evidenceView, formView, scoreView } from './form-view.ts';

type View = Output<typeof assessmentView>;
const EMPTY: Assessment = { answers: {}, evidence: {} };

/** A unit's own 自评表 for reading: the unit its own and no other, office and auditor all. */
@Injectable()
export class AssessmentReader {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
  ) {}

  async read(caseId: string, organizationId: string): Promise<View> {
    const { manager } = this.source;
    const window = await readWindow(manager, caseId);
    if (window === null || !maySeeUnit(this.current.actor(), window.scope, organizationId)) throw notFound();
    const found = await readUnit(manager, caseId, organizationId);
    const pack = packOf(window);
    const form = found && formOf(pack, planOf(pack, window.state), found, window.now);
    if (found === null || form === null) throw notFound();
    const { unit } = found;
    const assessment = form.filled ?? EMPTY;
    return {
      ...{ caseId, organizationId, title: window.title, name: await nameOf(manager, organizationId), version: unit.version },
      editable: this.mayEdit(window, organizationId) && unitActRow('saveAssessment').from.includes(unit.status),
      hold: holdViewOf(form.hold, this.current.actor().personId),
      form: formView(window, this.current.locale()),
      evidence: await evidenceView(manager, assessment),
      ...this.standing(assessment, form.rubric),
      result: await this.resultOf(caseId, organizationId),
    };
  }

  private mayEdit(window: LockedWindow, organizationId: string): boolean {
    return (
      !isOver(collectionStory, window.state) && unitRole('saveAssessment', this.current.actor(), window.scope, organizationId) !== null
    );
  }

  private standing(assessment: Assessment, rubric: Rubric): Pick<View, 'answers' | 'scores' | 'open' | 'base' | 'bonus' | 'total'> {
    const { answers } = assessment;
    const sums = isComplete(assessment, rubric) ? valueOf(assess(answers, rubric)) : { base: null, bonus: null, total: null };
    return {
      answers: answers as View['answers'],
      scores: scoreDraft(answers, rubric).map((one) => scoreView(one, this.current.locale())),
      open: rubric.items.map(({ code }) => code).filter((code) => answers[code] === undefined),
      ...{ base: sums.base, bonus: sums.bonus, total: sums.total },
    };
  }

  /** What came of it, once the list is approved. */
  private async resultOf(collectionId: string, organizationId: string): Promise<View['result']> {
    const [row] = await this.source.query<{ state: OrgAwardState }[]>(
      `select state from app.work_case where kind = 'org-award' and state->>'collectionId' = $1 and state->>'approved' is not null`,
      [collectionId],
    );
    const unit = row && lastProposal(row.state)?.units.find((one) => one.organizationId === organizationId);
    return unit === undefined ? null : { rank: unit.rank, total: unit.total, awarded: unit.awarded };
  }
}
