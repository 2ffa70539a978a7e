import { Injectable } from '@nestjs/common';
import { noticeProcess } from '@jiangcheng/casework/notice/notice-process';
import type { ActAnswer } from '@jiangcheng/casework/process/act-context';
import type { NoticeCommand } from '@jiangcheng/domain/notice/commands';
import { CaseActs } from '../casework/case-acts.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';

/** An act on a notice as it comes over HTTP. */
@Injectable()
export class NoticeActs {
  constructor(
    private readonly acts: CaseActs,
    private readonly commands: IdempotentCommand,
  ) {}

  run(caseId: string, command: NoticeCommand): Promise<ActAnswer> {
    return this.acts.run(noticeProcess, caseId, command, this.commands.identify(command));
  }
}
