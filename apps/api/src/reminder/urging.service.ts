import { Inject, Injectable } from '@nestjs/common';
import { auditEvent } from '@jiangcheng/casework/audit/audit-event';
import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import { processOf } from '@jiangcheng/casework/process/processes';
import type { newUrge, urgingView } from '@jiangcheng/contracts/api/reminder';
import type { Output } from '@jiangcheng/contracts/api/output';
import { hasRole } from '@jiangcheng/domain/access/actor';
import { checkUrge } from '@jiangcheng/domain/reminder/urge';
import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { appendToCase } from '@jiangcheng/persistence/reminder/append-to-case';
import { openTasksOfCase, type OpenTask } from '@jiangcheng/persistence/reminder/open-tasks';
import { holdersOf, type TaskHolder } from '@jiangcheng/persistence/reminder/task-holders';
import { insertUrge } from '@jiangcheng/persistence/reminder/urges';
import type { EntityManager } from 'typeorm';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import { notFound, refusalProblem } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { CaseUrging } from './case-urging.ts';

type NewUrge = Output<typeof newUrge>;
type UrgingView = Output<typeof urgingView>;

/** 催办 by hand: who, when, to whom; at most once in four hours for a task. */
@Injectable()
export class UrgingService {
  constructor(
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    @Inject(CaseUrging) private readonly cases: CaseUrging,
  ) {}

  read(caseId: string): Promise<UrgingView> {
    return this.cases.read(caseId);
  }

  urge(caseId: string, body: NewUrge): Promise<UrgingView> {
    return this.commands.run({ caseId, ...body }, async (manager) => {
      const locked = await this.cases.lock(manager, caseId);
      const tasks = (await openTasksOfCase(manager, caseId)).filter(({ taskId }) => body.taskId === undefined || taskId === body.taskId);
      if (tasks.length === 0)
        throw body.taskId === undefined ? refusalProblem({ ok: false, refusals: [{ code: 'URGE_TASK_NOT_OPEN' }] }) : notFound();
      await this.urgeAll(manager, locked, tasks, body.note ?? null);
      return this.cases.read(caseId, manager);
    });
  }

  /** Urges those that may be; refuses with the first reason when none may. */
  private async urgeAll(manager: EntityManager, locked: LockedCase, tasks: readonly OpenTask[], note: string | null): Promise<void> {
    const holders = await holdersOf(
      manager,
      tasks.map(({ taskId }) => taskId),
    );
    const events: NewAuditEvent[] = [];
    const refusals: Refusal[] = [];
    for (const task of tasks) {
      const own = holders.filter(({ taskId }) => taskId === task.taskId);
      const standing = { open: true, lastUrgedAt: task.urgedAt, holders: own.map(({ personId }) => personId) };
      const checked = checkUrge(standing, this.current.actor().personId, locked.now);
      if (!checked.ok) refusals.push(...checked.refusals);
      else events.push(await this.urgeOne(manager, locked, task, own, note));
    }
    if (events.length === 0) throw refusalProblem({ ok: false, refusals });
    await appendToCase(manager, locked, events);
  }

  private async urgeOne(
    manager: EntityManager,
    locked: LockedCase,
    task: OpenTask,
    holders: readonly TaskHolder[],
    note: string | null,
  ): Promise<NewAuditEvent> {
    const actor = this.current.actor();
    const variables = {
      contest: locked.title,
      task: sentenceOf(`task.${task.kind}`, 'zh-CN'),
      dueOrNone: task.dueAt === null ? 'NONE' : { at: toIsoUtc(task.dueAt), provisional: task.provisional },
      urgedBy: actor.name,
      note: note ?? '—',
      link: processOf(locked.kind).link(locked),
    };
    await insertUrge(manager, { caseId: locked.id, taskId: task.taskId, accountId: actor.accountId, note, holders, variables });
    return auditEvent('URGED', {
      ...this.basis(locked),
      after: { task: task.kind, round: task.round, to: holders.length, byMail: holders.filter(({ email }) => email !== null).length },
      clause: task.clause,
      reason: note === null ? null : { code: 'NOTE', text: note },
    });
  }

  private basis({ scope }: LockedCase): Partial<NewAuditEvent> {
    return this.cases.basis(hasRole(this.current.actor(), 'OFFICE', scope.campaignId) ? 'OFFICE' : 'OFFICE_HEAD');
  }
}
