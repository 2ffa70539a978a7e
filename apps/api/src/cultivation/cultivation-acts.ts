import { Inject, Injectable } from '@nestjs/common';
import { cultivationProcess } from '@jiangcheng/casework/cultivation/cultivation-process';
import { enterCultivation, type EarlierAnnouncement } from '@jiangcheng/casework/cultivation/enter-cultivation';
import type { ActAnswer, Desk } from '@jiangcheng/casework/process/act-context';
import type { CultivationCommand } from '@jiangcheng/domain/cultivation/commands';
import { CaseActs } from '../casework/case-acts.ts';
import { DESK } from '../casework/desk.token.ts';
import { valueOrProblem } from '../casework/outcome-problems.ts';
import { Poker } from '../casework/poker.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { SelectionCases } from '../selection/selection-cases.ts';

/** 补录 and every act on a cultivation, as they come over HTTP. */
@Injectable()
export class CultivationActs {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    private readonly acts: CaseActs,
    private readonly rounds: SelectionCases,
    private readonly commands: IdempotentCommand,
    private readonly current: CurrentRequest,
    private readonly poker: Poker,
  ) {}

  run(caseId: string, command: CultivationCommand): Promise<ActAnswer> {
    return this.acts.run(cultivationProcess, caseId, command, this.commands.identify(command));
  }

  async enter(roundId: string, input: EarlierAnnouncement): Promise<{ caseId: string }> {
    const { sessionId, address, requestId } = this.current.stamp();
    const origin = { actor: this.current.actor(), sessionId, address, requestId };
    const selectionId = await this.rounds.idOf(roundId);
    const opened = valueOrProblem(await enterCultivation(this.desk, selectionId, input, origin, this.commands.identify(input)));
    this.poker.poke(opened.caseId, 1);
    return opened;
  }
}
