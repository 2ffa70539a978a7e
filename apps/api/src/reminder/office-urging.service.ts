import { Injectable } from '@nestjs/common';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { newOfficeUrge, officeUrgingView } from '@jiangcheng/contracts/api/reminder';
import type { Output } from '@jiangcheng/contracts/api/output';
import { actsForOrganizer, organizationsFor } from '@jiangcheng/domain/access/actor';
import { isOfficeTask, urgeableFrom } from '@jiangcheng/domain/reminder/urge';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { lockCase, readCase } from '@jiangcheng/persistence/casework/locked-case';
import { openTasksOfCase, type OpenTask } from '@jiangcheng/persistence/reminder/open-tasks';
import { organizationNames } from '@jiangcheng/persistence/organization/organization-names';
import { DataSource, type EntityManager } from 'typeorm';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import { notFound, refusalProblem } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { TaskUrger } from './task-urger.ts';

type View = Output<typeof officeUrgingView>;

/** 催办 upward: an organizer urges what waits at the office, and reads no more of it than what it is, and since when it waits. */
@Injectable()
export class OfficeUrgingService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    private readonly urger: TaskUrger,
  ) {}

  async read(caseId: string, manager: EntityManager = this.source.manager): Promise<View> {
    const { now } = this.ofOrganizer(await readCase(manager, caseId));
    return { tasks: (await officeTasks(manager, caseId)).map((task) => this.viewOf(task, now)) };
  }

  urge(caseId: string, body: Output<typeof newOfficeUrge>): Promise<View> {
    return this.commands.run({ caseId, ...body }, async (manager) => {
      const locked = this.ofOrganizer(await lockCase(manager, caseId));
      const tasks = (await officeTasks(manager, caseId)).filter(({ taskId }) => taskId === body.taskId);
      if (tasks.length === 0) throw refusalProblem({ ok: false, refusals: [{ code: 'URGE_TASK_NOT_OPEN' }] });
      const urgedBy = await this.named(manager, locked);
      await this.urger.urge({ manager, locked, note: body.note ?? null, actingRole: 'ORGANIZER', urgedBy }, tasks);
      return this.read(caseId, manager);
    });
  }

  private ofOrganizer(found: LockedCase | null): LockedCase {
    if (found === null || !actsForOrganizer(this.current.actor(), found.scope)) throw notFound();
    return found;
  }

  /** The office knows the unit rather than its clerk. */
  private async named(manager: EntityManager, { scope }: LockedCase): Promise<string> {
    const actor = this.current.actor();
    const names = await organizationNames(manager, organizationsFor('ORGANIZER', actor, scope));
    return `${Object.values(names).join('、')} ${actor.name}`;
  }

  private viewOf({ taskId, kind, round, openedAt, urges, urgedAt }: OpenTask, now: number): View['tasks'][number] {
    const from = urgeableFrom(urgedAt, now);
    return {
      ...{ taskId, round, urges },
      label: sentenceOf(`task.${kind}`, this.current.locale()),
      openedAt: toIsoLocal(openedAt),
      urgedAt: urgedAt === null ? null : toIsoLocal(urgedAt),
      urgeableFrom: from === null ? null : toIsoLocal(from),
    };
  }
}

const officeTasks = async (manager: EntityManager, caseId: string): Promise<OpenTask[]> =>
  (await openTasksOfCase(manager, caseId)).filter(({ role }) => isOfficeTask(role));
