import { Injectable } from '@nestjs/common';
import { auditEvent } from '@jiangcheng/casework/audit/audit-event';
import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import { processOf } from '@jiangcheng/casework/process/processes';
import { checkUrge } from '@jiangcheng/domain/reminder/urge';
import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { appendToCase } from '@jiangcheng/persistence/casework/append-to-case';
import type { OpenTask } from '@jiangcheng/persistence/reminder/open-tasks';
import { holdersOf, type TaskHolder } from '@jiangcheng/persistence/reminder/task-holders';
import { insertUrge } from '@jiangcheng/persistence/reminder/urges';
import type { EntityManager } from 'typeorm';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import { refusalProblem } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { CaseUrging } from './case-urging.ts';

export interface Urging {
  manager: EntityManager;
  locked: LockedCase;
  note: string | null;
  /** As what he urges, for the history, and as whom the mails name him. */
  actingRole: string;
  urgedBy: string;
}

/** Urges tasks of a case by hand: a mail to each who holds one, and one event each; at most once in four hours for a task, whoever asks. */
@Injectable()
export class TaskUrger {
  constructor(
    private readonly current: CurrentRequest,
    private readonly cases: CaseUrging,
  ) {}

  /** Urges those that may be; refuses with the first reason when none may. */
  async urge(urging: Urging, tasks: readonly OpenTask[]): Promise<void> {
    const { manager, locked } = urging;
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
      else events.push(await this.urgeOne(urging, task, own));
    }
    if (events.length === 0) throw refusalProblem({ ok: false, refusals });
    await appendToCase(manager, locked, events);
  }

  private async urgeOne(
    { manager, locked, note, actingRole, urgedBy }: Urging,
    task: OpenTask,
    holders: readonly TaskHolder[],
  ): Promise<NewAuditEvent> {
    const variables = {
      contest: locked.title,
      task: sentenceOf(`task.${task.kind}`, 'zh-CN'),
      dueOrNone: task.dueAt === null ? 'NONE' : { at: toIsoUtc(task.dueAt), provisional: task.provisional },
      urgedBy,
      note: note ?? '—',
      link: processOf(locked.kind).link(locked),
    };
    const { accountId } = this.current.actor();
    const about = { mail: 'urge', caseId: locked.id, taskId: task.taskId, approvalId: null } as const;
    await insertUrge(manager, { ...about, accountId, note, people: holders, variables });
    return auditEvent('URGED', {
      ...this.cases.basis(actingRole),
      after: { task: task.kind, round: task.round, to: holders.length, byMail: holders.filter(({ email }) => email !== null).length },
      clause: task.clause,
      reason: note === null ? null : { code: 'NOTE', text: note },
    });
  }
}
