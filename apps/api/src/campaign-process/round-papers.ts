import { Inject, Injectable } from '@nestjs/common';
import { resultsSheet } from '@jiangcheng/casework/document/countersign-sheets';
import { moneyPackOf } from '@jiangcheng/casework/payment/money-pack-of';
import { resultOf } from '@jiangcheng/casework/payment/load-book';
import { awardsOfResult } from '@jiangcheng/domain/award/circulated';
import type { Circulation } from '@jiangcheng/domain/campaign/state';
import { winnersOf } from '@jiangcheng/domain/award/winners';
import { valueOf } from '@jiangcheng/domain/shared/result';
import { announcedReports } from '@jiangcheng/persistence/payment/announced-reports';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import { checkCode } from '@jiangcheng/protection/check-code';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { DataSource } from 'typeorm';
import { DocumentPrints } from '../document/document-prints.ts';
import { notFound } from '../platform/problems.ts';
import { KEYRING } from '../platform/protection.module.ts';
import { countersignPage } from '../printing/countersign-page.ts';
import { CampaignCases, type LockedCampaignCase } from './campaign-cases.ts';
import { groupWordsOf, winnersAnnex, type WonContest } from './winners-annex.ts';

/** Papers of a round of the circulation, as pages to print: 会签单 and 成绩通报. */
@Injectable()
export class RoundPapers {
  constructor(
    private readonly source: DataSource,
    private readonly cases: CampaignCases,
    private readonly prints: DocumentPrints,
    @Inject(KEYRING) private readonly keyring: Keyring,
  ) {}

  async circular(campaignId: string, round: number, version?: number): Promise<string> {
    const { found, circulation } = await this.roundOf(campaignId, round);
    const circular = found.state.circulars.find((one) => one.round === round);
    const contests = circular === undefined ? [] : await this.won(found, circulation);
    const groups = groupWordsOf(loadContestPack(found.regulation, found.edition));
    return this.prints.page(circular?.document, version, (title) => [winnersAnnex(title, contests, groups)]);
  }

  async countersigning(campaignId: string, round: number): Promise<string> {
    const { found, circulation } = await this.roundOf(campaignId, round);
    const { title, number, state } = found;
    const rows = circulation.contests.map(({ number: no, title: contest, sha256 }, index) => [
      ...[String(index + 1), no, contest],
      sha256.slice(0, 16),
    ]);
    return countersignPage({
      heading: '竞赛成绩审核会签单',
      subject: `${title}（${number}，第 ${round} 轮）`,
      facts: [],
      list: { columns: ['序号', '编号', '比赛', '成绩摘要'], rows },
      signers: state.bodies.map(({ name }) => ({ name, as: '组委会成员单位' })),
      version: `第 ${round} 版`,
      checkCode: checkCode(this.keyring, resultsSheet(found, circulation)),
    });
  }

  /** Of the circular itself, once its text is drafted. */
  async circularSheet(campaignId: string, round: number): Promise<string> {
    const { found } = await this.roundOf(campaignId, round);
    return this.prints.sheet(found.number, found.state.circulars.find((one) => one.round === round)?.document);
  }

  private async roundOf(campaignId: string, round: number): Promise<{ found: LockedCampaignCase; circulation: Circulation }> {
    const found = await this.cases.read(campaignId);
    const circulation = found.state.circulations.find((one) => one.round === round);
    if (circulation === undefined) throw notFound();
    return { found, circulation };
  }

  private async won({ regulation, edition, settings }: LockedCampaignCase, { contests }: Circulation): Promise<WonContest[]> {
    const { awards: rules } = moneyPackOf(regulation, edition, settings);
    const reports = await announcedReports(this.source, this.keyring, contests);
    return reports.map((report) => {
      const result = resultOf(report, '');
      const { caseId, title, group } = result;
      return { caseId, title, group, winners: winnersOf(result, valueOf(awardsOfResult(result, rules)), rules) };
    });
  }
}
