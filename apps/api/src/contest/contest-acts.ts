import { Inject, Injectable } from '@nestjs/common';
import type { ActAnswer, Desk } from '@jiangcheng/casework/process/act-context';
import { contestProcess } from '@jiangcheng/casework/contest/contest-process';
import { actOnCase } from '@jiangcheng/casework/process/act-on-case';
import type { ContestCommand } from '@jiangcheng/domain/contest/commands';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { DESK } from '../casework/desk.token.ts';
import { valueOrProblem } from '../casework/outcome-problems.ts';
import { Poker } from '../casework/poker.ts';
import { References } from './references.ts';

/** An act as it comes over HTTP: references checked, one transaction, then the answer; the poke follows it. */
@Injectable()
export class ContestActs {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    private readonly references: References,
    private readonly poker: Poker,
  ) {}

  async run(caseId: string, command: ContestCommand): Promise<ActAnswer> {
    const key = this.commands.identify(command);
    await this.references.check(caseId, command);
    const { sessionId, address, requestId } = this.current.stamp();
    const origin = { actor: this.current.actor(), sessionId, address, requestId };
    const answer = valueOrProblem(await actOnCase(contestProcess, this.desk, { caseId, command, origin, key }));
    this.poker.poke(caseId, answer.version);
    return answer;
  }
}
