import { Injectable } from '@nestjs/common';
import { moneyPackOf } from '@jiangcheng/casework/payment/money-pack-of';
import { resultOf } from '@jiangcheng/casework/payment/load-book';
import { awardsOfResult } from '@jiangcheng/domain/award/circulated';
import { winnersOf } from '@jiangcheng/domain/award/winners';
import type { Circulation } from '@jiangcheng/domain/campaign/state';
import { valueOf } from '@jiangcheng/domain/shared/result';
import { circulatedReports } from '@jiangcheng/persistence/payment/announced-reports';
import { DataSource } from 'typeorm';
import type { LockedCampaignCase } from './campaign-cases.ts';
import type { WonContest } from './winners-annex.ts';

/** Whom the reports of a round name as winners: of what winners handed in themselves nothing is read. */
@Injectable()
export class RoundWinners {
  constructor(private readonly source: DataSource) {}

  /** By trade. */
  async of({ regulation, edition, settings }: LockedCampaignCase, { contests }: Pick<Circulation, 'contests'>): Promise<WonContest[]> {
    const { awards: rules } = moneyPackOf(regulation, edition, settings);
    const reports = await circulatedReports(this.source, contests);
    return reports.map((report) => {
      const result = resultOf({ ...report, winners: [] }, '');
      const { caseId, title, group } = result;
      return { caseId, title, group, winners: winnersOf(result, valueOf(awardsOfResult(result, rules)), rules) };
    });
  }
}
