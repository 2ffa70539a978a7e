import { Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { postInput } from '@jiangcheng/contracts/api/post';
import { memberRefusals } from '@jiangcheng/domain/post/post';
import { atField, refuse } from '@jiangcheng/domain/shared/result';
import { checkName } from '@jiangcheng/domain/shared/text';
import {
  closePost,
  dutiesExist,
  findPost,
  listPosts,
  lockPosts,
  officePersons,
  postInTheWay,
  savePost,
  type PostRow,
} from '@jiangcheng/persistence/post/posts';
import { DataSource, type EntityManager } from 'typeorm';
import { campaignsSeen } from '../campaign/reach.ts';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { pageOf } from '../platform/keyset.ts';
import { notFound, ProblemError, refusalProblem, respondRefusals } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';

type PostInput = Output<typeof postInput>;

/** The posts of the office. They reach over all campaigns, and so must who sees them. */
@Injectable()
export class PostService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
  ) {}

  async list({ cursor, limit }: Omit<ListQuery, 'q'>) {
    this.assertEverywhere();
    const rows = await listPosts(this.source, cursorOf(cursor, [/^/, UUID]) as [string, string] | null, limit + 1);
    return pageOf(
      rows,
      limit,
      (row) => row,
      (row) => [row.name, row.id],
    );
  }

  /** A null id makes a new post. */
  save(id: string | null, body: PostInput): Promise<PostRow> {
    this.assertEverywhere();
    return this.commands.run(body, async (manager) => {
      await lockPosts(manager);
      if (id !== null) await findOrThrow(manager, id);
      const fields = { ...body, name: respondRefusals(atField(checkName(body.name), 'name')) };
      await this.check(manager, fields, id);
      const postId = await savePost(manager, id, fields);
      await recordAccess(manager, {
        type: id === null ? 'POST_CREATED' : 'POST_CHANGED',
        ...this.current.stamp(),
        detail: { postId, ...fields },
      });
      return findOrThrow(manager, postId);
    });
  }

  close(id: string): Promise<{ ok: true }> {
    this.assertEverywhere();
    return this.commands.run({}, async (manager) => {
      await lockPosts(manager);
      const { openTasks } = await findOrThrow(manager, id);
      if (openTasks > 0) throw refusalProblem(refuse('POST_HAS_TASKS', { params: { n: openTasks } }));
      await closePost(manager, id);
      await recordAccess(manager, { type: 'POST_CLOSED', ...this.current.stamp(), detail: { postId: id } });
      return { ok: true };
    });
  }

  private async check(manager: EntityManager, fields: PostInput, id: string | null): Promise<void> {
    const refusals = memberRefusals(fields.members, await officePersons(manager));
    if (refusals.length > 0) throw refusalProblem({ ok: false, refusals });
    if (!(await dutiesExist(manager, fields.duties))) throw refusalProblem(refuse('TRADE_UNKNOWN', { field: 'duties' }));
    const inTheWay = await postInTheWay(manager, fields, id);
    if (inTheWay === null) return;
    const code = inTheWay.field === 'name' ? 'POST_EXISTS' : 'DUTY_TAKEN';
    throw refusalProblem(refuse(code, { field: inTheWay.field, params: { post: inTheWay.name } }));
  }

  private assertEverywhere(): void {
    if (campaignsSeen(this.current.actor(), ['OFFICE', 'OFFICE_HEAD', 'AUDITOR']) !== null) throw new ProblemError(403, 'FORBIDDEN');
  }
}

async function findOrThrow(manager: EntityManager, id: string): Promise<PostRow> {
  const row = await findPost(manager, id);
  if (row === null) throw notFound();
  return row;
}
