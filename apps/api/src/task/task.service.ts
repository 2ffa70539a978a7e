import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Output } from '@jiangcheng/contracts/api/output';
import { inboxTabs, type decision, type InboxTab, type TaskQuery } from '@jiangcheng/contracts/api/task';
import { seatOfTask } from '../approval/task-seat.ts';
import { ContestActs } from '../contest/contest-acts.ts';
import { notFound, ProblemError } from '../platform/problem-error.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { countTabs, readInbox } from './inbox.view.ts';
import { taskKinds } from './task-kinds.ts';
import { readTask } from './task.view.ts';

@Injectable()
export class TaskService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly acts: ContestActs,
  ) {}

  inbox(query: TaskQuery) {
    return readInbox(this.source, this.current.actor(), this.current.locale(), query);
  }

  /** What stands beside the tabs and in the title of the page. */
  async summary() {
    const found = await countTabs(this.source, this.current.actor());
    const counts = Object.fromEntries(inboxTabs.map((tab) => [tab, found[tab].count])) as Record<InboxTab, number>;
    return { counts, overdueCount: found.TODO.overdue, kinds: taskKinds(this.current.locale()) };
  }

  async read(taskId: string) {
    const task = await readTask(this.source, this.current.actor(), this.current.locale(), taskId);
    if (task === null) throw notFound();
    return task;
  }

  /** The general door for reviews (design.md §3.1): the round is the one the person saw. */
  async decide(taskId: string, body: Output<typeof decision>) {
    const task = await this.read(taskId);
    if (task.kind !== 'REVIEW' || task.caseId === null) throw new ProblemError(422, 'TASK_NOT_DECIDABLE');
    const signer = (await seatOfTask(this.source, taskId))?.signer;
    if (body.verb === 'CONFIRM')
      return this.acts.run(task.caseId, { act: 'confirm', input: { opinion: body.opinion, round: body.round, signer } });
    const { reasonCode, text, correctionDays } = body;
    return this.acts.run(task.caseId, { act: 'return', input: { reasonCode, text, correctionDays, round: body.round, signer } });
  }
}
