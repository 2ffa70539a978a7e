import { Inject, Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import { handOver } from '@jiangcheng/casework/handover/hand-over';
import { itemsOf, planHandover } from '@jiangcheng/casework/handover/plan-handover';
import type { HandoverRequest } from '@jiangcheng/casework/ports/handover';
import type { HandoverPeople, newHandover } from '@jiangcheng/contracts/api/handover';
import type { Output } from '@jiangcheng/contracts/api/output';
import { mayArrange } from '@jiangcheng/domain/delegation/delegation';
import { goesOver, type HandoverItem } from '@jiangcheng/domain/handover/handover';
import { SqlHandover } from '@jiangcheng/persistence/handover/sql-handover';
import { newId } from '@jiangcheng/persistence/ids';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { DataSource } from 'typeorm';
import { campaignsSeen } from '../campaign/reach.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound, ProblemError, respondRefusals } from '../platform/problems.ts';
import { KEYRING } from '../platform/protection.module.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { digestOf, handoverViewOf, type HandoverView } from './handover.view.ts';

type NewHandover = Output<typeof newHandover>;

/** 工作交接: one hands over one's own, the head of the office anybody's; looked at first, then done in one step. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    @Inject(KEYRING) private readonly keyring: Keyring,
  ) {}

  preview(people: HandoverPeople): Promise<HandoverView> {
    const request = this.requestOf({ ...people, reason: '' }, null);
    return this.source.transaction(async (manager) => {
      const plan = respondRefusals(await planHandover(await SqlHandover.in(manager, this.keyring), request));
      return handoverViewOf(itemsOf(plan), this.current.locale());
    });
  }

  handOver(body: NewHandover): Promise<HandoverView> {
    const request = this.requestOf(body, this.commands.identify(body).key);
    return this.commands.run(body, async (manager) => {
      const items = respondRefusals(await handOver(await SqlHandover.in(manager, this.keyring), request, newId));
      if (digestOf(items) !== body.seen) throw new ProblemError(409, 'HANDOVER_CHANGED');
      await recordAccess(manager, { type: 'WORK_HANDED_OVER', ...this.current.stamp(), detail: detailOf(request, items) });
      return handoverViewOf(items, this.current.locale());
    });
  }

  /** Somebody else's work is the head's to hand over; for others he is not there. */
  private requestOf({ fromId, toId, reason }: HandoverPeople & { reason: string }, key: string | null): HandoverRequest {
    const actor = this.current.actor();
    const isHead = actor.grants.some(({ role }) => role === 'OFFICE_HEAD') && campaignsSeen(actor, ['OFFICE_HEAD']) === null;
    if (!mayArrange(fromId ?? actor.personId, actor.personId, isHead)) throw notFound();
    const { sessionId, address, requestId } = this.current.stamp();
    return { fromId: fromId ?? actor.personId, toId, reason, origin: { actor, sessionId, address, requestId }, key };
  }
}

/** What belongs to no case has its record here. */
function detailOf({ fromId, toId, reason }: HandoverRequest, items: readonly HandoverItem[]) {
  const ids = (kind: HandoverItem['kind']) => items.filter((item) => item.kind === kind && goesOver(item)).map(({ id }) => id);
  const left = items.filter((item) => !goesOver(item)).map(({ id }) => id);
  return { fromId, toId, reason, posts: ids('POST'), delegations: ids('DELEGATION'), tasks: ids('TASK'), handled: ids('HANDLER'), left };
}
