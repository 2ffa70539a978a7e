import { Inject, Injectable } from '@nestjs/common';
import { packOf } from '@jiangcheng/casework/collection/collection-pack';
import { planOf } from '@jiangcheng/casework/collection/types';
import { orgAwardProcess } from '@jiangcheng/casework/org-award/org-award-process';
import { reviewUnit } from '@jiangcheng/casework/org-award/review-unit';
import { actOnCase } from '@jiangcheng/casework/process/act-on-case';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import type { LockedWindow } from '@jiangcheng/casework/ports/collection-store';
import { isOffice } from '@jiangcheng/domain/access/actor';
import { ORG_AWARD_CLAUSE, type OrgAwardCommand } from '@jiangcheng/domain/org-award/acts';
import type { Review } from '@jiangcheng/domain/org-award/review';
import { currentStage } from '@jiangcheng/domain/process/story';
import { lockCampaign } from '@jiangcheng/persistence/campaign/locked-campaign';
import { lockWindow } from '@jiangcheng/persistence/collection/locked-window';
import { openOrgAward } from '@jiangcheng/persistence/org-award/open-org-award';
import { TypeormOrgAwardStore } from '@jiangcheng/persistence/org-award/typeorm-org-award-store';
import type { EntityManager } from 'typeorm';
import { DESK } from '../casework/desk.token.ts';
import { valueOrProblem } from '../casework/outcome-problems.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound, ProblemError } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';

/** Commands about an award as they come over HTTP. The relay pokes the workflow within a second. */
@Injectable()
export class OrgAwardCommands {
  constructor(
    @Inject(DESK) private readonly cases: Desk,
    private readonly store: TypeormOrgAwardStore,
    private readonly current: CurrentRequest,
    private readonly keys: IdempotentCommand,
  ) {}

  open(collectionId: string): Promise<string> {
    return this.keys.run({ collectionId }, (manager) => this.write(manager, collectionId));
  }

  async act(caseId: string, command: OrgAwardCommand) {
    return valueOrProblem(await actOnCase(orgAwardProcess, this.cases, { caseId, command, ...this.by(command) }));
  }

  async review(caseId: string, organizationId: string, version: number, review: Review) {
    const request = { caseId, organizationId, version, review, ...this.by({ organizationId, version, ...review }) };
    return valueOrProblem(await reviewUnit(this.store, request));
  }

  private async write(manager: EntityManager, collectionId: string): Promise<string> {
    const window = await lockWindow(manager, collectionId);
    if (window === null || !isOffice(this.current.actor(), window.scope.campaignId)) throw notFound();
    refuseOpening(window);
    const campaign = await lockCampaign(manager, window.scope.campaignId);
    if (campaign === null) throw notFound();
    const opening = { actor: this.current.actor(), stamp: this.current.stamp(), key: this.current.idempotencyKey() };
    const { id, number } = window;
    const opened = await openOrgAward(manager, { campaign, window: { id, number }, clause: ORG_AWARD_CLAUSE, ...opening });
    if (opened === 'ORG_AWARD_EXISTS') throw new ProblemError(409, opened);
    return opened.caseId;
  }

  private by(body: object) {
    const { sessionId, address, requestId } = this.current.stamp();
    return { origin: { actor: this.current.actor(), sessionId, address, requestId }, key: this.keys.identify(body) };
  }
}

/** A window without a 自评表 has no award, and one that is still checked none yet: what is reviewed may not change any more. */
function refuseOpening(window: LockedWindow): void {
  const pack = packOf(window);
  if (pack.rubric === null || !planOf(pack, window.state).items.some(({ form }) => form === 'ORG_AWARD'))
    throw new ProblemError(422, 'ASSESSMENT_NOT_ASKED');
  if (currentStage(window.state)?.outcome !== 'CONCLUDED') throw new ProblemError(422, 'WINDOW_NOT_CHECKED');
}
