import { Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import { refuse, type Result } from '@jiangcheng/domain/shared/result';
import { lockEdition, readEdition, saveContent, type EditionRow } from '@jiangcheng/persistence/regulation/editions';
import type { EditionContent } from '@jiangcheng/regulations/edition';
import { DataSource, type EntityManager } from 'typeorm';
import { campaignsSeen } from '../campaign/reach.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound, ProblemError, refusalProblem } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { editionViewOf } from './edition.view.ts';

export interface EditionName {
  regulation: string;
  edition: string;
}

/** A draft is changed by who saw its last version; what is published never. */
@Injectable()
export class EditionDrafts {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
  ) {}

  async read(name: EditionName, sql: DataSource | EntityManager = this.source) {
    const row = await readEdition(sql, name);
    if (row === null) throw notFound();
    const actor = this.current.actor();
    return editionViewOf(row, actor.personId, campaignsSeen(actor, ['OFFICE', 'OFFICE_HEAD']) === null, this.current.locale());
  }

  change(name: EditionName, body: { version: number }, work: (manager: EntityManager, row: EditionRow) => Promise<void>) {
    this.refuseElsewhere();
    return this.commands.run({ ...name, ...body }, async (manager) => {
      const row = await lockEdition(manager, name);
      if (row === null) throw notFound();
      if (row.hash !== null) throw refusalProblem(refuse('EDITION_NOT_DRAFT'));
      if (row.version !== body.version) throw new ProblemError(409, 'CONFLICT_EDITION', { params: { version: row.version } });
      await work(manager, row);
      return this.read(name, manager);
    });
  }

  /** A change of the whole content, with what the history says of it. */
  save(
    name: EditionName,
    body: Readonly<Record<string, unknown>> & { version: number },
    type: string,
    detail: Record<string, unknown>,
    changed: (row: EditionRow) => Result<EditionContent>,
  ) {
    return this.change(name, body, async (manager, row) => {
      const content = changed(row);
      if (!content.ok) throw refusalProblem(content);
      await saveContent(manager, name, content.value);
      await this.note(manager, type, { ...name, ...detail });
    });
  }

  /** A regulation is nobody's campaign: whose grant is for one campaign makes none. */
  refuseElsewhere(): void {
    if (campaignsSeen(this.current.actor(), ['OFFICE', 'OFFICE_HEAD']) !== null) throw new ProblemError(403, 'FORBIDDEN');
  }

  note(manager: EntityManager, type: string, detail: Record<string, unknown>): Promise<void> {
    return recordAccess(manager, { type, ...this.current.stamp(), detail });
  }
}
