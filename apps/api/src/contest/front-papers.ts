import { Inject, Injectable } from '@nestjs/common';
import { contestProcess } from '@jiangcheng/casework/contest/contest-process';
import { planSheet } from '@jiangcheng/casework/document/countersign-sheets';
import { checkCode } from '@jiangcheng/protection/check-code';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { DataSource } from 'typeorm';
import { CaseReader } from '../casework/case-reader.ts';
import { DocumentPrints } from '../document/document-prints.ts';
import { notFound } from '../platform/problems.ts';
import { KEYRING } from '../platform/protection.module.ts';
import { organizerNames } from './organizer-names.ts';
import { planSheetPage } from './plan-sheet.ts';

/** 比赛通知, its 更正通知 and the sheets on which they and the 子竞赛方案 are signed, as pages to print. */
@Injectable()
export class FrontPapers {
  constructor(
    private readonly source: DataSource,
    private readonly reader: CaseReader,
    private readonly prints: DocumentPrints,
    @Inject(KEYRING) private readonly keyring: Keyring,
  ) {}

  async notice(caseId: string, version?: number): Promise<string> {
    const { state } = await this.reader.readOf(contestProcess, caseId);
    return this.prints.page(state.notice, version);
  }

  async noticeSheet(caseId: string): Promise<string> {
    const { number, state } = await this.reader.readOf(contestProcess, caseId);
    return this.prints.sheet(number, state.notice);
  }

  async correction(caseId: string, no: number, version?: number): Promise<string> {
    return this.prints.page((await this.correctionOf(caseId, no)).document, version);
  }

  async correctionAnnex(caseId: string, no: number, annex: number, version?: number): Promise<string> {
    return this.prints.annex((await this.correctionOf(caseId, no)).document, annex, version);
  }

  async correctionSheet(caseId: string, no: number): Promise<string> {
    const { number, document } = await this.correctionOf(caseId, no);
    return this.prints.sheet(number, document);
  }

  private async correctionOf(caseId: string, no: number) {
    const { number, state } = await this.reader.readOf(contestProcess, caseId);
    return { number, document: state.noticeCorrections?.find((one) => one.number === no)?.document };
  }

  async planSheet(caseId: string): Promise<string> {
    const found = await this.reader.readOf(contestProcess, caseId);
    const hash = planSheet(found);
    if (hash === null || found.state.plan === undefined) throw notFound();
    const names = await organizerNames(this.source, found);
    return planSheetPage(found, names, found.state.plan.text, checkCode(this.keyring, hash));
  }
}
