import { Inject, Injectable } from '@nestjs/common';
import { resultsSheet } from '@jiangcheng/casework/document/countersign-sheets';
import { seesWinners } from '@jiangcheng/domain/campaign/permissions';
import type { Circulation } from '@jiangcheng/domain/campaign/state';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import { checkCode } from '@jiangcheng/protection/check-code';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { DocumentPrints } from '../document/document-prints.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { KEYRING } from '../platform/protection.module.ts';
import { countersignPage } from '../printing/countersign-page.ts';
import { CampaignCases, type LockedCampaignCase } from './campaign-cases.ts';
import { RoundWinners } from './round-winners.ts';
import { groupWordsOf, signedWinners, winnersAnnex } from './winners-annex.ts';

/** Papers of a round of the circulation, as pages to print: 会签单 and 成绩通报. */
@Injectable()
export class RoundPapers {
  constructor(
    private readonly winners: RoundWinners,
    private readonly current: CurrentRequest,
    private readonly cases: CampaignCases,
    private readonly prints: DocumentPrints,
    @Inject(KEYRING) private readonly keyring: Keyring,
  ) {}

  async circular(campaignId: string, round: number, version?: number): Promise<string> {
    const { found, circulation } = await this.roundOf(campaignId, round);
    const circular = found.state.circulars.find((one) => one.round === round);
    const contests = circular === undefined ? [] : await this.winners.of(found, circulation);
    const groups = groupWordsOf(loadContestPack(found.regulation, found.edition));
    return this.prints.page(circular?.document, version, (title) => [winnersAnnex(title, contests, groups)]);
  }

  async countersigning(campaignId: string, round: number): Promise<string> {
    const { found, circulation } = await this.roundOf(campaignId, round);
    const { title, number, state } = found;
    const sees = seesWinners(state, round, this.current.actor(), found.scope);
    const winners = sees ? [{ caption: '获奖人员名单', ...signedWinners(await this.winners.of(found, circulation)) }] : [];
    const rows = circulation.contests.map(({ number: no, title: contest, sha256 }, index) => [
      ...[String(index + 1), no, contest],
      sha256.slice(0, 16),
    ]);
    return countersignPage({
      heading: '竞赛成绩审核会签单',
      subject: `${title}（${number}，第 ${round} 轮）`,
      facts: [],
      lists: [{ columns: ['序号', '编号', '比赛', '成绩摘要'], rows }, ...winners],
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
}
