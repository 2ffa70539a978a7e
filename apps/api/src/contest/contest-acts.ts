import { Injectable } from '@nestjs/common';
import type { ActAnswer } from '@jiangcheng/casework/process/act-context';
import { contestProcess } from '@jiangcheng/casework/contest/contest-process';
import type { ContestCommand } from '@jiangcheng/domain/contest/commands';
import { CaseActs } from '../casework/case-acts.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { References } from './references.ts';

/** An act on a contest as it comes over HTTP: its references are checked first. */
@Injectable()
export class ContestActs {
  constructor(
    private readonly acts: CaseActs,
    private readonly commands: IdempotentCommand,
    private readonly references: References,
  ) {}

  async run(caseId: string, command: ContestCommand): Promise<ActAnswer> {
    const key = this.commands.identify(command);
    await this.references.check(caseId, command);
    return this.acts.run(contestProcess, caseId, command, key);
  }
}
