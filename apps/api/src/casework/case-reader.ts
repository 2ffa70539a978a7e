import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import { ofKind, type Process } from '@jiangcheng/casework/process/process';
import type { ProcessTypes } from '@jiangcheng/casework/process/process-types';
import { mayRead } from '@jiangcheng/domain/access/actor';
import { readCase } from '@jiangcheng/persistence/casework/locked-case';
import { notFound } from '../platform/problem-error.ts';
import { CurrentRequest } from '../platform/request-context.ts';

/** A case for reading, if the person who asks may read it; otherwise it is not there. */
@Injectable()
export class CaseReader {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
  ) {}

  async read(caseId: string): Promise<LockedCase> {
    const found = await readCase(this.source.manager, caseId);
    if (found === null || !mayRead(this.current.actor(), found.scope)) throw notFound();
    return found;
  }

  /** The same, of one kind: a case of another kind is not there. */
  async readOf<T extends ProcessTypes>(process: Process<T>, caseId: string): Promise<LockedCase<T['state']>> {
    const found = ofKind(process, await this.read(caseId));
    if (found === null) throw notFound();
    return found;
  }
}
