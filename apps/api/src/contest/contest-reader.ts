import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import { mayRead } from '@jiangcheng/domain/access/actor';
import { readCase } from '@jiangcheng/persistence/casework/locked-case';
import { notFound } from '../platform/problem-error.ts';
import { CurrentRequest } from '../platform/request-context.ts';

/** A case for reading, if the person who asks may read it; otherwise it is not there. */
@Injectable()
export class ContestReader {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
  ) {}

  async read(caseId: string): Promise<LockedCase> {
    const found = await readCase(this.source.manager, caseId);
    if (found === null || !mayRead(this.current.actor(), found.scope)) throw notFound();
    return found;
  }
}
