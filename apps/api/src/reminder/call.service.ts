import { Inject, Injectable } from '@nestjs/common';
import { auditEvent } from '@jiangcheng/casework/audit/audit-event';
import type { newCall, urgingView } from '@jiangcheng/contracts/api/reminder';
import type { Output } from '@jiangcheng/contracts/api/output';
import { hasRole } from '@jiangcheng/domain/access/actor';
import { parsePhone } from '@jiangcheng/domain/identity-numbers/phone';
import { checkCall } from '@jiangcheng/domain/reminder/call';
import { atField, refuse } from '@jiangcheng/domain/shared/result';
import { checkName } from '@jiangcheng/domain/shared/text';
import { newId } from '@jiangcheng/persistence/ids';
import { appendToCase } from '@jiangcheng/persistence/casework/append-to-case';
import { insertCall } from '@jiangcheng/persistence/reminder/calls';
import type { FieldCipher } from '@jiangcheng/protection/field-cipher';
import type { EntityManager } from 'typeorm';
import { phonePlace } from '../account/account.view.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { refusalProblem, respondRefusals } from '../platform/problems.ts';
import { FIELD_CIPHER } from '../platform/protection.module.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { callPlace, CaseUrging } from './case-urging.ts';

type NewCall = Output<typeof newCall>;

/** 电话催办登记: who called whom, when, what was answered and promised. Not limited: the telephone is the office's own. */
@Injectable()
export class CallService {
  constructor(
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    private readonly cases: CaseUrging,
    @Inject(FIELD_CIPHER) private readonly cipher: FieldCipher,
  ) {}

  register(caseId: string, body: NewCall): Promise<Output<typeof urgingView>> {
    return this.commands.run({ caseId, ...body }, async (manager) => {
      const locked = await this.cases.lock(manager, caseId);
      const actor = this.current.actor();
      const id = newId();
      const calledAt = body.calledAt === undefined ? locked.now : Date.parse(body.calledAt);
      const promisedOn = body.promisedOn ?? null;
      respondRefusals(checkCall(calledAt, promisedOn, locked.now));
      await refuseOtherTask(manager, caseId, body.taskId ?? null);
      const { calledName, number } = await this.called(manager, body);
      await insertCall(manager, {
        ...{ id, caseId, calledName, calledAt, promisedOn, channel: body.channel, answer: body.answer, accountId: actor.accountId },
        taskId: body.taskId ?? null,
        personId: body.personId ?? null,
        numberCipher: number === null ? null : this.cipher.encrypt(number, callPlace(id)),
      });
      const role = hasRole(actor, 'OFFICE', locked.scope.campaignId) ? 'OFFICE' : 'OFFICE_HEAD';
      const after = { channel: body.channel, to: calledName, promisedOn };
      await appendToCase(manager, locked, [
        auditEvent('CALLED', { ...this.cases.basis(role), after, reason: { code: 'ANSWER', text: body.answer } }),
      ]);
      return this.cases.read(caseId, manager);
    });
  }

  /** Name and number: of the person on record where one is named, as given otherwise. Only a call by phone has a number. */
  private async called(manager: EntityManager, body: NewCall): Promise<{ calledName: string; number: string | null }> {
    const given = body.number === undefined ? null : respondRefusals(atField(parsePhone(body.number), 'number'));
    if (body.personId === undefined)
      return { calledName: respondRefusals(atField(checkName(body.calledName), 'calledName')), number: given };
    const rows: { name: string; cipher: string | null }[] = await manager.query(
      'select name, phone_cipher as cipher from app.person where id = $1',
      [body.personId],
    );
    const [person] = rows;
    if (person === undefined) throw refusalProblem(refuse('PERSON_UNKNOWN', { field: 'personId' }));
    const onRecord =
      person.cipher === null || body.channel !== 'PHONE' ? null : this.cipher.decrypt(person.cipher, phonePlace(body.personId));
    return { calledName: person.name, number: given ?? onRecord };
  }
}

async function refuseOtherTask(manager: EntityManager, caseId: string, taskId: string | null): Promise<void> {
  if (taskId === null) return;
  const found: unknown[] = await manager.query('select 1 from app.task where id = $1 and case_id = $2', [taskId, caseId]);
  if (found.length === 0) throw refusalProblem(refuse('CALL_TASK_UNKNOWN', { field: 'taskId' }));
}
