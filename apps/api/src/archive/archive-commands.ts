import { Inject, Injectable } from '@nestjs/common';
import { archiveCase, settleItem } from '@jiangcheng/casework/archive/archive-case';
import type { ArchiveDesk, ArchiveRequest } from '@jiangcheng/casework/archive/ports';
import type { Outcome } from '@jiangcheng/casework/ports/outcome';
import type * as contract from '@jiangcheng/contracts/api/archive';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { valueOrProblem } from '../casework/outcome-problems.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { ARCHIVE_DESK } from './archive-desk.ts';

/** Acts on a case's file as they come over HTTP. */
@Injectable()
export class ArchiveCommands {
  constructor(
    @Inject(ARCHIVE_DESK) private readonly desk: ArchiveDesk,
    private readonly current: CurrentRequest,
    private readonly keys: IdempotentCommand,
  ) {}

  async settle(caseId: string, body: Output<typeof contract.settledItem>): Promise<void> {
    const input = { ...body, ...(body.fileId !== undefined && { fileId: body.fileId.toLowerCase() }) };
    this.answered(await settleItem(this.desk, this.request(caseId, input)));
  }

  async archive(caseId: string, body: Output<typeof contract.archiving>): Promise<void> {
    this.answered(await archiveCase(this.desk, this.request(caseId, body)));
  }

  /** A missing item is told by its name in the reader's language. */
  private answered(outcome: Outcome<true>): void {
    const named = ({ params, ...refusal }: Refusal): Refusal =>
      params?.['item'] === undefined
        ? { ...refusal, ...(params && { params }) }
        : { ...refusal, params: { ...params, label: sentenceOf(`archive.${params['item']}`, this.current.locale()) } };
    valueOrProblem(outcome.kind === 'REFUSED' ? { ...outcome, refusals: outcome.refusals.map(named) } : outcome);
  }

  private request<I>(caseId: string, input: I): ArchiveRequest<I> {
    const { sessionId, address, requestId } = this.current.stamp();
    const origin = { actor: this.current.actor(), sessionId, address, requestId };
    return { caseId: caseId.toLowerCase(), input, origin, key: this.keys.identify(input) };
  }
}
