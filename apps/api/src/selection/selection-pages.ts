import { Inject, Injectable } from '@nestjs/common';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import { selectionFacts } from '@jiangcheng/casework/selection/selection-facts';
import { selectionPack } from '@jiangcheng/casework/selection/selection-pack';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { SelectionView } from '@jiangcheng/contracts/api/selection';
import { isAuditor, isOffice } from '@jiangcheng/domain/access/actor';
import { availableActions } from '@jiangcheng/domain/selection/available-actions';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { DataSource } from 'typeorm';
import { Openings } from '../audit/openings.ts';
import { Acknowledgements } from '../casework/acknowledgements.ts';
import { surroundingsOf } from '../casework/case-progress.view.ts';
import { DESK } from '../casework/desk.token.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { expertNames, namesOf } from './candidate-names.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { openOpinionsOf } from './open-opinions.ts';
import { SelectionCases, type LockedSelection } from './selection-cases.ts';
import { listSelections, readRound } from './selection-list.ts';
import type { SelectionPage } from './selection-page.ts';
import { selectionViewOf } from './selection.view.ts';

@Injectable()
export class SelectionPages {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly cases: SelectionCases,
    private readonly calendars: CalendarStore,
    private readonly openings: Openings,
    private readonly acknowledgements: Acknowledgements,
    @Inject(DESK) private readonly desk: Desk,
  ) {}

  list(query: Omit<ListQuery, 'q'>) {
    return listSelections(this.source, this.current.actor(), this.current.locale(), query);
  }

  /** A year's selection with what this person may do about it, and if not, why not. */
  async read(roundId: string): Promise<SelectionView> {
    const found = await this.cases.read(roundId);
    await this.acknowledgements.opened(found.id);
    return selectionViewOf(await this.page(roundId, found, this.current.locale()));
  }

  /** What papers are made of, in the language of the documents. */
  async forPrint(roundId: string): Promise<SelectionPage> {
    return this.page(roundId, await this.cases.read(roundId), 'zh-CN');
  }

  private async page(roundId: string, found: LockedSelection, locale: Locale): Promise<SelectionPage> {
    await this.openings.note('CASE_READ', { caseId: found.id });
    const actor = this.current.actor();
    const pack = selectionPack(found.regulation, found.edition, found.settings);
    const facts = await this.desk.store.transaction((tx) => selectionFacts(tx, found, pack, {}));
    const experts = await expertNames(this.source, [
      ...new Set([...facts.scoring.experts, ...found.state.meetings.flatMap(({ present }) => present)]),
    ]);
    const readsMinutes = isOffice(actor, roundId) || isAuditor(actor, roundId);
    return {
      ...{ found, facts, personId: actor.personId, locale },
      readsMinutes,
      openOpinions: readsMinutes ? await openOpinionsOf(this.source, found) : [],
      actions: availableActions(found.state, facts, actor, found.scope),
      round: await readRound(this.source, roundId),
      names: await namesOf(this.source, found.id),
      experts: new Map(experts.map(({ const: id, title }) => [id, title])),
      calendar: await this.calendars.current(),
      surroundings: await surroundingsOf(this.source, actor, found.id),
    };
  }
}
