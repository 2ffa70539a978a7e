import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import { contestFacts } from '@jiangcheng/casework/contest/contest-facts';
import { contestProcess } from '@jiangcheng/casework/contest/contest-process';
import { reviewRefusals } from '@jiangcheng/casework/contest/review-refusals';
import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import type { ContestQuery, ContestView } from '@jiangcheng/contracts/api/contest';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import { availableActions } from '@jiangcheng/domain/contest/available-actions';
import { withHands } from '@jiangcheng/domain/contest/task-acts';
import { Openings } from '../audit/openings.ts';
import { Acknowledgements } from '../casework/acknowledgements.ts';
import { DESK } from '../casework/desk.token.ts';
import { ledgerNamesOf } from '../deadline/ledger.view.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { listContests } from './contest-list.ts';
import { CaseReader } from '../casework/case-reader.ts';
import { surroundingsOf } from '../casework/case-progress.view.ts';
import { contestViewOf } from './contest.view.ts';

@Injectable()
export class ContestPages {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly reader: CaseReader,
    private readonly openings: Openings,
    private readonly acknowledgements: Acknowledgements,
    @Inject(DESK) private readonly desk: Desk,
  ) {}

  list(query: ContestQuery) {
    return listContests(this.source, this.current.actor(), this.current.locale(), query);
  }

  /** The case with what this person may do about it, and if not, why not. */
  async read(caseId: string): Promise<ContestView> {
    const found = await this.reader.readOf(contestProcess, caseId);
    await this.openings.note('CASE_READ', { caseId });
    await this.acknowledgements.opened(caseId);
    const pack = this.desk.packOf(found.regulation, found.edition, found.settings);
    return this.desk.store.transaction(async (tx) => {
      const needs = { blocking: true, report: isStageOpen(found.state, 'SCORE_REPORT'), touched: true };
      const { facts } = await contestFacts(tx, found, pack, needs);
      const actor = this.current.actor();
      const review = await reviewRefusals(this.desk, tx, found, actor);
      const possible = availableActions(found.state, { ...facts, review }, actor, found.scope, found.now);
      const actions = withHands(possible, found.holds, actor, found.scope);
      const surroundings = await surroundingsOf(this.source, actor, found.id);
      const organizationNames = await organizersOf(this.source, found);
      const names = await ledgerNamesOf(this.source, found.deadlines);
      const [calendar, locale] = [await tx.calendar(), this.current.locale()];
      return contestViewOf({ found, actions, surroundings, organizationNames, calendar, names, actor, locale });
    });
  }
}

async function organizersOf(source: DataSource, { state }: LockedContest): Promise<ReadonlyMap<string, string>> {
  const ids = state.organizers.map(({ organizationId }) => organizationId);
  const names: { id: string; name: string }[] = await source.query('select id, name from app.organization where id = any ($1)', [ids]);
  return new Map(names.map(({ id, name }) => [id, name]));
}
