import { Injectable } from '@nestjs/common';
import { contestProcess } from '@jiangcheng/casework/contest/contest-process';
import { organizerIds } from '@jiangcheng/domain/contest/state';
import type { DocumentContent, DocumentText } from '@jiangcheng/domain/document/state';
import { officialText } from '@jiangcheng/regulations/facts/documents';
import { loadContestPack, type ContestPack } from '@jiangcheng/regulations/load-pack';
import { DataSource } from 'typeorm';
import { mayReadCampaign } from '../campaign/campaign.service.ts';
import { readCampaign, type CampaignRow } from '../campaign/campaign.view.ts';
import { CaseReader } from '../casework/case-reader.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { documentPage } from './document-page.ts';
import { campaignBlanks, contestBlanks, type ContestWords } from './official-blanks.ts';

/** First drafts of official documents, as pages: the office takes them over, changes them and issues them (office.md §2). */
@Injectable()
export class DocumentDrafts {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly reader: CaseReader,
  ) {}

  /** 活动方案 with the notice that issues it. */
  async plan(campaignId: string): Promise<string> {
    const campaign = mayReadCampaign(this.current.actor(), campaignId) ? await readCampaign(this.source, campaignId) : null;
    if (campaign === null) throw notFound();
    const pack = loadContestPack(campaign.regulation, campaign.edition);
    return draftPage(pack, 'CAMPAIGN_PLAN', officialText(pack, 'CAMPAIGN_PLAN', campaignBlanks(pack, campaign)));
  }

  /** 比赛通知 of one contest, with what its case knows. */
  async notice(caseId: string): Promise<string> {
    const { scope, state } = await this.reader.readOf(contestProcess, caseId);
    const campaign = await readCampaign(this.source, scope.campaignId);
    if (campaign === null) throw notFound();
    const pack = loadContestPack(campaign.regulation, campaign.edition);
    const words = await this.contestWords(campaign, state.tradeNo, organizerIds(state));
    const { firstDay, lastDay } = state;
    return draftPage(
      pack,
      'CONTEST_NOTICE',
      officialText(pack, 'CONTEST_NOTICE', contestBlanks(pack, campaign, { ...words, firstDay, lastDay })),
    );
  }

  private async contestWords(
    { id }: CampaignRow,
    tradeNo: number,
    organizationIds: readonly string[],
  ): Promise<Omit<ContestWords, 'firstDay' | 'lastDay'>> {
    const [row]: { trade: string; industry: string | null; extraHosts: string[] | null; organizers: string[] }[] = await this.source.query(
      `select t.name as trade, ${valueOf('industry')} #>> '{}' as industry, ${valueOf('extraHosts')} as "extraHosts",
         (select coalesce(array_agg(o.name order by n.place), '{}') from unnest($3::uuid[]) with ordinality as n(id, place)
           join app.organization o on o.id = n.id) as organizers
       from app.trade t where t.campaign_id = $1 and t.no = $2`,
      [id, tradeNo, organizationIds],
    );
    if (row === undefined) throw notFound();
    return { ...row, extraHosts: row.extraHosts ?? [] };
  }
}

/** What may be said of a trade: printed or confirmed, never what is only inferred. */
const valueOf = (field: string): string =>
  `(select coalesce(v.confirmed, v.reading) from app.trade_value v where v.campaign_id = t.campaign_id and v.trade_no = t.no and v.field = '${field}')`;

function draftPage(pack: ContestPack, kind: DocumentContent['kind'], text: DocumentText): string {
  const issuers = pack.regulation.issuers.value.map((name) => ({ organizationId: name, name }));
  return documentPage({ kind, issuers, corrects: null, text, number: null, issuedOn: null, version: null }, [], null);
}
