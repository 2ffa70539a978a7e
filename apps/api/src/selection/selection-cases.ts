import { Injectable } from '@nestjs/common';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import { selectionProcess } from '@jiangcheng/casework/selection/selection-process';
import type { SelectionState } from '@jiangcheng/domain/selection/state';
import { DataSource } from 'typeorm';
import { CaseReader } from '../casework/case-reader.ts';
import { notFound } from '../platform/problems.ts';

export type LockedSelection = LockedCase<SelectionState>;

/** The case of a year's round, found by the round. */
@Injectable()
export class SelectionCases {
  constructor(
    private readonly source: DataSource,
    private readonly reader: CaseReader,
  ) {}

  async idOf(roundId: string): Promise<string> {
    const rows: { id: string }[] = await this.source.query("select id from app.work_case where kind = 'selection' and campaign_id = $1", [
      roundId,
    ]);
    if (rows[0] === undefined) throw notFound();
    return rows[0].id;
  }

  async read(roundId: string): Promise<LockedSelection> {
    return this.reader.readOf(selectionProcess, await this.idOf(roundId));
  }
}
