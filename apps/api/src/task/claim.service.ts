import { Inject, Injectable } from '@nestjs/common';
import type { ActAnswer, Desk } from '@jiangcheng/casework/process/act-context';
import { claimableOf, claimTask, tasksSeenBy } from '@jiangcheng/casework/task/claim-task';
import type { Outcome } from '@jiangcheng/casework/ports/outcome';
import type { LockedCase, TaskRow } from '@jiangcheng/casework/ports/case-store';
import type { TaskBooks } from '@jiangcheng/casework/process/process';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { caseTasks } from '@jiangcheng/contracts/api/task';
import { claimRefusals, claimVerbs, type ClaimVerb } from '@jiangcheng/domain/task/claim';
import { DataSource } from 'typeorm';
import { DESK } from '../casework/desk.token.ts';
import { valueOrProblem } from '../casework/outcome-problems.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound } from '../platform/problem-error.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { readTask } from './task.view.ts';

type CaseTasks = Output<typeof caseTasks>;

/** 认领, 放回, 接手, and who has what in hand. */
@Injectable()
export class ClaimService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    @Inject(DESK) private readonly desk: Desk,
  ) {}

  async run(taskId: string, verb: ClaimVerb, reason: string | undefined): Promise<ActAnswer> {
    return valueOrProblem(await this.outcomeOf(taskId, verb, reason));
  }

  /**
   * A task is there for those it is addressed to.
   * @param part names this one among several under the request's key (a batch)
   */
  async outcomeOf(taskId: string, verb: ClaimVerb, reason?: string, part?: string): Promise<Outcome<ActAnswer>> {
    const { sessionId, address, requestId } = this.current.stamp();
    const origin = { actor: this.current.actor(), sessionId, address, requestId };
    const key = this.commands.identify({ verb, reason }, part);
    const task = await readTask(this.source, this.current.actor(), this.current.locale(), taskId);
    if (task === null || task.caseId === null) return { kind: 'NOT_FOUND' };
    return claimTask(this.desk.store, { caseId: task.caseId, taskId, verb, reason: reason ?? null, origin, key });
  }

  /** Who may read the case sees who has its tasks in hand; finance those of its own. */
  async ofCase(caseId: string): Promise<CaseTasks> {
    const tasks = await this.desk.store.transaction(async (tx) => {
      const found = await tx.read(caseId);
      const seen = found === null ? null : tasksSeenBy(this.current.actor(), found);
      if (found === null || seen === null) throw notFound();
      const views: CaseTasks['tasks'] = [];
      for (const task of seen) views.push(await this.inHands(tx, found, task));
      return views;
    });
    const [row]: { name: string }[] = await this.source.query(
      'select p.name from app.work_case c join app.person p on p.id = c.handler_id where c.id = $1',
      [caseId],
    );
    return { handler: row?.name ?? null, tasks };
  }

  private async inHands(tx: TaskBooks, found: LockedCase, task: TaskRow): Promise<CaseTasks['tasks'][number]> {
    const [actor, locale] = [this.current.actor(), this.current.locale()];
    const claimable = await claimableOf(tx, found, task);
    const verbs = claimVerbs.filter((verb) => task.seat === null && claimRefusals(verb, claimable, actor, found.scope, '').length === 0);
    const { post, claimedBy } = claimable.hold;
    const { id, kind, round } = task;
    return {
      id,
      kind,
      label: sentenceOf(`task.${kind}`, locale),
      round,
      postName: post?.name ?? null,
      claimedBy: claimedBy?.name ?? null,
      verbs,
    };
  }
}
