import { Injectable } from '@nestjs/common';
import type { ActAnswer } from '@jiangcheng/casework/process/act-context';
import { selectionProcess } from '@jiangcheng/casework/selection/selection-process';
import type { SelectionCommand } from '@jiangcheng/domain/selection/commands';
import { CaseActs } from '../casework/case-acts.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { SelectionCases } from './selection-cases.ts';

/** An act on a selection as it comes over HTTP. */
@Injectable()
export class SelectionActs {
  constructor(
    private readonly acts: CaseActs,
    private readonly cases: SelectionCases,
    private readonly commands: IdempotentCommand,
  ) {}

  async run(roundId: string, command: SelectionCommand): Promise<ActAnswer> {
    const key = this.commands.identify(command);
    return this.acts.run(selectionProcess, await this.cases.idOf(roundId), command, key);
  }
}
