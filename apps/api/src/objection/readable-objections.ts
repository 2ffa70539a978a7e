import { Injectable } from '@nestjs/common';
import { mayRead } from '@jiangcheng/domain/access/actor';
import { verifies } from '@jiangcheng/domain/objection/permissions';
import { findObjection, type ObjectionOnRecord } from '@jiangcheng/persistence/notice/objection-reader';
import { DataSource } from 'typeorm';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { Timing } from './timing.ts';

/** An objection for reading: for office, auditors and those who verify it. For anybody else it is not there. */
@Injectable()
export class ReadableObjections {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly timing: Timing,
  ) {}

  async read(id: string): Promise<ObjectionOnRecord> {
    const row = await findObjection(this.source, { id });
    const notice = row === null ? null : await this.timing.noticeOf(row.noticeId);
    if (row === null || notice === null) throw notFound();
    const actor = this.current.actor();
    const takesPart = row.state !== null && verifies(row.state, actor);
    if (!takesPart && !mayRead(actor, notice.scope)) throw notFound();
    return row;
  }
}
