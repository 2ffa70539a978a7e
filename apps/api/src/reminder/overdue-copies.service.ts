import { Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import type { setOverdueCopies } from '@jiangcheng/contracts/api/reminder';
import type { Output } from '@jiangcheng/contracts/api/output';
import { refuse } from '@jiangcheng/domain/shared/result';
import { copiesPost, isOpenPost, setCopiesPost, type CopiesPost } from '@jiangcheng/persistence/reminder/overdue-copies';
import { DataSource } from 'typeorm';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { refusalProblem } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';

/** Which post is the 中心主任's, who gets a copy of each overdue mail (office.md §5). */
@Injectable()
export class OverdueCopiesService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
  ) {}

  read(): Promise<CopiesPost> {
    return copiesPost(this.source);
  }

  /** Throws POST_UNKNOWN for one that is not there, or closed. */
  set({ postId }: Output<typeof setOverdueCopies>): Promise<CopiesPost> {
    return this.commands.run({ postId }, async (manager) => {
      if (postId !== null && !(await isOpenPost(manager, postId))) throw refusalProblem(refuse('POST_UNKNOWN', { field: 'postId' }));
      const before = await copiesPost(manager);
      await setCopiesPost(manager, postId);
      const after = await copiesPost(manager);
      await recordAccess(manager, { type: 'OVERDUE_COPIES_SET', ...this.current.stamp(), detail: { before, after } });
      return after;
    });
  }
}
