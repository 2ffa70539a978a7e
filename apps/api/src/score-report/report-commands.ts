import { Inject, Injectable } from '@nestjs/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import type * as contract from '@jiangcheng/contracts/api/score-report';
import { attachSigned } from '@jiangcheng/casework/score-report/attach-signed';
import { importSheet } from '@jiangcheng/casework/score-report/import-sheet';
import { makePrint } from '@jiangcheng/casework/score-report/make-print';
import type { ReportDesk, ReportRequest } from '@jiangcheng/casework/score-report/ports';
import { readSecret, revealAllowed } from '@jiangcheng/casework/score-report/reveal-winner';
import { saveDraft } from '@jiangcheng/casework/score-report/save-draft';
import { takeOverEntries } from '@jiangcheng/casework/score-report/take-over-entries';
import { takeDraft } from '@jiangcheng/casework/score-report/take-draft';
import { saveWinner } from '@jiangcheng/casework/score-report/save-winner';
import { TypeormScoreReportStore } from '@jiangcheng/persistence/score-report/typeorm-score-report-store';
import { NotCanonicalError } from '@jiangcheng/audit/canonical';
import { IdempotentCommand, type CommandId } from '../platform/idempotent-command.ts';
import { ProblemError } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { answerOf } from './answer-of.ts';
import { REPORT_DESK } from './report-desk.ts';
import { ReportReader } from './report-reader.ts';
import { TableFiles, tableOfText } from './table-files.ts';

/** Commands on a score report as they come over HTTP. Answers with a whole sheet are read anew: what is kept under the key is its version. */
@Injectable()
export class ReportCommands {
  constructor(
    @Inject(REPORT_DESK) private readonly desk: ReportDesk,
    private readonly store: TypeormScoreReportStore,
    private readonly current: CurrentRequest,
    private readonly keys: IdempotentCommand,
    private readonly reader: ReportReader,
    private readonly tables: TableFiles,
  ) {}

  async saveDraft(caseId: string, body: Output<typeof contract.saveDraft>) {
    answerOf(await saveDraft(this.desk, this.request(caseId, body, body)));
    return this.reader.report(caseId);
  }

  async takeDraft(caseId: string) {
    answerOf(await takeDraft(this.desk, this.request(caseId, {}, {})));
    return this.reader.report(caseId);
  }

  async importSheet(caseId: string, body: Output<typeof contract.importCsv>) {
    answerOf(await importSheet(this.desk, this.request(caseId, body, body), (sha256) => this.tables.read(sha256, body.csv)));
    return this.reader.report(caseId);
  }

  async takeOver(caseId: string, body: Output<typeof contract.takeOver>) {
    answerOf(await takeOverEntries(this.desk, this.request(caseId, body, body)));
    return this.reader.report(caseId);
  }

  async saveWinner(caseId: string, entryKey: string, body: Output<typeof contract.saveWinner>) {
    return answerOf(await saveWinner(this.desk, this.request(caseId, { ...body, entryKey: entryKey.toLowerCase() }, body)));
  }

  /** The value passes through here and is kept nowhere. */
  async reveal(caseId: string, entryKey: string, body: Output<typeof contract.reveal>) {
    const request = this.request(caseId, { ...body, entryKey: entryKey.toLowerCase() }, body);
    answerOf(await revealAllowed(this.desk, request));
    return answerOf(await this.store.transaction((tx) => readSecret(tx, request)));
  }

  async makePrint(caseId: string, body: Output<typeof contract.newPrint>) {
    const { ownSheet } = body;
    const read = ownSheet === undefined ? null : async () => tableOfText(ownSheet.csv);
    return answerOf(await makePrint(this.desk, this.request(caseId, { kind: body.kind }, body), read));
  }

  async attachSigned(caseId: string, printId: string, body: Output<typeof contract.attachSigned>) {
    return answerOf(await attachSigned(this.desk, this.request(caseId, { ...body, printId: printId.toLowerCase() }, body)));
  }

  private request<I>(caseId: string, input: I, body: unknown): ReportRequest<I> {
    const { sessionId, address, requestId } = this.current.stamp();
    return { caseId, input, origin: { actor: this.current.actor(), sessionId, address, requestId }, key: this.keyOf(body) };
  }

  /** Entries are texts as they were typed: one with half a character in it has no canonical form, and no row could hold it. */
  private keyOf(body: unknown): CommandId {
    try {
      return this.keys.identify(body);
    } catch (error) {
      if (error instanceof NotCanonicalError) throw new ProblemError(400, 'INPUT_INVALID', { errors: [{ code: 'TEXT_NOT_WELL_FORMED' }] });
      throw error;
    }
  }
}
