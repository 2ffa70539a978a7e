import { Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { newDelegation } from '@jiangcheng/contracts/api/delegation';
import type { Output } from '@jiangcheng/contracts/api/output';
import { hasAnyRole } from '@jiangcheng/domain/access/actor';
import { delegationRefusals, mayArrange, type DelegationPerson } from '@jiangcheng/domain/delegation/delegation';
import { refuse } from '@jiangcheng/domain/shared/result';
import {
  delegationPerson,
  findDelegation,
  insertDelegation,
  listDelegations,
  lockDelegations,
  revokeDelegation,
  standingDelegations,
  today,
} from '@jiangcheng/persistence/delegation/delegations';
import { DataSource, type EntityManager } from 'typeorm';
import { cursorOf, INSTANT, UUID } from '../platform/checked-cursor.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { pageOf } from '../platform/keyset.ts';
import { notFound, ProblemError, refusalProblem } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { delegationViewOf, type DelegationView } from './delegation.view.ts';

/** Absences and their deputies (代办): one enters one's own, the head of the office anybody's. */
@Injectable()
export class DelegationService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
  ) {}

  /** The head sees all of them, everybody else those that concern him. */
  async list({ cursor, limit }: Omit<ListQuery, 'q'>) {
    const after = cursorOf(cursor, [INSTANT, UUID]) as [string, string] | null;
    const rows = await listDelegations(this.source, this.isHead() ? null : this.current.actor().personId, after, limit + 1);
    return pageOf(
      rows,
      limit,
      (row) => this.viewOf(row),
      (row) => [row.sortAt, row.id],
    );
  }

  enter(body: Output<typeof newDelegation>): Promise<DelegationView> {
    const { actor, absentId } = this.whose(body.absentId);
    const wanted = { ...body, absentId };
    return this.commands.run(body, async (manager) => {
      await lockDelegations(manager);
      const people = await this.people(manager, absentId, body.deputyId);
      const others = await standingDelegations(manager, [absentId, body.deputyId]);
      const refusals = delegationRefusals(wanted, { today: await today(manager), ...people, others });
      if (refusals.length > 0) throw refusalProblem({ ok: false, refusals });
      const id = await insertDelegation(manager, { ...wanted, enteredBy: actor.accountId });
      await recordAccess(manager, { type: 'DELEGATION_ENTERED', ...this.current.stamp(), detail: { delegationId: id, ...wanted } });
      return this.read(manager, id);
    });
  }

  revoke(id: string, reason: string | undefined): Promise<DelegationView> {
    return this.commands.run({ reason }, async (manager) => {
      await lockDelegations(manager);
      const found = await findDelegation(manager, id);
      const { actor } = this.whose(found?.absentId);
      if (found === null) throw notFound();
      if (found.revokedAt !== null || found.toOn < found.today) throw new ProblemError(422, 'DELEGATION_OVER');
      if (found.absentId !== actor.personId && reason === undefined) throw refusalProblem(refuse('REASON_MISSING', { field: 'reason' }));
      await revokeDelegation(manager, id, actor.accountId, reason ?? null);
      await recordAccess(manager, {
        type: 'DELEGATION_REVOKED',
        ...this.current.stamp(),
        detail: { delegationId: id, reason: reason ?? null },
      });
      return this.read(manager, id);
    });
  }

  /** Somebody else's absence is the head's to arrange; for others it is not there. */
  private whose(absentId: string | undefined) {
    const actor = this.current.actor();
    if (!mayArrange(absentId ?? actor.personId, actor.personId, this.isHead())) throw notFound();
    return { actor, absentId: absentId ?? actor.personId };
  }

  private async people(manager: EntityManager, absentId: string, deputyId: string): Promise<Record<'absent' | 'deputy', DelegationPerson>> {
    const [absent, deputy] = [await delegationPerson(manager, absentId), await delegationPerson(manager, deputyId)];
    if (absent === null) throw refusalProblem(refuse('PERSON_UNKNOWN', { field: 'absentId' }));
    if (deputy === null) throw refusalProblem(refuse('PERSON_UNKNOWN', { field: 'deputyId' }));
    return { absent, deputy };
  }

  private async read(manager: EntityManager, id: string): Promise<DelegationView> {
    const row = await findDelegation(manager, id);
    if (row === null) throw notFound();
    return this.viewOf(row);
  }

  private viewOf(row: Parameters<typeof delegationViewOf>[0]): DelegationView {
    return delegationViewOf(row, this.current.locale(), mayArrange(row.absentId, this.current.actor().personId, this.isHead()));
  }

  private isHead(): boolean {
    return hasAnyRole(this.current.actor(), ['OFFICE_HEAD']);
  }
}
