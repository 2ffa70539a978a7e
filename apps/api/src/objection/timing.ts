import { Inject, Injectable } from '@nestjs/common';
import { noticePack } from '@jiangcheng/casework/notice/notice-pack';
import { windowFor } from '@jiangcheng/casework/objection/objection-facts';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import { publicNotice } from '@jiangcheng/domain/notice/facts';
import type { NoticeState } from '@jiangcheng/domain/notice/state';
import { timelinessOf, type Timeliness } from '@jiangcheng/domain/objection/in-time';
import type { ReceivedObjection } from '@jiangcheng/domain/objection/state';
import { DESK } from '../casework/desk.token.ts';

/** Whether objections to a notice came in time, each by the window of the person whom it concerns. */
@Injectable()
export class Timing {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  noticeOf(id: string): Promise<LockedCase<NoticeState> | null> {
    return this.desk.store.transaction((tx) => tx.notices.notice(id));
  }

  async of(found: LockedCase<NoticeState>): Promise<(one: Pick<ReceivedObjection, 'personId' | 'arrival'>) => Timeliness> {
    const calendar = await this.desk.store.transaction((tx) => tx.calendar());
    const notice = publicNotice(found.state, { rule: noticePack(found).rule, fetches: [], holds: [], struck: [] });
    return ({ personId, arrival }) => timelinessOf(arrival, windowFor(notice, personId, calendar));
  }
}
