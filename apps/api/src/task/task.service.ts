import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { decision, TaskQuery } from '@jiangcheng/contracts/api/task';
import { ContestActs } from '../contest/contest-acts.ts';
import { notFound, ProblemError } from '../platform/problem-error.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { countTasks, listTasks, readTask } from './task.view.ts';

@Injectable()
export class TaskService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly acts: ContestActs,
  ) {}

  async inbox(query: TaskQuery) {
    const [actor, locale] = [this.current.actor(), this.current.locale()];
    const [page, counts] = await Promise.all([listTasks(this.source, actor, locale, query), countTasks(this.source, actor)]);
    return { ...page, ...counts };
  }

  async read(taskId: string) {
    const task = await readTask(this.source, this.current.actor(), this.current.locale(), taskId);
    if (task === null) throw notFound();
    return task;
  }

  /** The general door for reviews (design.md §3.1): the round is the one the person saw. */
  async decide(taskId: string, body: Output<typeof decision>) {
    const task = await this.read(taskId);
    if (task.kind !== 'REVIEW') throw new ProblemError(422, 'TASK_NOT_DECIDABLE');
    if (body.verb === 'CONFIRM') return this.acts.run(task.caseId, { act: 'confirm', input: { opinion: body.opinion, round: body.round } });
    const { reasonCode, text, correctionDays } = body;
    return this.acts.run(task.caseId, { act: 'return', input: { reasonCode, text, correctionDays, round: body.round } });
  }
}
