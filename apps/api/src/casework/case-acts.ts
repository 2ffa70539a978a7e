import { Inject, Injectable } from '@nestjs/common';
import type { ActAnswer, Desk } from '@jiangcheng/casework/process/act-context';
import { actOnCase } from '@jiangcheng/casework/process/act-on-case';
import type { Process } from '@jiangcheng/casework/process/process';
import type { ProcessTypes } from '@jiangcheng/casework/process/process-types';
import type { CommandKey } from '@jiangcheng/casework/ports/case-store';
import { CurrentRequest } from '../platform/request-context.ts';
import { DESK } from './desk.token.ts';
import { valueOrProblem } from './outcome-problems.ts';
import { Poker } from './poker.ts';

/** An act of a person on a case of any kind: one transaction, then the answer; the poke follows it. */
@Injectable()
export class CaseActs {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    private readonly current: CurrentRequest,
    private readonly poker: Poker,
  ) {}

  async run<T extends ProcessTypes>(process: Process<T>, caseId: string, command: T['command'], key: CommandKey): Promise<ActAnswer> {
    const { sessionId, address, requestId } = this.current.stamp();
    const origin = { actor: this.current.actor(), sessionId, address, requestId };
    const answer = valueOrProblem(await actOnCase(process, this.desk, { caseId, command, origin, key }));
    this.poker.poke(caseId, answer.version);
    return answer;
  }
}
