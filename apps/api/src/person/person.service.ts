import { Inject, Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import { auditEvent } from '@jiangcheng/casework/audit/audit-event';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { newPerson, personChange } from '@jiangcheng/contracts/api/person';
import type { Output } from '@jiangcheng/contracts/api/output';
import { hasAnyRole } from '@jiangcheng/domain/access/actor';
import { parsePhone } from '@jiangcheng/domain/identity-numbers/phone';
import { atField, refuse } from '@jiangcheng/domain/shared/result';
import { checkName } from '@jiangcheng/domain/shared/text';
import { unknownScope } from '@jiangcheng/identity/grants';
import { insertPerson, updateContact } from '@jiangcheng/persistence/person/people';
import { settleAddress } from '@jiangcheng/persistence/person/wrong-address';
import type { FieldCipher } from '@jiangcheng/protection/field-cipher';
import { DataSource, type EntityManager } from 'typeorm';
import { phonePlace } from '../account/account.view.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound, refusalProblem, respondRefusals } from '../platform/problems.ts';
import { FIELD_CIPHER } from '../platform/protection.module.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { listPersons, readPerson, superiorOf, type PersonView } from './person.view.ts';

type PersonChange = Output<typeof personChange>;

/** How people are reached, whether they have an account or not, and who is their superior. */
@Injectable()
export class PersonService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    @Inject(FIELD_CIPHER) private readonly cipher: FieldCipher,
  ) {}

  list(query: ListQuery) {
    return listPersons(this.source, this.cipher, query);
  }

  async read(id: string, sql: DataSource | EntityManager = this.source): Promise<PersonView> {
    const view = await readPerson(sql, this.cipher, id);
    if (view === null) throw notFound();
    return view;
  }

  add(body: Output<typeof newPerson>): Promise<PersonView> {
    return this.commands.run(body, async (manager) => {
      const name = respondRefusals(atField(checkName(body.name), 'name'));
      await refuseUnknownOrganization(manager, body.organizationId ?? null);
      const phone = body.phone === undefined ? null : respondRefusals(atField(parsePhone(body.phone), 'phone'));
      const id = await insertPerson(manager, {
        name,
        organizationId: body.organizationId ?? null,
        post: body.post ?? null,
        email: body.email ?? null,
        phoneCipher: phone === null ? null : (personId) => this.cipher.encrypt(phone, phonePlace(personId)),
      });
      await recordAccess(manager, { type: 'PERSON_ADDED', ...this.current.stamp(), detail: { personId: id } });
      return this.read(id, manager);
    });
  }

  change(id: string, body: PersonChange): Promise<PersonView> {
    return this.commands.run({ id, ...body }, async (manager) => {
      await this.mayChange(manager, id);
      if (body.superiorId === id) throw refusalProblem(refuse('OWN_SUPERIOR', { field: 'superiorId' }));
      const superior = await superiorOf(manager, body.superiorId ?? null);
      await updateContact(manager, id, {
        post: body.post,
        email: body.email,
        phoneCipher: this.sealed(id, body.phone),
        superiorId: body.superiorId === undefined ? undefined : (superior?.personId ?? null),
      });
      if (body.email !== undefined) await this.settle(manager, id);
      await recordAccess(manager, {
        type: 'PERSON_CHANGED',
        ...this.current.stamp(),
        detail: { personId: id, fields: Object.keys(body) },
      });
      return this.read(id, manager);
    });
  }

  /**
   * Links for lost passwords go to a person's address: that of an administrator or auditor is not the office's to change. Locks the person.
   */
  private async mayChange(manager: EntityManager, id: string): Promise<void> {
    const rows: { administers: boolean }[] = await manager.query(
      `select exists (select from app.account a join app.role_grant g on g.account_id = a.id and g.revoked_at is null
         where a.person_id = p.id and g.role in ('SYS_ADMIN', 'AUDITOR')) as administers from app.person p where p.id = $1 for no key update of p`,
      [id],
    );
    const [row] = rows;
    if (row === undefined) throw notFound();
    if (row.administers && !hasAnyRole(this.current.actor(), ['SYS_ADMIN'])) throw refusalProblem(refuse('PERSON_OF_ADMINISTRATION'));
  }

  /** The office has seen to the address: what waited for that is done. */
  private async settle(manager: EntityManager, id: string): Promise<void> {
    const { accountId, personId } = this.current.actor();
    const actingRole = hasAnyRole(this.current.actor(), ['SYS_ADMIN']) ? 'SYS_ADMIN' : 'OFFICE';
    const { sessionId, address, requestId } = this.current.stamp();
    const basis = { actorAccountId: accountId, actorPersonId: personId, actingRole, sessionId, address, requestId };
    await settleAddress(manager, id, accountId, (type, fields) => auditEvent(type, { ...basis, ...fields }));
  }

  private sealed(id: string, phone: string | null | undefined): string | null | undefined {
    if (phone === undefined || phone === null) return phone;
    return this.cipher.encrypt(respondRefusals(atField(parsePhone(phone), 'phone')), phonePlace(id));
  }
}

async function refuseUnknownOrganization(manager: EntityManager, organizationId: string | null): Promise<void> {
  const unknown = await unknownScope(manager, { role: 'ORGANIZER', organizationId, campaignId: null });
  if (unknown !== null) throw refusalProblem(refuse(unknown, { field: 'organizationId' }));
}
