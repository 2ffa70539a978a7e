import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import { packOf } from '@jiangcheng/casework/collection/collection-pack';
import { collectionProcess } from '@jiangcheng/casework/collection/collection-process';
import { planOf } from '@jiangcheng/casework/collection/types';
import { passingAt } from '@jiangcheng/casework/deadline/deadline-row';
import type { collectionQuery, collectionView, UnitExportQuery, UnitQuery } from '@jiangcheng/contracts/api/collection';
import type { Output } from '@jiangcheng/contracts/api/output';
import { availableActions } from '@jiangcheng/domain/collection/acts';
import { SqlCollectionRows } from '@jiangcheng/persistence/collection/sql-collection-rows';
import { DataSource } from 'typeorm';
import { CaseReader } from '../casework/case-reader.ts';
import { grantsJson, mayReadSql } from '../casework/case-scope.ts';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { workbookFile } from '../platform/workbook-file.ts';
import { actionsView, itemsView, summaryView, windowView, type WindowRow } from './collection.view.ts';
import { unitCsv, unitLines } from './unit-csv.ts';
import { everyUnit, listUnits } from './unit-list.ts';
import { ms, OVERDUE, OWING, UNREACHABLE, WINDOW, WINDOW_DUE } from './window-sql.ts';

const COLUMNS = `c.id as "caseId", c.number, c.title, c.campaign_id as "campaignId", c.stage, ${ms(`(${WINDOW_DUE})`)} as "dueAt",
  coalesce(d.status = 'SUSPENDED', false) as suspended, (c.state->>'hard')::boolean as hard`;

const LIST = `
  select ${COLUMNS}, (select count(*)::int from app.collection_unit u where u.case_id = c.id) as units,
    (select count(*)::int from app.collection_unit u where u.case_id = c.id and ${OWING}) as owing
  from ${WINDOW} where c.kind = 'collection' and ${mayReadSql('$1')} and ($2::uuid is null or c.campaign_id = $2) and ($3::uuid is null or c.id < $3)
  order by c.id desc limit $4`;

const ONE = `
  select ${COLUMNS}, d.id as "deadlineId", count(*) filter (where ${OVERDUE})::int as overdue, count(*) filter (where ${UNREACHABLE})::int as unreachable
  from ${WINDOW} left join app.collection_unit u on u.case_id = c.id where c.id = $1 group by c.id, d.id`;

/** Windows and their units for reading: office and auditor see all of a campaign's. */
@Injectable()
export class CollectionReader {
  constructor(
    private readonly source: DataSource,
    private readonly cases: CaseReader,
    private readonly current: CurrentRequest,
  ) {}

  async list({ cursor, limit, campaignId }: Output<typeof collectionQuery>) {
    const after = cursorOf(cursor, [UUID]);
    const parameters = [grantsJson(this.current.actor()), campaignId ?? null, after?.[0] ?? null, limit + 1];
    const rows: (WindowRow & { units: number; owing: number })[] = await this.source.query(LIST, parameters);
    return pageOf(
      rows,
      limit,
      (row) => summaryView(row, this.current.locale()),
      ({ caseId }) => [caseId],
    );
  }

  async read(caseId: string): Promise<Output<typeof collectionView>> {
    const found = await this.cases.readOf(collectionProcess, caseId);
    const [row]: (WindowRow & { deadlineId: string | null; overdue: number; unreachable: number })[] = await this.source.query(ONE, [
      caseId,
    ]);
    if (row === undefined) throw notFound();
    const { deadlineId, overdue, unreachable, ...window } = row;
    const locale = this.current.locale();
    const rows = new SqlCollectionRows(this.source.manager);
    const { counts } = await rows.counts(caseId);
    const stillDue = await rows.stillDue(caseId, passingAt(found.deadlines[0] ?? null), found.now);
    const plan = planOf(packOf(found), found.state);
    return {
      ...windowView(window, locale),
      ...{ deadlineId, clause: plan.clause, counts: { ...counts, overdue, unreachable }, items: itemsView(plan, locale) },
      actions: actionsView(availableActions(found.state, { counts, stillDue }, this.current.actor(), found.scope), locale),
    };
  }

  async units(caseId: string, query: UnitQuery) {
    await this.cases.readOf(collectionProcess, caseId);
    return listUnits(this.source, caseId, query);
  }

  async csv(caseId: string, query: UnitExportQuery): Promise<StreamableFile> {
    await this.cases.readOf(collectionProcess, caseId);
    await this.noteExport(caseId, query);
    return new StreamableFile(Readable.from(unitCsv(everyUnit(this.source, caseId, query), this.current.locale())));
  }

  async workbook(caseId: string, query: UnitExportQuery): Promise<StreamableFile> {
    const { number } = await this.cases.readOf(collectionProcess, caseId);
    await this.noteExport(caseId, query);
    return workbookFile(`材料报送 ${number}`, await unitLines(everyUnit(this.source, caseId, query), this.current.locale()));
  }

  /** The list leaves the house as a file: noted for everyone, with what narrowed it by codes only. */
  private noteExport(caseId: string, { filter }: UnitExportQuery): Promise<void> {
    return recordAccess(this.source, { type: 'COLLECTION_EXPORTED', ...this.current.stamp(), caseId, detail: { filter } });
  }
}
