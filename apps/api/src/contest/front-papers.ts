import { Injectable } from '@nestjs/common';
import { contestProcess } from '@jiangcheng/casework/contest/contest-process';
import { CaseReader } from '../casework/case-reader.ts';
import { DocumentPrints } from '../document/document-prints.ts';

/** 比赛通知 as a page to print. */
@Injectable()
export class FrontPapers {
  constructor(
    private readonly reader: CaseReader,
    private readonly prints: DocumentPrints,
  ) {}

  async notice(caseId: string, version?: number): Promise<string> {
    const { state } = await this.reader.readOf(contestProcess, caseId);
    return this.prints.page(state.notice, version);
  }
}
