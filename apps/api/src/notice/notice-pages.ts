import { Inject, Injectable } from '@nestjs/common';
import { noticeFacts } from '@jiangcheng/casework/notice/notice-facts';
import { noticePack } from '@jiangcheng/casework/notice/notice-pack';
import { noticeProcess } from '@jiangcheng/casework/notice/notice-process';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import type { NoticeQuery, NoticeView } from '@jiangcheng/contracts/api/notice';
import { availableActions } from '@jiangcheng/domain/notice/available-actions';
import { personStandings } from '@jiangcheng/domain/notice/standing';
import { DataSource } from 'typeorm';
import { Acknowledgements } from '../casework/acknowledgements.ts';
import { surroundingsOf } from '../casework/case-progress.view.ts';
import { CaseReader } from '../casework/case-reader.ts';
import { DESK } from '../casework/desk.token.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { listNotices } from './notice-list.ts';
import { noticeViewOf, type AroundNotice } from './notice.view.ts';

@Injectable()
export class NoticePages {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly reader: CaseReader,
    private readonly acknowledgements: Acknowledgements,
    @Inject(DESK) private readonly desk: Desk,
  ) {}

  list(query: NoticeQuery) {
    return listNotices(this.source, this.current.actor(), this.current.locale(), query);
  }

  /** A notice with what this person may do about it, and who may be announced. */
  async read(caseId: string): Promise<NoticeView> {
    const found = await this.reader.readOf(noticeProcess, caseId);
    await this.acknowledgements.opened(caseId);
    const facts = await this.desk.store.transaction((tx) => noticeFacts(tx, found, noticePack(found)));
    const actor = this.current.actor();
    return noticeViewOf({
      ...{ found, facts, locale: this.current.locale() },
      standing: personStandings(found.state, facts, found.now),
      around: await this.around(
        caseId,
        facts.holds.map(({ objectionId }) => objectionId),
      ),
      actions: availableActions(found.state, actor, found.scope),
      surroundings: await surroundingsOf(this.source, actor, caseId),
    });
  }

  private async around(caseId: string, holding: readonly string[]): Promise<AroundNotice> {
    const rows: AroundNotice[] = await this.source.query(
      `select floor(extract(epoch from c.opened_at) * 1000)::float8 as "openedAt",
         (select o.title from app.work_case o where o.id = (c.state->'owner'->>'id')::uuid) as "ownerTitle",
         (select coalesce(jsonb_object_agg(o.id, o.receipt_no), '{}') from app.objection o where o.id = any ($2)) as receipts,
         (select coalesce(jsonb_agg(jsonb_build_object('on', f.evidence_on, 'at', floor(extract(epoch from f.at) * 1000), 'sha256', f.sha256) order by f.at), '[]')
           from app.notice_fetch f where f.notice_id = c.id and f.evidence_on is not null) as evidence,
         (select jsonb_build_object('waiting', count(*) filter (where k.id is null), 'takenUp', count(k.id))
           from app.objection o left join app.work_case k on k.id = o.id where o.notice_id = c.id) as objections
       from app.work_case c where c.id = $1`,
      [caseId, holding],
    );
    if (rows[0] === undefined) throw notFound();
    return rows[0];
  }
}
