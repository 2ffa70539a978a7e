import { Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { expertChange, expertView, newExpert } from '@jiangcheng/contracts/api/expert-scoring';
import type { Output } from '@jiangcheng/contracts/api/output';
import {
  findExpert,
  insertExpert,
  known,
  listExperts,
  updateExpert,
  type ExpertFields,
  type ExpertRow,
} from '@jiangcheng/persistence/expert-scoring/experts';
import { DataSource, type EntityManager } from 'typeorm';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { pageOf } from '../platform/keyset.ts';
import { notFound, ProblemError } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';

type View = Output<typeof expertView>;

/** The pool of experts: who they are, where they work, and how often they sat. */
@Injectable()
export class ExpertService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
  ) {}

  async list({ cursor, limit }: Omit<ListQuery, 'q'>) {
    const after = cursorOf(cursor, [/^.{1,200}$/u, UUID]) as [string, string] | null;
    const rows = await listExperts(this.source, after, limit + 1);
    return pageOf(rows, limit, viewOf, ({ name, id }) => [name, id]);
  }

  add({ personId, ...body }: Output<typeof newExpert>): Promise<View> {
    return this.commands.run({ personId, ...body }, async (manager) => {
      const fields = { ...body, note: body.note ?? null, active: true };
      await refuseUnknown(manager, personId, fields);
      const id = await insertExpert(manager, personId, fields, this.current.actor().accountId);
      if (id === null) throw new ProblemError(422, 'EXPERT_KNOWN', { errors: [{ code: 'EXPERT_KNOWN', field: 'personId' }] });
      await recordAccess(manager, { type: 'EXPERT_ADDED', ...this.current.stamp(), detail: { expertId: id } });
      return this.read(manager, id);
    });
  }

  change(id: string, { version, ...body }: Output<typeof expertChange>): Promise<View> {
    return this.commands.run({ id, version, ...body }, async (manager) => {
      const before = await findExpert(manager, id);
      if (before === null) throw notFound();
      const fields = { ...body, note: body.note ?? null };
      await refuseUnknown(manager, before.personId, fields);
      if (!(await updateExpert(manager, id, version, fields, this.current.actor().accountId)))
        throw new ProblemError(409, 'CONFLICT_EXPERT', { params: { version: before.version } });
      await recordAccess(manager, { type: 'EXPERT_CHANGED', ...this.current.stamp(), detail: { expertId: id } });
      return this.read(manager, id);
    });
  }

  private async read(manager: EntityManager, id: string): Promise<View> {
    const row = await findExpert(manager, id);
    if (row === null) throw new Error('an expert that was just written is not there');
    return viewOf(row);
  }
}

async function refuseUnknown(manager: EntityManager, personId: string, { employerId, unitIds }: ExpertFields): Promise<void> {
  const { person, units } = await known(manager, personId, [employerId, ...unitIds]);
  if (!person) throw new ProblemError(422, 'PERSON_UNKNOWN', { errors: [{ code: 'PERSON_UNKNOWN', field: 'personId' }] });
  if (!units) throw new ProblemError(422, 'ORGANIZATION_UNKNOWN', { errors: [{ code: 'ORGANIZATION_UNKNOWN', field: 'employerId' }] });
}

const viewOf = ({ employerId, employer, kind, ...row }: ExpertRow): View => ({
  ...row,
  kind: kind as View['kind'],
  employer: { id: employerId, name: employer },
});
