import { Inject, Injectable } from '@nestjs/common';
import type { BesideRequest } from '@jiangcheng/casework/cultivation/beside';
import { addRecord, endRecord, recogniseStudio } from '@jiangcheng/casework/cultivation/records';
import { setBudget, type ReasonedBudget } from '@jiangcheng/casework/cultivation/set-budget';
import { checkSupport, makeSupport, paySupport, returnSupport } from '@jiangcheng/casework/cultivation/support';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import type { Outcome } from '@jiangcheng/casework/ports/outcome';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { newRecord, newStudio, newSupport, paySupport as payment, returnSupport as giving } from '@jiangcheng/contracts/api/support';
import { DESK } from '../casework/desk.token.ts';
import { valueOrProblem } from '../casework/outcome-problems.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { SelectionCases } from '../selection/selection-cases.ts';

/** Commands about money, studios and records of a cultivation, as they come over HTTP. */
@Injectable()
export class CultivationDesk {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    private readonly rounds: SelectionCases,
    private readonly commands: IdempotentCommand,
    private readonly current: CurrentRequest,
  ) {}

  async budget(roundId: string, body: ReasonedBudget) {
    const selectionId = await this.rounds.idOf(roundId);
    return valueOrProblem(await setBudget(this.desk, selectionId, body, this.origin(), this.commands.identify(body)));
  }

  make(caseId: string, { reason, ...body }: Output<typeof newSupport>) {
    return this.run(makeSupport, caseId, { ...body, reason: reason ?? null });
  }

  check(caseId: string, no: number) {
    return this.run(checkSupport, caseId, { no });
  }

  pay(caseId: string, input: { no: number } & Output<typeof payment>) {
    return this.run(paySupport, caseId, input);
  }

  giveBack(caseId: string, input: { no: number } & Output<typeof giving>) {
    return this.run(returnSupport, caseId, input);
  }

  addRecord(caseId: string, { note, ...body }: Output<typeof newRecord>) {
    return this.run(addRecord, caseId, { ...body, note: note ?? null });
  }

  endRecord(caseId: string, input: { id: string; on: string }) {
    return this.run(endRecord, caseId, input);
  }

  studio(caseId: string, { appliedOn, ...body }: Output<typeof newStudio>) {
    return this.run(recogniseStudio, caseId, { ...body, appliedOn: appliedOn ?? null });
  }

  private async run<I extends object, T>(
    act: (desk: Desk, request: BesideRequest<I>) => Promise<Outcome<T>>,
    caseId: string,
    input: I,
  ): Promise<T> {
    return valueOrProblem(await act(this.desk, { caseId, input, origin: this.origin(), key: this.commands.identify(input) }));
  }

  private origin() {
    const { sessionId, address, requestId } = this.current.stamp();
    return { actor: this.current.actor(), sessionId, address, requestId };
  }
}
