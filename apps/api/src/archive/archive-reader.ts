import { Injectable } from '@nestjs/common';
import { checklistCase } from '@jiangcheng/casework/archive/checklist-case';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { archiveView } from '@jiangcheng/contracts/api/archive';
import { caseLink } from '@jiangcheng/contracts/case-link';
import type { Output } from '@jiangcheng/contracts/api/output';
import { isAuditor, isOffice, mayRead } from '@jiangcheng/domain/access/actor';
import { checklistOf, isArchivedKind, type ArchivedKind } from '@jiangcheng/domain/archive/checklist';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { SqlArchive } from '@jiangcheng/persistence/archive/sql-archive';
import { TypeormArchiveStore } from '@jiangcheng/persistence/archive/typeorm-archive-store';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';

type Filed = LockedCase & { kind: ArchivedKind };

/** What the file of a case holds and lacks, for whoever may read the case. */
@Injectable()
export class ArchiveReader {
  constructor(
    private readonly store: TypeormArchiveStore,
    private readonly current: CurrentRequest,
  ) {}

  read(caseId: string): Promise<Output<typeof archiveView>> {
    return this.reading(caseId, async (tx, found) => {
      const items = checklistOf(checklistCase(found), await tx.found(found.id), await tx.settled(found.id));
      const archived = await tx.archived(found.id);
      const actor = this.current.actor();
      const office = isOffice(actor, found.scope.campaignId);
      const open = found.status === 'OPEN';
      return {
        caseId: found.id,
        href: caseLink(found.kind, found.id, found.scope.campaignId),
        number: found.number,
        title: found.title,
        open,
        items: items.map(({ settled, ...item }) => ({
          ...item,
          label: sentenceOf(`archive.${item.item}`, this.current.locale()),
          settled: settled && { fileId: settled.fileId, reason: settled.reason, by: settled.by, at: toIsoLocal(settled.at) },
        })),
        deletedFiles: await tx.deletedFiles(found.id),
        archived: archived && { ...archived, at: toIsoLocal(archived.at) },
        may: {
          settle: office && !open && archived === null,
          archive: office && !open && archived === null && items.every(({ state }) => state !== 'MISSING'),
          download: office || isAuditor(actor, found.scope.campaignId),
        },
      };
    });
  }

  private reading<T>(caseId: string, work: (tx: SqlArchive, found: Filed) => Promise<T>): Promise<T> {
    return this.store.read(async (tx) => {
      const found = await tx.find(caseId);
      if (found === null || !mayRead(this.current.actor(), found.scope) || !isArchivedKind(found.kind)) throw notFound();
      return work(tx, found as Filed);
    });
  }
}
