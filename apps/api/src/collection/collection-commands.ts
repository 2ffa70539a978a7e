import { Inject, Injectable } from '@nestjs/common';
import { actOnUnit } from '@jiangcheng/casework/collection/act-on-unit';
import type { CollectionDesk } from '@jiangcheng/casework/collection/at-unit';
import { collectionProcess } from '@jiangcheng/casework/collection/collection-process';
import { listUnits } from '@jiangcheng/casework/collection/list-units';
import { actOnCase } from '@jiangcheng/casework/process/act-on-case';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import type { newCollection } from '@jiangcheng/contracts/api/collection';
import type { Output } from '@jiangcheng/contracts/api/output';
import { isOffice } from '@jiangcheng/domain/access/actor';
import type { CollectionCommand } from '@jiangcheng/domain/collection/acts';
import type { UnitCommand } from '@jiangcheng/domain/collection/unit-acts';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { openCollection } from '@jiangcheng/persistence/collection/open-collection';
import { SqlCollection } from '@jiangcheng/persistence/collection/sql-collection';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import { collectionPlans } from '@jiangcheng/regulations/facts';
import { lockCampaign } from '@jiangcheng/persistence/campaign/locked-campaign';
import type { EntityManager } from 'typeorm';
import { DESK } from '../casework/desk.token.ts';
import { valueOrProblem } from '../casework/outcome-problems.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound, ProblemError } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { COLLECTION_DESK } from './collection-desk.ts';

type NewCollection = Output<typeof newCollection>;

/** Commands about windows and packages as they come over HTTP. The relay pokes the workflow within a second. */
@Injectable()
export class CollectionCommands {
  constructor(
    @Inject(DESK) private readonly cases: Desk,
    @Inject(COLLECTION_DESK) private readonly desk: CollectionDesk,
    private readonly current: CurrentRequest,
    private readonly keys: IdempotentCommand,
  ) {}

  open(body: NewCollection): Promise<string> {
    if (!isOffice(this.current.actor(), body.campaignId)) throw notFound();
    return this.keys.run(body, (manager) => this.write(manager, body));
  }

  async list(caseId: string, organizationIds: readonly string[]) {
    return valueOrProblem(await listUnits(this.desk, { caseId, organizationIds, ...this.by({ organizationIds }) }));
  }

  async act(caseId: string, command: CollectionCommand) {
    return valueOrProblem(await actOnCase(collectionProcess, this.cases, { caseId, command, ...this.by(command) }));
  }

  async actOnUnit(caseId: string, organizationId: string, version: number, command: UnitCommand) {
    const request = { caseId, organizationId: organizationId.toLowerCase(), command, version };
    return valueOrProblem(await actOnUnit(this.desk, { ...request, ...this.by({ ...command, version }) }));
  }

  private async write(manager: EntityManager, body: NewCollection): Promise<string> {
    const campaign = await lockCampaign(manager, body.campaignId);
    if (campaign?.kind !== 'CONTEST') throw notFound();
    const pack = loadContestPack(campaign.regulation, campaign.edition);
    const plan = collectionPlans(pack, campaign.settings).find(({ key }) => key === body.plan);
    if (plan === undefined) throw new ProblemError(422, 'COLLECTION_UNKNOWN');
    const opensOn = civilDateOf(await new SqlCollection(manager).arrivedAt());
    if (body.dueOn < opensOn) throw new ProblemError(422, 'COLLECTION_DUE_IN_PAST');
    const opened = await openCollection(manager, {
      campaign,
      window: { plan: plan.key, opensOn, dueOn: body.dueOn, hard: plan.rule.hard },
      title: `${campaign.title}${plan.title}`,
      clause: plan.clause,
      units: body.organizationIds ?? 'EVERYBODY',
      actor: this.current.actor(),
      stamp: this.current.stamp(),
      key: this.current.idempotencyKey(),
    });
    if (opened === 'NOBODY_TO_LIST') throw new ProblemError(422, opened);
    return opened.caseId;
  }

  private by(body: object) {
    const { sessionId, address, requestId } = this.current.stamp();
    return { origin: { actor: this.current.actor(), sessionId, address, requestId }, key: this.keys.identify(body) };
  }
}
