import { Injectable } from '@nestjs/common';
import { contestProcess } from '@jiangcheng/casework/contest/contest-process';
import type { DocumentContent, DocumentText } from '@jiangcheng/domain/document/state';
import { officialText } from '@jiangcheng/regulations/facts/documents';
import { loadContestPack, type ContestPack } from '@jiangcheng/regulations/load-pack';
import { DataSource } from 'typeorm';
import { mayReadCampaign } from '../campaign/campaign.service.ts';
import { readCampaign } from '../campaign/campaign.view.ts';
import { CaseReader } from '../casework/case-reader.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { documentPage } from './document-page.ts';
import { noticeDraft } from './notice-draft.ts';
import { campaignBlanks } from './official-blanks.ts';

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
    const { pack, text } = await noticeDraft(this.source, await this.reader.readOf(contestProcess, caseId));
    return draftPage(pack, 'CONTEST_NOTICE', text);
  }
}

function draftPage(pack: ContestPack, kind: DocumentContent['kind'], text: DocumentText): string {
  const issuers = pack.regulation.issuers.value.map((name) => ({ organizationId: name, name }));
  return documentPage({ kind, issuers, corrects: null, text, number: null, issuedOn: null, version: null }, [], null);
}
