import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ActAnswer, Desk } from '@jiangcheng/casework/process/act-context';
import { processOf } from '@jiangcheng/casework/process/processes';
import { signOnCase } from '@jiangcheng/casework/process/sign';
import type { CodedReturn } from '@jiangcheng/casework/process/sign-request';
import type { Outcome } from '@jiangcheng/casework/ports/outcome';
import type { ApprovalVerbBody, TaskVerb } from '@jiangcheng/contracts/api/approval';
import type { ApprovalCommand } from '@jiangcheng/domain/approval/commands';
import { DESK } from '../casework/desk.token.ts';
import { valueOrProblem } from '../casework/outcome-problems.ts';
import { Poker } from '../casework/poker.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound } from '../platform/problem-error.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { readApproval } from './approval-row.ts';
import { seatOfTask } from './task-seat.ts';

interface Act {
  caseId: string;
  kind: string;
  round: number;
  command: ApprovalCommand;
  coded: CodedReturn | null;
}

/** Verbs as they come over HTTP: one transaction, then the answer; the poke follows it. */
@Injectable()
export class ApprovalActs {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    private readonly poker: Poker,
  ) {}

  async onTask(taskId: string, body: TaskVerb): Promise<ActAnswer> {
    const outcome = await this.outcomeOnTask(taskId, body);
    // A task is its holder's: for who may only read the case it is not there.
    if (outcome.kind === 'FORBIDDEN') throw notFound();
    return valueOrProblem(outcome);
  }

  /** @param part names this one among several under the request's key (a batch) */
  async outcomeOnTask(taskId: string, body: TaskVerb, part?: string): Promise<Outcome<ActAnswer>> {
    const seat = await seatOfTask(this.source, taskId);
    if (seat === null) return { kind: 'NOT_FOUND' };
    return this.ask({ ...seat, command: commandOf(body, seat.signer), coded: codedIn(body) }, body, part);
  }

  async onApproval(approvalId: string, body: ApprovalVerbBody): Promise<ActAnswer> {
    const approval = await readApproval(this.source, approvalId);
    if (approval === null) throw notFound();
    const { verb, ...input } = body;
    const command = { verb, input } as ApprovalCommand;
    return valueOrProblem(
      await this.ask({ caseId: approval.caseId, kind: approval.kind, round: approval.row.round, command, coded: null }, body),
    );
  }

  private async ask(act: Act, body: object, part?: string): Promise<Outcome<ActAnswer>> {
    const key = this.commands.identify(body, part);
    const { sessionId, address, requestId } = this.current.stamp();
    const origin = { actor: this.current.actor(), sessionId, address, requestId };
    const outcome = await signOnCase(processOf(act.kind), this.desk, { ...act, onBehalfOf: null, origin, key });
    if (outcome.kind === 'DONE') this.poker.poke(act.caseId, outcome.value.version);
    return outcome;
  }
}

function commandOf({ verb, ...body }: TaskVerb, signer: string): ApprovalCommand {
  const { reasonCode: _code, correctionDays: _days, ...input } = body as Record<string, unknown>;
  return { verb, input: { ...input, signer } } as ApprovalCommand;
}

const codedIn = (body: TaskVerb): CodedReturn | null =>
  body.verb === 'return' && body.reasonCode !== undefined ? { reasonCode: body.reasonCode, correctionDays: body.correctionDays } : null;
