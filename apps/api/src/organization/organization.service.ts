import { Inject, Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { newOrganization, organizationChange } from '@jiangcheng/contracts/api/organization';
import type { Output } from '@jiangcheng/contracts/api/output';
import { parseUscc } from '@jiangcheng/domain/identity-numbers/uscc';
import { atField, refuse } from '@jiangcheng/domain/shared/result';
import { checkName } from '@jiangcheng/domain/shared/text';
import {
  findOrganization,
  insertOrganization,
  lockOrganizations,
  searchOrganizations,
  takenByOther,
  updateOrganization,
  type OrganizationFields,
} from '@jiangcheng/persistence/organization/organizations';
import type { FieldCipher } from '@jiangcheng/protection/field-cipher';
import { DataSource, type EntityManager } from 'typeorm';
import { superiorOf } from '../person/person.view.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import { notFound, refusalProblem, respondRefusals } from '../platform/problems.ts';
import { FIELD_CIPHER } from '../platform/protection.module.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { listPeople, organizationViewOf, type OrganizationView } from './organization.view.ts';

@Injectable()
export class OrganizationService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    @Inject(FIELD_CIPHER) private readonly cipher: FieldCipher,
  ) {}

  async list({ q, cursor, limit }: ListQuery) {
    const after = cursorOf(cursor, [/^/, UUID]) as [string, string] | null;
    const rows = await searchOrganizations(this.source, q ?? '', after, limit + 1);
    return pageOf(rows, limit, organizationViewOf, (row) => [row.name, row.id]);
  }

  async read(id: string): Promise<OrganizationView> {
    const row = await findOrganization(this.source, id);
    if (row === null) throw notFound();
    return organizationViewOf(row);
  }

  async people(id: string, query: ListQuery) {
    await this.read(id);
    return listPeople(this.source, this.cipher, id, query);
  }

  create(body: Output<typeof newOrganization>): Promise<OrganizationView> {
    return this.commands.run(body, async (manager) => {
      const name = respondRefusals(atField(checkName(body.name), 'name'));
      const fields = { name, kind: body.kind, aliases: cleanAliases(name, body.aliases), uscc: cleanUscc(body.uscc) };
      await refuseTaken(manager, fields, null);
      const row = await insertOrganization(manager, fields);
      await recordAccess(manager, { type: 'ORGANIZATION_CREATED', ...this.current.stamp(), detail: { organizationId: row.id } });
      return organizationViewOf(row);
    });
  }

  change(id: string, body: Output<typeof organizationChange>): Promise<OrganizationView> {
    return this.commands.run(body, async (manager) => {
      const before = await findOrganization(manager, id);
      if (before === null) throw notFound();
      const aliases = body.aliases === undefined ? before.aliases : cleanAliases(before.name, body.aliases);
      const superior = body.superiorId === undefined ? before.superior : await superiorOf(manager, body.superiorId);
      const row = { ...before, kind: body.kind ?? before.kind, aliases, uscc: cleanUscc(body.uscc) ?? before.uscc, superior };
      await refuseTaken(manager, row, id);
      await updateOrganization(manager, row);
      await recordAccess(manager, {
        type: 'ORGANIZATION_CHANGED',
        ...this.current.stamp(),
        detail: { organizationId: id, fields: Object.keys(body) },
      });
      return organizationViewOf(row);
    });
  }
}

/** Each alias once, in order, without the name itself. */
function cleanAliases(name: string, given: readonly string[]): string[] {
  const aliases = given.map((alias, index) => respondRefusals(atField(checkName(alias), `aliases.${index}`)));
  return [...new Set(aliases)].filter((alias) => alias !== name);
}

const cleanUscc = (given: string | undefined): string | null =>
  given === undefined ? null : respondRefusals(atField(parseUscc(given), 'uscc'));

async function refuseTaken(manager: EntityManager, fields: OrganizationFields, selfId: string | null): Promise<void> {
  await lockOrganizations(manager);
  const taken = await takenByOther(manager, fields, selfId);
  if (taken !== null)
    throw refusalProblem(refuse('ORGANIZATION_EXISTS', { field: taken.field, params: { value: taken.value, by: taken.by } }));
}
