import { contestPack } from '@jiangcheng/casework/contest/contest-pack';
import { contestProcess } from '@jiangcheng/casework/contest/contest-process';
import type { ContestDayView } from '@jiangcheng/contracts/api/contest-day';
import { reportRound } from '@jiangcheng/domain/contest/state';
import { entrantsOf } from '@jiangcheng/persistence/entry/entrants-of';
import { reportedRows } from '@jiangcheng/persistence/score-report/reported-rows';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CaseReader } from '../casework/case-reader.ts';
import { contestDayViewOf } from './contest-day.view.ts';

/** The contest's day for whoever reads the contest. */
@Injectable()
export class ContestDayPage {
  constructor(
    private readonly source: DataSource,
    private readonly reader: CaseReader,
  ) {}

  async read(caseId: string): Promise<ContestDayView> {
    const found = await this.reader.readOf(contestProcess, caseId);
    const { day } = contestPack(found.regulation, found.edition, found.settings);
    const entrants = await entrantsOf(this.source, caseId);
    const rows = await reportedRows(this.source, caseId, reportRound(found.state));
    return contestDayViewOf(found, { entrants, rows, asks: day });
  }
}
