import { Injectable } from '@nestjs/common';
import type { ActAnswer } from '@jiangcheng/casework/process/act-context';
import type { Outcome } from '@jiangcheng/casework/ports/outcome';
import type { BatchAnswer, TaskBatch } from '@jiangcheng/contracts/api/approval';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { inWords } from '../casework/outcome-problems.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import { ProblemError } from '../platform/problem-error.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { ClaimService } from '../task/claim.service.ts';
import { ApprovalActs } from './approval-acts.ts';

type Result = BatchAnswer['results'][number];

/** Many tasks, one verb: each under a key of its own, made from the batch's, so that a batch that broke off is simply sent again. */
@Injectable()
export class ApprovalBatch {
  constructor(
    private readonly acts: ApprovalActs,
    private readonly claims: ClaimService,
    private readonly commands: IdempotentCommand,
    private readonly current: CurrentRequest,
  ) {}

  async run(batch: TaskBatch): Promise<BatchAnswer> {
    const tasks = [...new Set(batch.tasks)];
    if (tasks.length < batch.tasks.length) throw new ProblemError(422, 'TASK_TWICE', { errors: [{ code: 'TASK_TWICE', field: 'tasks' }] });
    // The key is taken for this very batch; with another one it is refused here.
    await this.commands.run(batch, async () => ({ taken: true }));
    const results: Result[] = [];
    // One after another: they may be seats of one approval.
    for (const taskId of tasks) results.push(this.resultOf(taskId, await this.outcomeOf(taskId, batch.act)));
    return { results, done: results.filter(({ outcome }) => outcome === 'DONE').length };
  }

  /** A task that is no approval's can be claimed and put back, nothing else. */
  private async outcomeOf(taskId: string, act: TaskBatch['act']): Promise<Outcome<ActAnswer>> {
    const outcome = await this.acts.outcomeOnTask(taskId, act, taskId);
    if (outcome.kind !== 'NOT_FOUND' || (act.verb !== 'claim' && act.verb !== 'release')) return outcome;
    return this.claims.outcomeOf(taskId, act.verb === 'claim' ? 'CLAIM' : 'RELEASE', undefined, taskId);
  }

  private resultOf(taskId: string, outcome: Outcome<ActAnswer>): Result {
    const none = { taskId, caseId: null, refusals: [] };
    switch (outcome.kind) {
      case 'DONE':
        return { ...none, outcome: 'DONE', caseId: outcome.value.caseId };
      case 'REFUSED':
        return { ...none, outcome: 'REFUSED', refusals: outcome.refusals.map((refusal) => this.inWords(refusal)) };
      case 'FORBIDDEN':
      case 'NOT_FOUND':
        return { ...none, outcome: 'NOT_FOUND' };
      case 'CONFLICT':
        return { ...none, outcome: 'CONFLICT', refusals: [this.inWords({ code: outcome.code, params: inWords(outcome.params) })] };
      case 'KEY_REUSED':
        return { ...none, outcome: 'CONFLICT', refusals: [this.inWords({ code: 'IDEMPOTENCY_KEY_REUSED' })] };
    }
  }

  private inWords({ code, clause, field, params }: Refusal): Result['refusals'][number] {
    const message = sentenceOf(code, this.current.locale(), params);
    return { code, message, clause: clause ?? null, field: field ?? null, params: params ?? null };
  }
}
