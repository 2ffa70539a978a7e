import { Injectable } from '@nestjs/common';
import type { ObjectionQuery, ObjectionSummary } from '@jiangcheng/contracts/api/objection';
import { listObjections, type ObjectionOnRecord } from '@jiangcheng/persistence/notice/objection-reader';
import { DataSource } from 'typeorm';
import { grantsJson, mayReadSql } from '../casework/case-scope.ts';
import { cursorOf, INSTANT, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { objectionSummaryOf } from './objection.view.ts';
import { Timing } from './timing.ts';

/** Objections to the notices that this person may read, in the order in which they came. */
@Injectable()
export class ObjectionList {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly timing: Timing,
  ) {}

  async of({ noticeId, standing, cursor, limit }: ObjectionQuery) {
    const after = cursorOf(cursor, [INSTANT, UUID]) as [string, string] | null;
    const mayRead = { condition: mayReadSql('$1', 'n'), parameter: grantsJson(this.current.actor()) };
    const rows = await listObjections(this.source, mayRead, { noticeId, standing, after, limit: limit + 1 });
    const summaryOf = await this.summaries(rows);
    return pageOf(rows, limit, summaryOf, ({ receivedKey, id }) => [receivedKey, id]);
  }

  /** Each is timed by the window of its own notice, and a page of them has few notices. */
  private async summaries(rows: readonly ObjectionOnRecord[]): Promise<(row: ObjectionOnRecord) => ObjectionSummary> {
    const makers = new Map<string, (row: ObjectionOnRecord) => ObjectionSummary>();
    for (const noticeId of new Set(rows.map((row) => row.noticeId))) makers.set(noticeId, await this.summariesOf(noticeId));
    return (row) => {
      const make = makers.get(row.noticeId);
      if (make === undefined) throw new Error(`no notice ${row.noticeId}`);
      return make(row);
    };
  }

  private async summariesOf(noticeId: string): Promise<(row: ObjectionOnRecord) => ObjectionSummary> {
    const notice = await this.timing.noticeOf(noticeId);
    if (notice === null) throw notFound();
    const timed = await this.timing.of(notice);
    return (row) => objectionSummaryOf(row, notice, timed(row).inTime, this.current.locale());
  }
}
