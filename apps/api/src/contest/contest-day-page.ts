import { contestPack } from '@jiangcheng/casework/contest/contest-pack';
import { contestProcess } from '@jiangcheng/casework/contest/contest-process';
import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import type { ContestDayView } from '@jiangcheng/contracts/api/contest-day';
import { lastReviewDay, type AppealLengths } from '@jiangcheng/domain/appeal/appeal-window';
import { reportRound } from '@jiangcheng/domain/contest/state';
import type { CivilDate } from '@jiangcheng/domain/shared/civil-date';
import { entrantsOf } from '@jiangcheng/persistence/entry/entrants-of';
import { reportedRows } from '@jiangcheng/persistence/score-report/reported-rows';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CaseReader } from '../casework/case-reader.ts';
import { DESK } from '../casework/desk.token.ts';
import { contestDayViewOf } from './contest-day.view.ts';

/** The contest's day for whoever reads the contest. */
@Injectable()
export class ContestDayPage {
  constructor(
    private readonly source: DataSource,
    private readonly reader: CaseReader,
    @Inject(DESK) private readonly desk: Desk,
  ) {}

  async read(caseId: string): Promise<ContestDayView> {
    const found = await this.reader.readOf(contestProcess, caseId);
    const { day, appeals } = contestPack(found.regulation, found.edition, found.settings);
    const entrants = await entrantsOf(this.source, caseId);
    const rows = await reportedRows(this.source, caseId, reportRound(found.state));
    return contestDayViewOf(found, { entrants, rows, asks: day, reviewsUntil: await this.reviewsUntil(found, appeals) });
  }

  private async reviewsUntil({ state: { announcedOn } }: LockedContest, { scoreReviewDays }: AppealLengths): Promise<CivilDate | null> {
    if (announcedOn === undefined) return null;
    return lastReviewDay(announcedOn, scoreReviewDays, await this.desk.store.transaction((tx) => tx.calendar()));
  }
}
