import { Injectable } from '@nestjs/common';
import type { newUrge, urgingView } from '@jiangcheng/contracts/api/reminder';
import type { Output } from '@jiangcheng/contracts/api/output';
import { hasRole } from '@jiangcheng/domain/access/actor';
import { openTasksOfCase } from '@jiangcheng/persistence/reminder/open-tasks';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound, refusalProblem } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { CaseUrging } from './case-urging.ts';
import { TaskUrger } from './task-urger.ts';

type NewUrge = Output<typeof newUrge>;
type UrgingView = Output<typeof urgingView>;

/** 催办 by hand, by the office: who, when, to whom. */
@Injectable()
export class UrgingService {
  constructor(
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    private readonly cases: CaseUrging,
    private readonly urger: TaskUrger,
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
      const actor = this.current.actor();
      const actingRole = hasRole(actor, 'OFFICE', locked.scope.campaignId) ? 'OFFICE' : 'OFFICE_HEAD';
      await this.urger.urge({ manager, locked, note: body.note ?? null, actingRole, urgedBy: actor.name }, tasks);
      return this.cases.read(caseId, manager);
    });
  }
}
