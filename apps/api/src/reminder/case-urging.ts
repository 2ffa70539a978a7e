import { Inject, Injectable } from '@nestjs/common';
import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { urgingView } from '@jiangcheng/contracts/api/reminder';
import type { Output } from '@jiangcheng/contracts/api/output';
import { isAuditor, isOffice } from '@jiangcheng/domain/access/actor';
import { maskPhone } from '@jiangcheng/domain/identity-numbers/masks';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { lockCase, readCase } from '@jiangcheng/persistence/casework/locked-case';
import { callsOfCase } from '@jiangcheng/persistence/reminder/calls';
import { openTasksOfCase } from '@jiangcheng/persistence/reminder/open-tasks';
import { urgesOfCase } from '@jiangcheng/persistence/reminder/urges';
import { addressTasksOf } from '@jiangcheng/persistence/reminder/wrong-addresses';
import type { FieldCipher } from '@jiangcheng/protection/field-cipher';
import { DataSource, type EntityManager } from 'typeorm';
import { phoneMaskOf } from '../account/account.view.ts';
import { Openings } from '../audit/openings.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import { notFound } from '../platform/problems.ts';
import { FIELD_CIPHER } from '../platform/protection.module.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { linesOf } from './line.view.ts';

export const callPlace = (callId: string) => ({ field: 'phone_call.number', rowId: callId });

/** The urging of one case, for who sees the case as office or auditor. */
@Injectable()
export class CaseUrging {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly openings: Openings,
    @Inject(FIELD_CIPHER) private readonly cipher: FieldCipher,
  ) {}

  async read(caseId: string, manager: EntityManager = this.source.manager): Promise<Output<typeof urgingView>> {
    const locked = this.seen(await readCase(manager, caseId));
    await this.openings.note('URGING_OPENED', { caseId });
    const locale = this.current.locale();
    const lines = await linesOf(manager, await openTasksOfCase(manager, caseId), { locale, cipher: this.cipher, now: locked.now });
    const urges = await urgesOfCase(manager, caseId);
    const calls = await callsOfCase(manager, caseId);
    const addresses = await addressTasksOf(manager, caseId);
    return {
      addresses: addresses.map(({ phoneCipher, ...row }) => ({ ...row, phoneMask: phoneMaskOf(this.cipher, row.personId, phoneCipher) })),
      lines,
      urges: urges.map(({ id, kind, round, urgedBy, at, note, to }) => ({
        ...{ id, round, note, by: urgedBy },
        label: sentenceOf(`task.${kind}`, locale),
        at: toIsoLocal(at),
        to: to.map(({ name, mailId }) => ({ name, mailed: mailId !== null })),
      })),
      calls: calls.map(({ id, calledName, numberCipher, channel, calledAt, answer, promisedOn, enteredBy }) => ({
        ...{ id, calledName, channel, answer, promisedOn, by: enteredBy },
        numberMask: numberCipher === null ? null : maskPhone(this.cipher.decrypt(numberCipher, callPlace(id))),
        calledAt: toIsoLocal(calledAt),
      })),
    };
  }

  /** The case, locked until the transaction ends. */
  async lock(manager: EntityManager, caseId: string): Promise<LockedCase> {
    return this.seen(await lockCase(manager, caseId));
  }

  /** Who acts, as audit events say it. */
  basis(actingRole: string): Partial<NewAuditEvent> {
    const { accountId, personId } = this.current.actor();
    const { sessionId, address, requestId } = this.current.stamp();
    return {
      actorAccountId: accountId,
      actorPersonId: personId,
      actingRole,
      sessionId,
      address,
      requestId,
      idempotencyKey: this.current.idempotencyKey(),
    };
  }

  private seen(found: LockedCase | null): LockedCase {
    const actor = this.current.actor();
    if (found === null || !(isOffice(actor, found.scope.campaignId) || isAuditor(actor, found.scope.campaignId))) throw notFound();
    return found;
  }
}
