import { Injectable } from '@nestjs/common';
import { signersOf, standsAs } from '@jiangcheng/casework/approval/signers';
import { auditEvent } from '@jiangcheng/casework/audit/audit-event';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import { processOf } from '@jiangcheng/casework/process/processes';
import type { copiesUrged, newCopyUrge } from '@jiangcheng/contracts/api/reminder';
import type { Output } from '@jiangcheng/contracts/api/output';
import { isOffice } from '@jiangcheng/domain/access/actor';
import type { ApprovalState } from '@jiangcheng/domain/approval/state';
import { mayUrgeCopy, urgeCopyRefusals, type Urging } from '@jiangcheng/domain/approval/urge-copy';
import { lockCase } from '@jiangcheng/persistence/casework/locked-case';
import { appendToCase } from '@jiangcheng/persistence/casework/append-to-case';
import { approvalToUrge, copiesUrgedAt, peopleToUrge } from '@jiangcheng/persistence/reminder/copy-urges';
import { insertUrge, type UrgedPerson } from '@jiangcheng/persistence/reminder/urges';
import { DataSource, type EntityManager } from 'typeorm';
import { CaseReader } from '../casework/case-reader.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound, refusalProblem } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { CaseUrging } from './case-urging.ts';

type NewCopyUrge = Output<typeof newCopyUrge>;
interface At {
  manager: EntityManager;
  locked: LockedCase;
  approvalId: string;
  state: ApprovalState;
}

/** 催办 of those who got a copy (抄送) of an approval and have not noted it (已阅): who, when, to whom. */
@Injectable()
export class CopyUrgingService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    private readonly reader: CaseReader,
    private readonly cases: CaseUrging,
  ) {}

  async urge(approvalId: string, body: NewCopyUrge): Promise<Output<typeof copiesUrged>> {
    const found = await approvalToUrge(this.source.manager, approvalId);
    if (found === null) throw notFound();
    await this.reader.read(found.caseId);
    return this.commands.run({ approvalId, ...body }, async (manager) => {
      const locked = await lockCase(manager, found.caseId);
      const approval = await approvalToUrge(manager, approvalId);
      if (locked === null || approval === null) throw notFound();
      const at = { manager, locked, approvalId, state: approval.state };
      const people = await peopleToUrge(manager, await this.urgeable(at, body.people));
      await this.record(at, people, body.note ?? null);
      return { to: people.map(({ name, email }) => ({ name, mailed: email !== null })) };
    });
  }

  /** Those who may be urged now, of those who are named, or of all who have not noted it; refuses with the first reason where it is nobody. */
  private async urgeable({ manager, locked, approvalId, state: { copies } }: At, named?: readonly string[]): Promise<string[]> {
    const actor = this.current.actor();
    const urging: Urging = { personId: actor.personId, oversees: isOffice(actor, locked.scope.campaignId), now: locked.now };
    const urgedAt = await copiesUrgedAt(manager, approvalId);
    const unread = copies.filter((copy) => copy.readAt === null && mayUrgeCopy(copy, urging)).map(({ to }) => to.personId);
    const checked = [...new Set(named ?? unread)].map((id) => {
      const copy = copies.find(({ to }) => to.personId === id);
      return { id, refusals: urgeCopyRefusals(copy, urgedAt.get(id) ?? null, urging) };
    });
    const able = checked.filter(({ refusals }) => refusals.length === 0).map(({ id }) => id);
    if (able.length > 0) return able;
    throw refusalProblem({ ok: false, refusals: checked[0]?.refusals ?? [{ code: 'NO_COPY_TO_URGE' }] });
  }

  private async record({ manager, locked, approvalId, state }: At, people: readonly UrgedPerson[], note: string | null): Promise<void> {
    const actor = this.current.actor();
    const link = processOf(locked.kind).link(locked);
    const variables = { contest: locked.title, urgedBy: actor.name, note: note ?? '—', link };
    const about = { mail: 'urge-copy', caseId: locked.id, taskId: null, approvalId } as const;
    await insertUrge(manager, { ...about, accountId: actor.accountId, note, people, variables });
    const event = auditEvent('COPY_URGED', {
      ...this.cases.basis(standsAs(signersOf(state), actor, locked.scope)),
      after: { to: people.map(({ personId }) => personId), byMail: people.filter(({ email }) => email !== null).length },
      reason: note === null ? null : { code: 'NOTE', text: note },
    });
    await appendToCase(manager, locked, [event]);
  }
}
