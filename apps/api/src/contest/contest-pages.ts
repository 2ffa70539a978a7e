import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import { COUNTERSIGNING } from '@jiangcheng/casework/contest/countersigning';
import { contestFacts } from '@jiangcheng/casework/contest/contest-facts';
import { contestProcess } from '@jiangcheng/casework/contest/contest-process';
import { reviewRefusals } from '@jiangcheng/casework/contest/review-refusals';
import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import type { ContestQuery, ContestView } from '@jiangcheng/contracts/api/contest';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import { availableActions } from '@jiangcheng/domain/contest/available-actions';
import { withHands } from '@jiangcheng/domain/contest/task-acts';
import { approvalsOf } from '../approval/countersignings.ts';
import { Acknowledgements } from '../casework/acknowledgements.ts';
import { DESK } from '../casework/desk.token.ts';
import { ledgerNamesOf } from '../deadline/ledger.view.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { listContests } from './contest-list.ts';
import { CaseReader } from '../casework/case-reader.ts';
import { surroundingsOf } from '../casework/case-progress.view.ts';
import { contestLimitsOf } from './contest-limits.ts';
import { contestViewOf } from './contest.view.ts';
import { organizerNames } from './organizer-names.ts';
import { frontViewOf, type AroundFront } from './front.view.ts';

@Injectable()
export class ContestPages {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly reader: CaseReader,
    private readonly acknowledgements: Acknowledgements,
    @Inject(DESK) private readonly desk: Desk,
  ) {}

  list(query: ContestQuery) {
    return listContests(this.source, this.current.actor(), this.current.locale(), query);
  }

  /** The case with what this person may do about it, and if not, why not. */
  async read(caseId: string): Promise<ContestView> {
    const found = await this.reader.readOf(contestProcess, caseId);
    await this.acknowledgements.opened(caseId);
    const { ground, limits, facts, review, calendar } = await this.judged(found);
    const [actor, locale] = [this.current.actor(), this.current.locale()];
    const possible = availableActions(found.state, { ...facts, review }, actor, found.scope, found.now);
    const actions = withHands(possible, found.holds, actor, found.scope);
    const surroundings = await surroundingsOf(this.source, actor, found.id);
    const organizationNames = await organizerNames(this.source, found);
    const names = await ledgerNamesOf(this.source, found.deadlines);
    const reader = { personId: actor.personId, now: found.now };
    const front = frontViewOf(found, { facts, organizationNames, locale, reader, ...(await this.aroundFront(found)) });
    return contestViewOf({ found, ground, limits, actions, surroundings, organizationNames, front, calendar, names, actor, locale });
  }

  /** What the rules need of other tables, read as one state. */
  private judged(found: LockedContest) {
    const pack = this.desk.packOf(found.regulation, found.edition, found.settings);
    const report = isStageOpen(found.state, 'SCORE_REPORT');
    const reviewing = isStageOpen(found.state, 'OFFICE_REVIEW');
    const needs = { blocking: true, report, touched: true, appeal: reviewing, entrants: false, recheck: false, finalists: reviewing };
    return this.desk.store.transaction(async (tx) => ({
      ground: pack.ground,
      limits: contestLimitsOf(pack),
      facts: (await contestFacts(tx, found, pack, needs)).facts,
      review: await reviewRefusals(this.desk, tx, found, this.current.actor()),
      calendar: await tx.calendar(),
    }));
  }

  /** What a plan's page needs of other tables; a contest without a plan asks for nothing. */
  private async aroundFront({ id, state: { plan } }: LockedContest): Promise<Pick<AroundFront, 'approvals' | 'files'>> {
    if (plan === undefined) return { approvals: new Map(), files: new Map() };
    const ids = plan.text.documents.map(({ fileId }) => fileId);
    const files: { id: string; name: string }[] = await this.source.query('select id, name from app.file where id = any ($1)', [ids]);
    const approvals = await approvalsOf(this.source, id, COUNTERSIGNING);
    return { approvals, files: new Map(files.map(({ id: file, name }) => [file, name])) };
  }
}
