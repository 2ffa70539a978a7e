import { Inject, Injectable } from '@nestjs/common';
import { announcedContests } from '@jiangcheng/casework/payment/load-book';
import { isOfResult, type ResultCorrection } from '@jiangcheng/domain/campaign/noticed-correction';
import type { DraftEntry } from '@jiangcheng/domain/score-report/records';
import { announcedReports } from '@jiangcheng/persistence/payment/announced-reports';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { DataSource } from 'typeorm';
import type { AnnexTable } from '@jiangcheng/domain/document/state';
import { DocumentPrints } from '../document/document-prints.ts';
import { notFound } from '../platform/problems.ts';
import { KEYRING } from '../platform/protection.module.ts';
import { CampaignCases } from './campaign-cases.ts';

const TITLE = '成绩更正对照表';
const COLUMNS = ['姓名', '单位', '更正前成绩', '更正前名次', '更正后成绩', '更正后名次'];

/** 更正通知 as a page to print: its text, and of a result who stood and stands where. */
@Injectable()
export class CorrectionPapers {
  constructor(
    private readonly source: DataSource,
    private readonly cases: CampaignCases,
    private readonly prints: DocumentPrints,
    @Inject(KEYRING) private readonly keyring: Keyring,
  ) {}

  async notice(campaignId: string, no: number, version?: number): Promise<string> {
    const { state, correction } = await this.correctionOf(campaignId, no);
    if (!isOfResult(correction)) return this.prints.page(correction.document, version);
    const contests = announcedContests(state).filter(({ caseId }) => caseId === correction.contestId);
    const [report] = await announcedReports(this.source, this.keyring, contests);
    return this.prints.page(correction.document, version, (title) => [changesAnnex(title ?? TITLE, correction, report?.entries ?? [])]);
  }

  async sheet(campaignId: string, no: number): Promise<string> {
    const { number, correction } = await this.correctionOf(campaignId, no);
    return this.prints.sheet(number, correction.document);
  }

  private async correctionOf(campaignId: string, no: number) {
    const { number, state } = await this.cases.read(campaignId);
    const correction = state.corrections?.find((one) => one.number === no);
    if (correction === undefined) throw notFound();
    return { number, state, correction };
  }
}

function changesAnnex(title: string, { changes }: ResultCorrection, entries: readonly DraftEntry[]): AnnexTable {
  const people = new Map(entries.map((entry) => [entry.key, entry]));
  const cell = (value: string | number | null): string => (value === null ? '—' : String(value));
  const rows = changes.map(({ key, before, after }) => [
    ...[people.get(key)?.name ?? '', people.get(key)?.unit ?? ''],
    ...[before.total, before.rank, after.total, after.rank].map(cell),
  ]);
  return { title, columns: COLUMNS, rows };
}
