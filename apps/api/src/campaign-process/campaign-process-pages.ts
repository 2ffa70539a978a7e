import { Inject, Injectable } from '@nestjs/common';
import { campaignFacts } from '@jiangcheng/casework/campaign/campaign-facts';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import type { CampaignProcessView } from '@jiangcheng/contracts/api/campaign-process';
import type { DeadlineView } from '@jiangcheng/contracts/api/deadline';
import { availableActions } from '@jiangcheng/domain/campaign/available-actions';
import { seesWinners } from '@jiangcheng/domain/campaign/permissions';
import { DataSource } from 'typeorm';
import { Openings } from '../audit/openings.ts';
import { Acknowledgements } from '../casework/acknowledgements.ts';
import { surroundingsOf } from '../casework/case-progress.view.ts';
import { DESK } from '../casework/desk.token.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { deadlineViewOf } from '../deadline/deadline.view.ts';
import { ledgerNamesOf } from '../deadline/ledger.view.ts';
import { CampaignCases, type LockedCampaignCase } from './campaign-cases.ts';
import { campaignProcessViewOf } from './campaign-process.view.ts';
import { approvalsOf } from '../approval/countersignings.ts';
import { gateOf } from './gate.view.ts';
import { RoundWinners } from './round-winners.ts';
import type { WonContest } from './winners-annex.ts';

@Injectable()
export class CampaignProcessPages {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly cases: CampaignCases,
    private readonly openings: Openings,
    private readonly acknowledgements: Acknowledgements,
    private readonly winners: RoundWinners,
    @Inject(DESK) private readonly desk: Desk,
  ) {}

  /** The end of a campaign with what this person may do about it, and if not, why not. */
  async read(campaignId: string): Promise<CampaignProcessView> {
    const found = await this.cases.read(campaignId);
    await this.openings.note('CASE_READ', { caseId: found.id });
    await this.acknowledgements.opened(found.id);
    const actor = this.current.actor();
    const pack = this.desk.packOf(found.regulation, found.edition, found.settings);
    const facts = await this.desk.store.transaction((tx) => campaignFacts(tx, found, pack, null, {}));
    const actions = availableActions(found.state, facts, actor, found.scope, found.holds);
    return campaignProcessViewOf({
      ...{ found, ground: pack.ground, facts, actions, personId: actor.personId, locale: this.current.locale() },
      around: await gateOf(this.source, campaignId),
      approvals: await approvalsOf(this.source, found.id, 'COMMITTEE_REVIEW'),
      notices: await this.desk.store.transaction((tx) => tx.notices.noticesOf(found.id)),
      surroundings: await surroundingsOf(this.source, actor, found.id),
      deadlines: await this.deadlines(found),
      winners: await this.winnersSeen(found),
    });
  }

  /** Of each round whose winners this person may see. */
  private async winnersSeen(found: LockedCampaignCase): Promise<Map<number, WonContest[]>> {
    const seen = new Map<number, WonContest[]>();
    for (const circulation of found.state.circulations)
      if (seesWinners(found.state, circulation.round, this.current.actor(), found.scope))
        seen.set(circulation.round, await this.winners.of(found, circulation));
    return seen;
  }

  /** Nothing is read where the case has no clock. */
  private async deadlines(found: LockedCampaignCase): Promise<DeadlineView[]> {
    if (found.deadlines.length === 0) return [];
    const names = await ledgerNamesOf(this.source, found.deadlines);
    const calendar = await this.desk.store.transaction((tx) => tx.calendar());
    const around = { found, calendar, names, actor: this.current.actor(), locale: this.current.locale() };
    return found.deadlines.map((row) => deadlineViewOf(row, around));
  }
}
