import { Injectable, type StreamableFile } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import type { BoardExportQuery, BoardGroupQuery, BoardItem, BoardQuery } from '@jiangcheng/contracts/api/deadline';
import { nthWorkingDayAfter } from '@jiangcheng/domain/calendar/working-days';
import { civilDateOf, startOfDayAfter } from '@jiangcheng/domain/shared/instant';
import { contentDisposition } from '@jiangcheng/files/content-disposition';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { Openings } from '../audit/openings.ts';
import { csvText } from '../platform/csv.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { workbookFile } from '../platform/workbook-file.ts';
import { boardLines } from './board-lines.ts';
import { listGroups } from './board-groups.ts';
import { countBoard, listBoard, type BoardAround } from './board.view.ts';

const EXPORT_PAGE = 200;

/** What is overdue, what will soon be, what stands: for the office and who audits it. */
@Injectable()
export class BoardService {
  constructor(
    private readonly source: DataSource,
    private readonly calendars: CalendarStore,
    private readonly current: CurrentRequest,
    private readonly openings: Openings,
  ) {}

  async list(query: BoardQuery) {
    await this.openings.note('DEADLINES_OPENED', { detail: filterOf(query) });
    const around = await this.around(query.soon);
    return { ...(await listBoard(around, query)), counts: await countBoard(around, query) };
  }

  async groups(query: BoardGroupQuery) {
    await this.openings.note('DEADLINES_OPENED', { detail: { ...filterOf(query), by: query.by } });
    return listGroups(await this.around(query.soon), query);
  }

  async csv(query: BoardExportQuery, response: Response): Promise<string> {
    const { name, lines } = await this.exported(query);
    response.setHeader('Content-Disposition', contentDisposition(`${name}.csv`));
    return csvText(lines);
  }

  async workbook(query: BoardExportQuery): Promise<StreamableFile> {
    const { name, lines } = await this.exported(query);
    return workbookFile(name, lines);
  }

  /** The list leaves the house as a file: noted for everyone. */
  private async exported(query: BoardExportQuery): Promise<{ name: string; lines: string[][] }> {
    const around = await this.around(query.soon);
    const rows: BoardItem[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await listBoard(around, { ...query, limit: EXPORT_PAGE, cursor });
      rows.push(...page.items);
      cursor = page.nextCursor;
    }
    const detail = { ...filterOf(query), rows: rows.length };
    await recordAccess(this.source, { type: 'DEADLINES_EXPORTED', ...this.current.stamp(), detail });
    return { name: `期限清单 ${civilDateOf(around.now)}`, lines: boardLines(rows, around.locale) };
  }

  /** Soon is until the end of the nth working day after today; of none, until today's end. */
  private async around(soon: number): Promise<BoardAround> {
    const calendar = await this.calendars.current(this.source.manager);
    const rows: { now: number }[] = await this.source.query('select floor(extract(epoch from app.now()) * 1000)::float8 as now');
    const now = rows[0]?.now ?? 0;
    const today = civilDateOf(now);
    const lastDay = soon === 0 ? today : nthWorkingDayAfter(calendar, today, soon).date;
    return {
      ...{ source: this.source, actor: this.current.actor(), locale: this.current.locale(), calendar, now },
      soonUntil: startOfDayAfter(lastDay),
    };
  }
}

/** What narrows the list, by ids and codes only. */
const filterOf = ({ campaignId, organizationId, personId, soon, ...rest }: BoardExportQuery | BoardGroupQuery) => ({
  ...{ campaignId, organizationId, personId, soon },
  ...('standing' in rest ? { standing: rest.standing } : {}),
});
