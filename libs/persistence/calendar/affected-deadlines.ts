import type { DeadlineRow } from '@jiangcheng/casework/ports/rows';
import type { DataSource } from 'typeorm';
import { DEADLINE_JSON } from '../deadline/ledger-sql.ts';
import { OPEN_DEADLINE, openVersions } from './open-update.ts';

/** An open deadline that a change of the calendar may move, with the campaign it is counted under. */
export interface AffectedDeadline {
  campaignId: string;
  title: string;
  row: DeadlineRow;
}

const PAGE = 2000;

/** Every open deadline that touches one of these years, page after page, without a lock: for a preview. */
export async function* affectedDeadlines(source: DataSource, years: readonly number[]): AsyncGenerator<AffectedDeadline[]> {
  const touching = (await openVersions(source)).filter((versions) => years.some((year) => `,${versions}`.includes(`,${year}=`)));
  for (let after = FIRST; touching.length > 0;) {
    const page: AffectedDeadline[] = await source.query(
      `select c.campaign_id as "campaignId", p.title, ${DEADLINE_JSON} as row
       from app.deadline d join app.work_case c on c.id = d.case_id join app.campaign p on p.id = c.campaign_id
       where d.${OPEN_DEADLINE} and d.calendar_version = any ($1) and d.id > $2 order by d.id limit ${PAGE}`,
      [touching, after],
    );
    yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.row.id ?? after;
  }
}

const FIRST = '00000000-0000-0000-0000-000000000000';
